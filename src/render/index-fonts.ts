import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFonts } from './font-files.ts';

// Run by the build: reading the cmap of every face once saves each process doing it at its start.
const root = process.argv[2]!;
writeFileSync(join(root, 'dist', 'fonts.json'), JSON.stringify(indexFonts([join(root, 'fonts')], root)));
