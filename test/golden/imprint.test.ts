import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { FORMATS, LAYOUTS } from '../../src/domain/format.ts';
import type { Template } from '../../src/domain/template.ts';
import { exampleValues, type Values } from '../../src/domain/values.ts';
import { IMPRINT, workshop } from '../services/workshop.ts';

const { engine, pipeline, templates } = await workshop();
const screens = (template: Template) => template.formats.filter((format) => FORMATS[format].medium === 'screen');
/** As long as the settings allow. */
const LONGEST =
  `${IMPRINT}. Printed by B. Printer of 2 Low Road, London E1 3CD. ${'Registered charity number 1234567. '.repeat(3)}`
    .slice(0, 200)
    .trim();

/** Every option of every choice once. */
function variants(template: Template): Values[] {
  const values = exampleValues(template);
  const changed = template.slots.flatMap((slot) =>
    slot.type === 'choice' ? slot.options.map((option) => ({ ...values, [slot.name]: option.value })) : [],
  );
  return changed.length > 0 ? changed : [values];
}

/** Where a format's edges are safe from cutting and, in a story, from the network's own buttons; fractions. */
function safeArea(format: string) {
  return { side: 0.05, top: format === 'story' ? 0.14 : 0.05, bottom: format === 'story' ? 0.2 : 0.05 };
}

/** Contrast ratio of two sRGB colours (WCAG 2.2, relative luminance). */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (color: readonly number[]) => {
    const [r, g, b] = color.map((byte) => {
      const c = byte / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(
  templates.list().map((template) => [template.id, template] as const),
)('the imprint of %s', (id, template) => {
  test.each(screens(template))('is legible and safe in %s', async (format) => {
    const { width, height, layout } = FORMATS[format];
    const scale = width / LAYOUTS[layout].width;
    const safe = safeArea(format);
    for (const imprint of [IMPRINT, LONGEST]) {
      const overlay = await engine.overlay({ template, layout, values: exampleValues(template), imprint });
      const text = overlay.texts.find(({ slot }) => slot === undefined)!;
      const where = `"${imprint.slice(0, 30)}…" at ${(text.size * scale).toFixed(1)} px`;
      expect(text.size * scale, where).toBeGreaterThanOrEqual(Math.max(9, 0.016 * Math.min(width, height)));
      const { left, top, right, bottom } = text.bounds;
      expect(left * scale, where).toBeGreaterThanOrEqual(width * safe.side);
      expect(right * scale, where).toBeLessThanOrEqual(width * (1 - safe.side));
      expect(top * scale, where).toBeGreaterThanOrEqual(height * safe.top);
      expect(bottom * scale, where).toBeLessThanOrEqual(height * (1 - safe.bottom));
    }
  });

  test.each(screens(template))('stands out in every variant of %s', { timeout: 120_000 }, async (format) => {
    for (const values of variants(template)) {
      const pixels = async (imprint: string) => {
        const png = await pipeline.rendition({ template: id, format, type: 'png', values, imprint });
        return sharp(png).removeAlpha().raw().toBuffer();
      };
      const [without, having] = await Promise.resolve(pixels('')).then(async (first) => [first, await pixels(IMPRINT)]);
      const ratios: number[] = [];
      let strongest = 0;
      for (let i = 0; i < without!.length; i += 3) {
        const difference = Math.abs(without![i]! - having![i]!) + Math.abs(without![i + 1]! - having![i + 1]!);
        strongest = Math.max(strongest, difference);
      }
      for (let i = 0; i < without!.length; i += 3) {
        const difference = Math.abs(without![i]! - having![i]!) + Math.abs(without![i + 1]! - having![i + 1]!);
        // The cores of the letters; their edges are mixed with what is behind.
        if (difference < strongest * 0.9) continue;
        ratios.push(contrast([...without!.subarray(i, i + 3)], [...having!.subarray(i, i + 3)]));
      }
      ratios.sort((a, b) => a - b);
      expect(ratios.length).toBeGreaterThan(50);
      expect(ratios[Math.floor(ratios.length / 100)], JSON.stringify(values)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
