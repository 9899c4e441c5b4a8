import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readFonts } from '../../src/render/font-files.ts';
import { weightsOf } from '../../src/templates/check.ts';
import { readCheckedRevisions } from '../../src/templates/checked-revisions.ts';
import { loadTemplates } from '../../src/templates/library.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const root = process.cwd();
const fonts = weightsOf(readFonts([join(root, 'fonts')], root).catalogue);
const checked = readCheckedRevisions(root);
afterAll(removeFolders);

/** The problems of the built-in templates when the art of one was changed after the build. */
async function problemsAfter(change: (file: string) => Promise<void>) {
  const folder = await temporaryFolder();
  await cp(join(root, 'templates', 'ransom'), join(folder, 'ransom'), { recursive: true });
  const names = await readdir(join(folder, 'ransom'), { recursive: true });
  await change(join(folder, 'ransom', names.find((name) => name.endsWith('.svg'))!));
  return (await loadTemplates([folder], fonts, checked)).problems.map(({ message }) => message);
}

it('are those of all built-in templates', async () => {
  const templates = (await loadTemplates([join(root, 'templates')], fonts)).list();
  expect(templates.filter(({ revision }) => !checked.has(revision!)).map(({ id }) => id)).toEqual([]);
});

it('do not hide what was changed in a template since', async () => {
  expect(await problemsAfter(async () => {})).toEqual([]);
  expect(await problemsAfter((file) => appendFile(file, '<p>'))).toHaveLength(1);
  const hostile = async (file: string) =>
    writeFile(file, (await readFile(file, 'utf8')).replace('</svg>', '<script>alert(1)</script></svg>'));
  expect(await problemsAfter(hostile)).toEqual(['art must not contain scripts']);
});
