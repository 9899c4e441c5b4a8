import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { FORMATS, type FormatName } from '../domain/format.ts';
import { exampleSets } from '../domain/values.ts';
import type { Pixels } from './pixels.ts';
import { SCRIPT_SAMPLES } from './samples.ts';
import type { Workshop } from './workshop.ts';

/** Pixels of the square that each picture of a sheet is fitted into, and of the blank between them. */
const CELL = 320;
const GAP = 16;
const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
const PAPER = '#77736c';
const IMPRINT = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';
/** Draws every script: it has one text and no art. */
const SCRIPTS_TEMPLATE = 'shout';

/**
 * Draws contact sheets to look at: `scripts.png`, a slogan in every script, and `templates.png`, a row for every template
 * and each of its examples with a column for every format.
 *
 * @returns the files written
 */
export async function drawProofs({ pipeline, templates }: Workshop, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const scripts: (Pixels | undefined)[] = [];
  for (const slogan of Object.values(SCRIPT_SAMPLES)) {
    const values = { slogan };
    scripts.push(await copy(pipeline.proof({ template: SCRIPTS_TEMPLATE, format: 'share', values, imprint: IMPRINT })));
  }
  const posters: (Pixels | undefined)[] = [];
  for (const template of templates.list()) {
    for (const values of exampleSets(template)) {
      for (const format of FORMAT_NAMES) {
        const job = { template: template.id, format, values, imprint: IMPRINT };
        posters.push(template.formats.includes(format) ? await copy(pipeline.proof(job)) : undefined);
      }
    }
  }
  return [
    await drawSheet(scripts, 4, join(folder, 'scripts.png')),
    await drawSheet(posters, FORMAT_NAMES.length, join(folder, 'templates.png')),
  ];
}

/** A picture's pixels at the size of a cell; the pipeline draws the next one onto the same canvas. */
async function copy(drawn: Promise<Pixels>): Promise<Pixels> {
  const { width, height, data } = await drawn;
  const resized = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(CELL, CELL, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: resized.info.width, height: resized.info.height, data: resized.data };
}

/** Puts pictures side by side, row by row, each in the middle of its cell. */
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
