import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/domain/format.ts';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { exampleValues } from '../../src/domain/slots/example-values.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { countGraphemes } from '../../src/domain/values/slogan.ts';
import { listMarkup, svgDocument } from '../../src/layout/display-list/svg.ts';
import type { OverlayText } from '../../src/layout/overlay.ts';
import { rasterise } from '../../src/render/pixels.ts';
import { IMPRINT, rendering } from '../services/rendering.ts';

const { engine, templates } = await rendering();
const WORDS =
  'We want warm homes clean rivers fair pay good schools and a say in all that is done in our name so'.split(' ');

/** A slogan of exactly `length` graphemes, of real words as far as they go. */
function longest(length: number): string {
  let text = '';
  for (let i = 0; countGraphemes(text) < length; i++) text += `${i === 0 ? '' : ' '}${WORDS[i % WORDS.length]}`;
  return text.slice(0, length).replace(/ $/, '!');
}

/** Extent of the inked pixels of a text in its box, turned back where the text is turned; px of the layout. */
function inkExtent(markup: string, text: OverlayText, width: number, height: number) {
  const pixels = rasterise(svgDocument(markup, { left: 0, top: 0, right: width, bottom: height }), width);
  const [x, y, w, h] = text.box;
  const angle = (-text.rotate * Math.PI) / 180;
  const [cx, cy] = [x + w / 2, y + h / 2];
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let row = 0; row < pixels.height; row++) {
    for (let column = 0; column < pixels.width; column++) {
      // Half-covered pixels at an edge belong to the pixel beside it.
      if (pixels.data[(row * pixels.width + column) * 4 + 3]! < 128) continue;
      const [dx, dy] = [column + 0.5 - cx, row + 0.5 - cy];
      const px = cx + dx * Math.cos(angle) - dy * Math.sin(angle);
      const py = cy + dx * Math.sin(angle) + dy * Math.cos(angle);
      extent.left = Math.min(extent.left, px - 0.5);
      extent.right = Math.max(extent.right, px + 0.5);
      extent.top = Math.min(extent.top, py - 0.5);
      extent.bottom = Math.max(extent.bottom, py + 0.5);
    }
  }
  return extent;
}

async function measure(template: Template, slot: string, slogan: string, format: keyof typeof FORMATS) {
  const { layout } = FORMATS[format];
  const values = { ...exampleValues(template), [slot]: slogan };
  const overlay = await engine.overlay(resolveScene(template, values, layout, IMPRINT));
  const index = overlay.texts.findIndex((text) => text.name === slot);
  const text = overlay.texts[index]!;
  return { text, ink: inkExtent(listMarkup(overlay.parts[index]!), text, overlay.width, overlay.height) };
}

describe.each(templates.list().map((template) => [template.id, template] as const))('%s', (_, template) => {
  const slots = template.slots.filter((slot) => slot.type === 'text');
  test.each(template.formats)('fills its boxes in %s, and never leaves them', async (format) => {
    for (const slot of slots) {
      for (const slogan of [longest(slot.maxLength), 'x', 'W', slot.default]) {
        const { text, ink } = await measure(template, slot.name, slogan, format);
        const [x, y, width, height] = text.box;
        const where = `${slot.name} "${slogan.slice(0, 20)}" at ${text.size.toFixed(1)} px`;
        expect(ink.left, where).toBeGreaterThanOrEqual(x - 1);
        expect(ink.top, where).toBeGreaterThanOrEqual(y - 1);
        expect(ink.right, where).toBeLessThanOrEqual(x + width + 1);
        expect(ink.bottom, where).toBeLessThanOrEqual(y + height + 1);
        const filled = Math.max((ink.right - ink.left) / width, (ink.bottom - ink.top) / height);
        if (text.size < text.maxSize * 0.999) expect(filled, where).toBeGreaterThanOrEqual(0.95);
      }
    }
  });
});
