import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TemplateFile } from '../domain/template/template.ts';
import { TEMPLATE_FILE, TEMPLATE_ID } from './read.ts';

/** A template to start from. */
export interface Starter {
  id: string;
  name: string;
  description: string;
  palettes: { value: string; label: string }[];
}

/** The properties of a new template. */
export interface Draft {
  /** Also the name of the folder. */
  id: string;
  name: string;
  starter: string;
  /** One of the starter's palettes, or own colours as #rrggbb: paper, ink and the mark of emphasised words. */
  colors: string | readonly [paper: string, ink: string, mark: string];
}

type Written = Pick<TemplateFile, 'name' | 'description' | 'order'> & {
  slots: { type: string; name: string; default?: string; options?: Option[] }[];
};
interface Option {
  value: string;
  label: string;
  colors: Record<string, string>;
}

const PALETTE = 'palette';
const HEX = /^#[0-9a-f]{6}$/i;
/** Lightness of the shade of an own paper colour, as a factor. */
const SHADE = 0.84;

/** Lists the starters in a folder, in the order in which they are offered. */
export async function listStarters(folder: string): Promise<Starter[]> {
  const ids = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const read = await Promise.all(ids.map(async ({ name: id }) => ({ id, ...(await readStarter(join(folder, id))) })));
  return read
    .sort((a, b) => a.order - b.order)
    .map(({ id, name, description, slots }) => ({ id, name, description, palettes: paletteOf(slots).options }));
}

/** Makes an id from a name; undefined if the name has no letters that are allowed in ids. */
export function idFrom(name: string): string | undefined {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return TEMPLATE_ID.test(id) ? id : undefined;
}

/** Reads two or three colours separated by commas or spaces, or the name of a palette; undefined for anything else. */
export function parseColors(text: string, { palettes }: Starter): Draft['colors'] | undefined {
  const palette = palettes.find(({ value }) => value === text.trim().toLowerCase());
  if (palette) return palette.value;
  const [paper, ink, mark, ...rest] = text.trim().split(/[\s,]+/);
  if (!paper || !ink || rest.length > 0) return undefined;
  const colors = [paper, ink, mark ?? ink] as const;
  return colors.every((color) => HEX.test(color)) ? colors : undefined;
}

/**
 * Writes a new template into a folder of its own.
 *
 * @returns the folder
 * @throws Error with the code `EEXIST` if the folder exists already
 */
export async function writeDraft(starters: string, folder: string, draft: Draft): Promise<string> {
  const target = join(folder, draft.id);
  const source = join(starters, draft.starter);
  const template = await readStarter(source);
  await mkdir(dirname(target), { recursive: true });
  await mkdir(target);
  await cp(source, target, { recursive: true });
  await writeFile(join(target, TEMPLATE_FILE), formatTemplate(personalise(template, draft)));
  return target;
}

async function readStarter(folder: string): Promise<Written> {
  return JSON.parse(await readFile(join(folder, TEMPLATE_FILE), 'utf8')) as Written;
}

function paletteOf(slots: Written['slots']) {
  const slot = slots.find(({ type, name }) => type === 'choice' && name === PALETTE);
  if (!slot?.options) throw new Error('A starter needs a palette.');
  return slot as typeof slot & { options: Option[] };
}

function personalise(template: Written, { name, colors }: Draft): Written {
  const palette = paletteOf(template.slots);
  let { options } = palette;
  if (typeof colors !== 'string') {
    const [paper, ink, mark] = colors;
    options = [{ value: 'own', label: 'Our own', colors: { paper, ink, mark, shade: darken(paper) } }, ...options];
  }
  const slot = { ...palette, default: typeof colors === 'string' ? colors : 'own', options };
  const slots = template.slots.map((candidate) => (candidate === palette ? slot : candidate));
  return { ...template, name, order: 100, slots };
}

function darken(color: string): string {
  const channels = [1, 3, 5].map((at) => Math.round(Number.parseInt(color.slice(at, at + 2), 16) * SHADE));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Formats JSON as if written by hand: boxes and colours on one line. */
function formatTemplate(template: object): string {
  const spread = JSON.stringify(template, null, 2);
  const lists = spread.replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inner: string) => `[${inner.replace(/,\s+/g, ', ')}]`);
  return `${lists.replace(/"colors": \{\s+([^[\]{}]*?)\s+\}/g, (_, inner: string) => `"colors": { ${inner.replace(/,\s+/g, ', ')} }`)}\n`;
}
