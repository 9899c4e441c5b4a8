import { join } from 'node:path';
import { describeProblem } from './domain/problem.ts';
import { familiesOf } from './open-templates.ts';
import { readFonts } from './render/font-files.ts';
import { writeCheckedRevisions } from './templates/checked-revisions.ts';
import { loadTemplates } from './templates/library.ts';

// Run by the build, so that a start need not check the built-in templates. A template with problems is left out, and is
// reported at every start.
const root = process.argv[2]!;
const fonts = familiesOf(readFonts([join(root, 'fonts')], root));
const library = await loadTemplates([join(root, 'templates')], fonts);
for (const problem of library.problems) console.warn(describeProblem(problem));
writeCheckedRevisions(root, library.list());
