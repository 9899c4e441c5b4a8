import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName, LAYOUTS } from '../../src/domain/format.ts';
import { exampleValues } from '../../src/domain/slots/example-values.ts';
import type { Template } from '../../src/domain/template/template.ts';
import type { Values } from '../../src/domain/values/values.ts';
import { rendering } from '../services/rendering.ts';
import { measureLegibility } from './contrast.ts';

const tools = await rendering();
/** Letters of this share of the short side are display type, for which 3:1 is enough. */
const DISPLAY = 1 / 14;

/** Photos of one colour: the worst there are for text on top. */
const PHOTOS = Object.fromEntries(
  await Promise.all(
    ['white', 'black'].map(async (background) => {
      const picture = sharp({ create: { width: 900, height: 900, channels: 3, background } });
      return [background, new Uint8Array(await picture.jpeg().toBuffer())] as const;
    }),
  ),
);
const photos = async (id: string) => PHOTOS[id]!;

/** The format's share of the cases of a template: every option of every choice, and a white and a black photo, once. */
function casesOf(template: Template, format: FormatName): Values[] {
  const filled = Object.fromEntries(
    template.slots.flatMap(({ type, name }) =>
      type === 'text' && !exampleValues(template)[name] ? [[name, 'Now']] : [],
    ),
  );
  const example = { ...exampleValues(template), ...filled };
  const optionCases = template.slots.flatMap((slot) =>
    slot.type === 'choice' ? slot.options.map((option) => ({ ...example, [slot.name]: option.value })) : [],
  );
  const slots = template.slots.filter(({ type }) => type === 'photo');
  const photoCases =
    slots.length === 0
      ? []
      : Object.keys(PHOTOS).map((id) => ({
          ...example,
          ...Object.fromEntries(slots.map(({ name }) => [name, { id }])),
        }));
  const formats = template.formats.filter((name) => name !== 'print-a3');
  const turn = (formats as FormatName[]).indexOf(format);
  const some = (all: Values[]): Values[] => {
    const mine = all.filter((_, i) => i % formats.length === turn);
    return mine.length > 0 || all.length === 0 ? mine : [all[turn % all.length]!];
  };
  return [...some(optionCases), ...some(photoCases), ...(optionCases.length === 0 ? [example] : [])];
}

describe.each(tools.templates.list().map((template) => [template.id, template] as const))('%s', (_, template) => {
  const formats = template.formats.filter((format) => format !== 'print-a3');

  test.each(formats)('can be read in %s, in every colour and over every photo', {
    timeout: 120_000,
  }, async (format) => {
    const { width, height } = LAYOUTS[FORMATS[format].layout];
    for (const values of casesOf(template, format)) {
      for (const { text, ratio, pixels } of await measureLegibility(tools, template, format, values, photos)) {
        const needed = text.name !== undefined && text.size >= DISPLAY * Math.min(width, height) ? 3 : 4.5;
        const where = `${text.name ?? 'the imprint'} at ${text.size.toFixed(0)} px, ${JSON.stringify(values)}`;
        expect(pixels, where).toBeGreaterThan(40);
        expect(ratio, where).toBeGreaterThanOrEqual(needed);
      }
    }
  });
});
