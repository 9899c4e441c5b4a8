import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { FlyposterError } from '../domain/errors.ts';
import { FORMATS, type FormatName } from '../domain/format.ts';
import { sceneJob } from '../domain/scene/scene-job.ts';
import { exampleSets } from '../domain/slots/example-values.ts';
import { suggest } from '../domain/suggest.ts';
import type { LoadedTemplate } from '../domain/template/loaded-template.ts';
import type { Values } from '../domain/values/values.ts';
import type { Pipeline } from '../render/pipeline.ts';
import type { Pixels } from '../render/pixels.ts';
import type { TemplateLibrary } from '../templates/library.ts';
import { VALUE_KINDS, valuesOf } from './sample-values.ts';
import { SCRIPT_SAMPLES } from './script-samples.ts';

/** Size of the square that each picture of a sheet is fitted into, and of the gap between squares, px. */
const CELL = 320;
const GAP = 16;
const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
const PAPER = '#77736c';
const IMPRINT = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';
/** The template of the sheet of scripts: it has one text, which fills most of the picture. */
const SCRIPTS_TEMPLATE = 'shout';

export interface ProofOptions {
  /** Draws only the sheet of this template. */
  template?: string | undefined;
  /** Called for every file once it is written. */
  onFile?: (file: string) => void;
}

/**
 * Draws contact sheets: `scripts.png`, a slogan in every script; `templates.png`, a row for every template and a column
 * for every format; and `{template}.png`, a row for every kind of values and for every example of the template's
 * author, and a column for every format.
 *
 * @returns the paths of the files
 * @throws FlyposterError `unknown_template`
 */
export async function drawProofs(
  pipeline: Pick<Pipeline, 'proof'>,
  templates: TemplateLibrary,
  folder: string,
  { template: only, onFile }: ProofOptions = {},
): Promise<string[]> {
  if (only !== undefined && !templates.get(only)) {
    const names = templates.list().map(({ id }) => id);
    throw new FlyposterError(
      'unknown_template',
      `There is no template "${only}". ${suggest(only, names, 'There are')}`,
    );
  }
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  const sheet = async (name: string, columns: number, pictures: (Pixels | undefined)[]) => {
    const file = await drawSheet(pictures, columns, join(folder, `${name}.png`));
    files.push(file);
    onFile?.(file);
  };
  const draw = (loaded: LoadedTemplate, format: FormatName, values: Values) =>
    copy(pipeline.proof(sceneJob(loaded, format, { values, imprint: IMPRINT })));
  const drawAll = async (loaded: LoadedTemplate, values: Values) => {
    const row: (Pixels | undefined)[] = [];
    for (const format of FORMAT_NAMES) {
      row.push(loaded.template.formats.includes(format) ? await draw(loaded, format, values) : undefined);
    }
    return row;
  };

  if (only === undefined) {
    const loaded = templates.find(SCRIPTS_TEMPLATE);
    if (!loaded) throw new FlyposterError('unknown_template', `There is no template "${SCRIPTS_TEMPLATE}".`);
    const scripts: Pixels[] = [];
    for (const slogan of Object.values(SCRIPT_SAMPLES)) scripts.push(await draw(loaded, 'share', { slogan }));
    await sheet('scripts', 4, scripts);
  }
  const examples: (Pixels | undefined)[] = [];
  for (const template of templates.list().filter(({ id }) => only === undefined || id === only)) {
    const loaded = templates.find(template.id)!;
    const rows: (Pixels | undefined)[] = [];
    for (const kind of VALUE_KINDS) {
      const row = await drawAll(loaded, valuesOf(template, kind));
      rows.push(...row);
      if (kind === 'typical') examples.push(...row);
    }
    // The examples of the template's author; the first set is the defaults.
    for (const values of exampleSets(template).slice(1)) rows.push(...(await drawAll(loaded, values)));
    await sheet(template.id, FORMAT_NAMES.length, rows);
  }
  if (only === undefined) await sheet('templates', FORMAT_NAMES.length, examples);
  return files;
}

/** Copies a picture at the size of a cell: the pipeline draws the next one onto the same canvas. */
async function copy(drawn: Promise<Pixels>): Promise<Pixels> {
  const { width, height, data } = await drawn;
  const resized = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(CELL, CELL, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: resized.info.width, height: resized.info.height, data: resized.data };
}

/** Draws pictures side by side in rows, each in the middle of its cell. */
async function drawSheet(pictures: (Pixels | undefined)[], columns: number, file: string): Promise<string> {
  const rows: (Pixels | undefined)[][] = [];
  for (let i = 0; i < pictures.length; i += columns) rows.push(pictures.slice(i, i + columns));
  const layers = [];
  let top = GAP;
  for (const row of rows) {
    const height = Math.max(...row.map((picture) => picture?.height ?? 0));
    for (const [column, picture] of row.entries()) {
      if (!picture) continue;
      layers.push({
        input: picture.data,
        raw: { width: picture.width, height: picture.height, channels: 3 as const },
        left: GAP + column * (CELL + GAP) + Math.floor((CELL - picture.width) / 2),
        top: top + Math.floor((height - picture.height) / 2),
      });
    }
    top += height + GAP;
  }
  const width = GAP + columns * (CELL + GAP);
  await sharp({ create: { width, height: top, channels: 3, background: PAPER } })
    .composite(layers)
    .png()
    .toFile(file);
  return file;
}
