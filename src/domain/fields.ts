import { z } from 'zod';
import { LAYOUTS, type LayoutName } from './format.ts';

/** Schemas that the fields of a template share. Their descriptions go into the JSON Schema and the reference page. */

export const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, starting with a letter')
  .meta({ id: 'name', description: 'Lower-case letters, digits and hyphens, starting with a letter; at most 40.' });

export const slotName = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9_]{0,39}$/, 'letters, digits and underscores, starting with a lower-case letter')
  .meta({
    id: 'slotName',
    description: 'Letters, digits and underscores, starting with a lower-case letter; at most 40.',
  });

export const hex = z
  .string()
  .regex(/^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, 'a colour as #rrggbb or #rrggbbaa')
  .meta({ id: 'hex', description: 'A colour as `#rrggbb`, or `#rrggbbaa` with its opacity.' });

export const color = z.union([hex, z.string().regex(/^\$[a-z][a-zA-Z0-9]*$/, 'a colour as #rrggbb or $name')]).meta({
  id: 'color',
  description:
    'A colour as `#rrggbb` or `#rrggbbaa`, or as `$name` one that the template or the chosen option of a slot names.',
});

/** The schema of a file name in the template's folder or below it. `endings`: alternatives of a regular expression. */
const fileIn = (endings: string, problem: string) =>
  z
    .string()
    .max(120)
    .regex(new RegExp(`^(?!/)(?!.*\\.\\.)[\\w./{}-]+\\.(?:${endings})$`), problem);

export const artFile = fileIn('svg', 'an SVG file inside the template folder, without ..').meta({
  id: 'artFile',
  description: 'An SVG file inside the template folder. `{layout}` in its name stands for the layout.',
});

export const imageFile = fileIn(
  'png|jpe?g|webp',
  'a PNG, JPEG or WebP file inside the template folder, without ..',
).meta({
  id: 'imageFile',
  description: 'A PNG, JPEG or WebP file inside the template folder. `{layout}` in its name stands for the layout.',
});

export const box = z
  .tuple([z.number(), z.number(), z.number().positive(), z.number().positive()])
  .meta({ id: 'box', description: 'Left, top, width and height, in layout pixels.' });

/** Left, top, width and height, in layout pixels. */
export type Box = z.infer<typeof box>;

export const point = z
  .tuple([z.number(), z.number()])
  .meta({ id: 'point', description: 'Distance from the left and from the top, in layout pixels.' });

/** A place within a box: 0 is its left or upper edge, 1 its right or lower one. */
export const share = z.number().min(0).max(1);

/**
 * The schema of an object with a value per layout. Each is optional: the template's formats decide which are needed.
 */
export const perLayout = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(LAYOUTS).map(([layout, { width, height }]) => [
        layout,
        value.optional().describe(`On the ${layout} canvas, ${width}×${height} layout pixels.`),
      ]),
    ) as Record<LayoutName, z.ZodOptional<T>>,
  );

/** Values by layout, for the layouts that have one. */
export type PerLayout<T> = Partial<Record<LayoutName, T | undefined>>;

export const boxes = perLayout(box).meta({ id: 'boxes', description: 'A box for every layout the formats need.' });

export const areaBox = boxes
  .optional()
  .describe(
    'Where it lies; absent: the whole canvas. Where it touches the edge of the canvas it goes on into the bleed.',
  );

const when = z.record(z.string(), z.array(z.string()).min(1)).meta({
  id: 'when',
  description:
    'The layer is drawn only while every named choice slot has one of the given values, and every named photo slot is in one of the given states, `given` and `empty`.',
});

/** The `when` of a layer. */
export const shownWhen = when.optional().describe('When the layer is drawn; absent: always.');

export const opacity = z.number().positive().max(1).default(1);
