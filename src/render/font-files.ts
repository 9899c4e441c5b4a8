import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { z } from 'zod';
import type { FontCatalogue, FontFace } from '../layout/fonts/font-book.ts';
import { toSfnt } from '../layout/fonts/sfnt.ts';
import { mappedRanges } from './cmap.ts';

const familySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string(),
    licence: z.string(),
    credit: z.string(),
    voice: z.string(),
    scripts: z.array(z.string()),
    weights: z.array(z.int()).min(1),
    companionWeight: z.int().optional(),
    languages: z.array(z.string()).optional(),
    /** A Fontsource package; all of its subsets are used. */
    package: z.string().optional(),
    /** Instead of a package: files beside fonts.json, by weight. */
    files: z.record(z.string(), z.string()).optional(),
  })
  .refine((family) => family.package || family.files, 'A family names a package or files.');

const fontsSchema = z.strictObject({ families: z.array(familySchema) });
export type FontsFile = z.infer<typeof fontsSchema>;
type Family = FontsFile['families'][number];

/** The catalogue of all fonts, and the file of every face, relative to the root. */
export interface FontLibrary {
  catalogue: FontCatalogue;
  files: Record<string, string>;
  /** A hash that changes with every file. */
  revision: string;
}

/**
 * Reads fonts.json in every folder, and the cmap of every face in it. `root` is the folder whose node_modules holds the
 * font packages. A family in a later folder replaces one of the same id.
 */
export function indexFonts(folders: readonly string[], root: string): FontLibrary {
  const families = new Map<string, FontCatalogue['families'][number]>();
  const files: Record<string, string> = {};
  const revision = createHash('sha256');
  for (const folder of folders) {
    const path = join(folder, 'fonts.json');
    if (!existsSync(path)) continue;
    for (const family of fontsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).families) {
      const faces: FontFace[] = [];
      for (const { subset, weight, file } of facesOf(family, folder, root)) {
        const id = `${family.id}/${subset}/${weight}`;
        const bytes = readFileSync(file);
        revision.update(id).update(bytes);
        faces.push({ id, weight, ranges: mappedRanges(bytes) });
        files[id] = relative(root, file);
      }
      const { id, name, voice, companionWeight, languages } = family;
      families.set(id, {
        id,
        name,
        voice,
        faces,
        ...(companionWeight && { companionWeight }),
        ...(languages && { languages }),
      });
    }
  }
  return { catalogue: { families: [...families.values()] }, files, revision: shorten(revision) };
}

function facesOf(family: Family, folder: string, root: string): { subset: string; weight: number; file: string }[] {
  if (family.files) {
    return Object.entries(family.files).map(([weight, file]) => ({
      subset: 'all',
      weight: Number(weight),
      file: resolve(folder, file),
    }));
  }
  const { resolve: find } = createRequire(join(root, 'package.json'));
  const base = dirname(find(`${family.package}/package.json`, { paths: [folder, root] }));
  const name = family.package!.split('/').at(-1)!;
  const subsets = Object.keys(JSON.parse(readFileSync(join(base, 'unicode.json'), 'utf8')) as Record<string, string>);
  // Fontsource lists rare subsets first. Reversed, because the first face with a glyph is used, and most text needs the
  // common ones.
  return subsets
    .map((key) => key.replace(/^\[(\d+)\]$/, '$1'))
    .reverse()
    .flatMap((subset) =>
      family.weights.map((weight) => ({
        subset,
        weight,
        file: join(base, 'files', `${name}-${subset}-${weight}-normal.woff`),
      })),
    );
}

/** Reads the built-in fonts from the index that the build made, if there is one, and indexes the other folders. */
export function readFonts(folders: readonly string[], root: string): FontLibrary {
  const builtIn = join(root, 'fonts');
  const indexed = join(root, 'dist', 'fonts.json');
  if (!folders.includes(builtIn) || !existsSync(indexed)) return indexFonts(folders, root);
  const library = JSON.parse(readFileSync(indexed, 'utf8')) as FontLibrary;
  const own = indexFonts(
    folders.filter((folder) => folder !== builtIn),
    root,
  );
  const replaced = new Set(own.catalogue.families.map((family) => family.id));
  const kept = library.catalogue.families.filter((family) => !replaced.has(family.id));
  return {
    catalogue: { families: [...kept, ...own.catalogue.families] },
    files: { ...library.files, ...own.files },
    revision: shorten(createHash('sha256').update(library.revision).update(own.revision)),
  };
}

const shorten = (hash: Hash) => hash.digest('base64url').slice(0, 12);

/** Creates a function that reads faces of a library as TrueType or OpenType bytes. */
export function faceLoader(library: FontLibrary, root: string): (id: string) => Promise<Uint8Array> {
  return async (id) => {
    const file = await readFace(library, root, id);
    if (!file) throw new Error(`There is no face "${id}".`);
    return toSfnt(file, inflateSync);
  };
}

/** Reads the file of a face, in its original format; undefined if there is no such face. */
export async function readFace(library: FontLibrary, root: string, id: string): Promise<Uint8Array | undefined> {
  const file = Object.hasOwn(library.files, id) ? library.files[id] : undefined;
  return file === undefined ? undefined : readFile(resolve(root, file));
}
