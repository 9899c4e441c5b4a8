import { z } from 'zod';
import { hex, name } from '../fields.ts';
import { FORMATS, type FormatName, LAYOUTS, type LayoutName } from '../format.ts';
import { layer } from '../layers/layers.ts';
import { slotSchema } from '../slots/definitions.ts';

/** The schema of `template.json` as its author writes it, each field for itself. Unknown keys are errors. */
export const templateShape = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where the JSON Schema of this file is, for editors: `../../docs/template.schema.json` in a checkout.'),
    version: z.int().min(1).describe('Raised with every change, because what was drawn of an older version is kept.'),
    name: z.string().min(1).max(60).describe('What people see it called.'),
    description: z.string().min(1).max(240).describe('One or two sentences for those who choose among templates.'),
    topics: z.array(name).max(8).default([]).describe('What it is for; galleries can be narrowed to a topic.'),
    order: z
      .int()
      .default(100)
      .describe('Templates are shown in ascending order; those with the same number go by id.'),
    credit: z.string().max(200).optional().describe('Who drew it and what it stands on, shown with the template.'),
    formats: z
      .array(z.enum(Object.keys(FORMATS) as [FormatName, ...FormatName[]]))
      .min(1)
      .describe(
        `What is made of it. The layout of \`print-a4\` and \`print-a3\` is \`print\`, that of any other format has its name: ${describeLayouts()}.`,
      ),
    colors: z
      .record(z.string(), hex)
      .default({})
      .describe('Colours by name, which layers and art refer to as `$name` and `var(--name)`.'),
    slots: z.array(slotSchema).min(1).max(12).describe('What a person fills in, in the order of the form.'),
    layers: z
      .array(layer)
      .min(1)
      .max(40)
      .describe(
        'What is drawn, bottom first. Text layers and the one imprint layer come last, because they are drawn over all others.',
      ),
  })
  .meta({ title: 'Flyposter template', description: 'What a template asks for and how a poster of it is drawn.' });

export type { Box } from '../fields.ts';
export type { ImprintLayer } from '../layers/imprint.ts';
export type { Layer } from '../layers/layers.ts';
export type { PhotoLayer } from '../layers/photo.ts';
export type { TextLayer } from '../layers/text.ts';

/** Returns the layouts that a template needs for its formats. */
export function layoutsOf(formats: readonly FormatName[]): LayoutName[] {
  return [...new Set(formats.map((format) => FORMATS[format].layout))];
}

function describeLayouts(): string {
  return Object.entries(LAYOUTS)
    .map(([layout, { width, height }]) => `\`${layout}\` ${width}×${height}`)
    .join(', ');
}
