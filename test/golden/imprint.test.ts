import { describe, expect, test } from 'vitest';
import { FORMATS, LAYOUTS } from '../../src/domain/format.ts';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { exampleValues } from '../../src/domain/slots/example-values.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { IMPRINT, rendering } from '../services/rendering.ts';

const { engine, templates } = await rendering();
const screens = (template: Template) => template.formats.filter((format) => FORMATS[format].medium === 'screen');
/** As long as the settings allow. */
const LONGEST =
  `${IMPRINT}. Printed by B. Printer of 2 Low Road, London E1 3CD. ${'Registered charity number 1234567. '.repeat(3)}`
    .slice(0, 200)
    .trim();

/** Where a format's edges are safe from cutting and, in a story, from the network's own buttons; fractions. */
function safeArea(format: string) {
  return { side: 0.05, top: format === 'story' ? 0.14 : 0.05, bottom: format === 'story' ? 0.2 : 0.05 };
}

describe.each(
  templates.list().map((template) => [template.id, template] as const),
)('the imprint of %s', (_, template) => {
  test.each(screens(template))('is legible and safe in %s', async (format) => {
    const { width, height, layout } = FORMATS[format];
    const scale = width / LAYOUTS[layout].width;
    const safe = safeArea(format);
    for (const imprint of [IMPRINT, LONGEST]) {
      const overlay = await engine.overlay(resolveScene(template, exampleValues(template), layout, imprint));
      const text = overlay.texts.find(({ name }) => name === undefined)!;
      const where = `"${imprint.slice(0, 30)}…" at ${(text.size * scale).toFixed(1)} px`;
      expect(text.size * scale, where).toBeGreaterThanOrEqual(Math.max(9, 0.016 * Math.min(width, height)));
      const { left, top, right, bottom } = text.bounds;
      expect(left * scale, where).toBeGreaterThanOrEqual(width * safe.side);
      expect(right * scale, where).toBeLessThanOrEqual(width * (1 - safe.side));
      expect(top * scale, where).toBeGreaterThanOrEqual(height * safe.top);
      expect(bottom * scale, where).toBeLessThanOrEqual(height * (1 - safe.bottom));
    }
  });
});
