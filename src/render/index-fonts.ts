import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFonts } from './font-files.ts';

// Run by the build, so that processes need not read the cmap of every face when they start.
const root = process.argv[2]!;
writeFileSync(join(root, 'dist', 'fonts.json'), JSON.stringify(indexFonts([join(root, 'fonts')], root)));
