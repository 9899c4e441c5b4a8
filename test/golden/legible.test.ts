import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName, LAYOUTS } from '../../src/domain/format.ts';
import type { Template } from '../../src/domain/template.ts';
import { exampleValues, type Values } from '../../src/domain/values.ts';
import { workshop } from '../services/workshop.ts';
import { measureLegibility } from './contrast.ts';

const tools = await workshop();
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
  const turn = formats.findIndex((name) => name === format);
  const some = (all: Values[]): Values[] => {
    const mine = all.filter((_, i) => i % formats.length === turn);
    return mine.length > 0 || all.length === 0 ? mine : [all[turn % all.length]!];
  };
  return [...some(optionCases), ...some(photoCases), ...(optionCases.length === 0 ? [example] : [])];
}

/** Where nothing may be cut, or lie under a network's own buttons; fractions. */
function safeArea(format: FormatName) {
  return { side: 0.05, top: format === 'story' ? 0.14 : 0.05, bottom: format === 'story' ? 0.2 : 0.05 };
}

describe.each(tools.templates.list().map((template) => [template.id, template] as const))('%s', (_, template) => {
  const formats = template.formats.filter((format) => format !== 'print-a3');

  test.each(formats)('can be read in %s, in every colour and over every photo', {
    timeout: 120_000,
  }, async (format) => {
    const { width, height } = LAYOUTS[FORMATS[format].layout];
    for (const values of casesOf(template, format)) {
      for (const { text, ratio, pixels } of await measureLegibility(tools, template, format, values, photos)) {
        const needed = text.slot !== undefined && text.size >= DISPLAY * Math.min(width, height) ? 3 : 4.5;
        const where = `${text.slot ?? 'the imprint'} at ${text.size.toFixed(0)} px, ${JSON.stringify(values)}`;
        expect(pixels, where).toBeGreaterThan(40);
        expect(ratio, where).toBeGreaterThanOrEqual(needed);
      }
    }
  });

  test.each(formats)('keeps its text inside the safe area of %s', async (format) => {
    const { layout } = FORMATS[format];
    const { width, height } = LAYOUTS[layout];
    const safe = safeArea(format);
    const values = exampleValues(template);
    const { texts } = await tools.engine.overlay({ template, layout, values, imprint: 'Promoted by A. Person' });
    for (const { slot, box, rotate } of texts) {
      const [x, y, w, h] = box;
      const [cos, sin] = [Math.abs(Math.cos((rotate * Math.PI) / 180)), Math.abs(Math.sin((rotate * Math.PI) / 180))];
      const [reachX, reachY] = [(w * cos + h * sin) / 2, (w * sin + h * cos) / 2];
      const where = `${slot ?? 'the imprint'} in ${box}, turned by ${rotate}°`;
      expect((x + w / 2 - reachX) / width, where).toBeGreaterThanOrEqual(safe.side - 0.002);
      expect((x + w / 2 + reachX) / width, where).toBeLessThanOrEqual(1.002 - safe.side);
      expect((y + h / 2 - reachY) / height, where).toBeGreaterThanOrEqual(safe.top - 0.002);
      expect((y + h / 2 + reachY) / height, where).toBeLessThanOrEqual(1.002 - safe.bottom);
    }
  });
});
