import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LAYOUTS, type LayoutName } from '../domain/format.ts';
import { kindOf } from '../domain/layers/layers.ts';
import { layoutFile } from '../domain/layers/layout-file.ts';
import type { Fault, JsonPath, TemplateProblem } from '../domain/problem.ts';
import { suggest } from '../domain/suggest.ts';
import { layoutsOf, type Template, templateSchema } from '../domain/template/template.ts';
import { checkArt, readArt } from './art.ts';
import type { CheckedRevisions } from './checked-revisions.ts';
import { checkImage } from './image-file.ts';
import { type JsonSource, readJson } from './json-source.ts';
import { describeIssues } from './schema-problems.ts';

export const TEMPLATE_FILE = 'template.json';

/** The pattern of a template's id, which is the name of its folder. */
export const TEMPLATE_ID = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * The files of a template by their paths in its folder: `template.json` and the files it refers to, images as base64.
 */
export type TemplateFiles = ReadonlyMap<string, string>;

const IMAGE_HINT = 'Put a PNG, JPEG or WebP file of at most 2 MB and 25 megapixels there.';

/** The encoding of a template's file in `TemplateFiles`. */
const encodingOf = (name: string) => (/\.(?:json|svg)$/.test(name) ? 'utf8' : 'base64');

/** Reads a template's file as text, images as base64. */
export const readFileAs = (path: string): Promise<string> => readFile(path, encodingOf(path));

/** Decodes a template's file to bytes. */
export const bytesOf = (name: string, text: string): Buffer => Buffer.from(text, encodingOf(name));

/** The ids of all font families. */
export type FontNames = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/** The result of reading a template folder. `template` is undefined if a problem keeps it from being drawn. */
export interface TemplateReading {
  template: Template | undefined;
  files: TemplateFiles;
  /** `template.json`; undefined if it is not JSON. */
  source: JsonSource | undefined;
  problems: TemplateProblem[];
}

/**
 * Reads the template in a folder and checks everything that is needed to draw it: the structure of `template.json`, the
 * names in it, its fonts, and the content of its art, unless its revision is in `checked`.
 */
export async function readTemplate(
  id: string,
  folder: string,
  fonts: FontNames,
  checked: CheckedRevisions = new Set(),
): Promise<TemplateReading> {
  const files = new Map<string, string>();
  const drawings: { layer: number; layout: LayoutName; name: string; art: string | Fault }[] = [];
  const problems: TemplateProblem[] = [];
  let source: JsonSource | undefined;
  const tell = (path: JsonPath, { message, hint, place }: Fault, file = TEMPLATE_FILE) =>
    problems.push({
      template: id,
      file: join(folder, file),
      path: path.join('.'),
      message,
      hint,
      severity: 'error',
      place: place ?? (file === TEMPLATE_FILE && path.length > 0 ? source?.locate(path) : undefined),
    });
  const result = (template?: Template): TemplateReading => ({ template, files, source, problems });

  if (!TEMPLATE_ID.test(id)) {
    const hint = 'Rename it: lower-case letters, digits and hyphens, starting with a letter, 40 at most.';
    tell([], { message: `the name of the folder, "${id}", cannot be the id of a template`, hint });
  }
  const text = await readFile(join(folder, TEMPLATE_FILE), 'utf8').catch((error: Error) => error);
  if (text instanceof Error) {
    tell([], { message: `cannot be read: ${text.message}`, hint: 'Every template needs this file.' });
    return result();
  }
  files.set(TEMPLATE_FILE, text);
  const json = readJson(text);
  if ('message' in json) {
    tell([], json);
    return result();
  }
  source = json;
  for (const { path, place } of json.duplicates) {
    tell(path, {
      message: `"${path.at(-1)}" stands twice`,
      hint: 'Take one of them away: only the last counts.',
      place,
    });
  }
  const parsed = templateSchema.safeParse(json.value);
  if (!parsed.success) {
    for (const { path, ...fault } of describeIssues(templateSchema, json.value, parsed.error.issues)) tell(path, fault);
    return result();
  }
  const template: Template = { id, ...parsed.data };
  for (const [i, layer] of template.layers.entries()) {
    const kind = kindOf(layer);
    for (const [path, face] of kind.families?.(layer) ?? []) {
      if (fonts.has(face)) continue;
      const hint = suggest(face, [...fonts.keys()].sort(), 'There are');
      tell(['layers', i, ...path], { message: `no font family is named "${face}"`, hint });
    }
    if (!('file' in layer)) continue;
    if (kind.fileKind === 'picture') {
      const names = new Set(layoutsOf(template.formats).map((layout) => layoutFile(layer.file, layout)));
      for (const name of names) {
        const message = await checkImage(join(folder, name));
        if (message) tell(['layers', i, 'file'], { message, hint: IMAGE_HINT }, name);
        else files.set(name, await readFileAs(join(folder, name)));
      }
    }
    if (kind.fileKind !== 'drawing') continue;
    for (const layout of layoutsOf(template.formats)) {
      const name = layoutFile(layer.file, layout);
      const art = await readArt(folder, name);
      if (typeof art === 'string') files.set(name, art);
      drawings.push({ layer: i, layout, name, art });
    }
  }
  const revision = revisionOf(files);
  const check = checked.has(revision) ? () => [] : checkArt;
  for (const { layer, layout, name, art } of drawings) {
    for (const fault of typeof art === 'string' ? check(art, LAYOUTS[layout]) : [art])
      tell(['layers', layer, 'file'], fault, name);
  }
  return problems.length > 0 ? result() : result({ ...template, revision });
}

/**
 * Reads a template from a folder of kept versions, which were checked before. Its fonts may be gone and its art is not
 * checked again, so that old posters are drawn as well as possible.
 * @throws Error if the folder does not exist, or `template.json` has fields that only another version of Flyposter
 * knows
 */
export async function readKeptTemplate(id: string, folder: string): Promise<Template> {
  return { id, ...templateSchema.parse(JSON.parse(await readFile(join(folder, TEMPLATE_FILE), 'utf8'))) };
}

/** A hash of a template's files, 32 hex digits. */
export function revisionOf(files: TemplateFiles): string {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 32);
}
