import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FontLibrary, indexFonts, readFace, readFonts } from '../../src/render/font-files.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const ROOT = process.cwd();
const BUILT_IN = join(ROOT, 'fonts');
const family = { licence: 'OFL-1.1', credit: 'Somebody', voice: 'grotesque', scripts: ['Latn'] };

afterAll(removeFolders);

describe('the fonts that were built', () => {
  const built = readFonts([BUILT_IN], ROOT);

  it('are those of the font packages, copied with their licences', async () => {
    const source = indexFonts([BUILT_IN], ROOT);
    expect(built.catalogue).toEqual(source.catalogue);
    expect(Object.keys(built.files)).toEqual(Object.keys(source.files));
    for (const [id, file] of Object.entries(built.files)) {
      const [name] = id.split('/');
      expect(file.startsWith(`dist/fonts/${name}/`), file).toBe(true);
      const faces = await Promise.all([readFace(built, ROOT, id), readFace(source, ROOT, id)]);
      expect(faces[0]!.byteLength, id).toBeGreaterThan(0);
      expect(Buffer.compare(faces[0]!, faces[1]!), id).toBe(0);
    }
    for (const { id } of built.catalogue.families) {
      const licence = await readFile(join(ROOT, 'dist', 'fonts', id, 'LICENSE'), 'utf8');
      expect(licence, id).toMatch(/SIL Open Font License|Apache License/i);
    }
  });
});

describe('a folder of more fonts', () => {
  let folder = '';
  let library: FontLibrary;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await cp('node_modules/@fontsource/rye', join(folder, 'node_modules/@ours/rye'), { recursive: true });
    await mkdir(join(folder, 'files'));
    await cp('dist/fonts/bangers/bangers-latin-400-normal.woff', join(folder, 'files/bold.woff'));
    const families = [
      { ...family, id: 'ours', name: 'Ours', weights: [700], files: { 700: 'files/bold.woff' } },
      { ...family, id: 'anton', name: 'Another Anton', weights: [400], package: '@ours/rye' },
    ];
    await writeFile(join(folder, 'fonts.json'), JSON.stringify({ families }));
    library = readFonts([BUILT_IN, folder], ROOT);
  });

  it('adds a family of its own files', async () => {
    const bytes = await readFace(library, ROOT, 'ours/all/700');
    expect(bytes).toEqual(await readFile(join(folder, 'files/bold.woff')));
  });

  it('replaces a family by one from a package that is installed there', async () => {
    expect(library.catalogue.families.filter(({ id }) => id === 'anton')).toMatchObject([{ name: 'Another Anton' }]);
    const bytes = await readFace(library, ROOT, 'anton/latin/400');
    expect(bytes).toEqual(await readFile('node_modules/@fontsource/rye/files/rye-latin-400-normal.woff'));
  });
});
