import { describe, expect, test } from 'vitest';
import { layoutsOf } from '../../src/domain/template.ts';
import { type OverlayText, svgDocument } from '../../src/layout/overlay.ts';
import { rasterise } from '../../src/render/pixels.ts';
import { IMPRINT } from '../services/workshop.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';
import { engine, layOutEverywhere, TEMPLATES, valuesWith } from './posters.ts';

/** The ink of a slogan fills this much of its box in one direction, unless it stands at the largest size allowed. */
const FILL = 0.96;
/** Slogans of which the pixels are counted, spread over all languages. */
const SAMPLE = ALL_SLOGANS.filter((_, i) => i % 10 === 3).map(({ slogan }) => slogan);

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is wrong with an extent of ink in the box of its text, in words. `slack` in px. */
function faultsOf({ box, size, maxSize }: OverlayText, ink: Extent, slack: number): string[] {
  const [x, y, width, height] = box;
  const over = Math.max(x - ink.left, y - ink.top, ink.right - x - width, ink.bottom - y - height);
  const filled = Math.max((ink.right - ink.left) / width, (ink.bottom - ink.top) / height);
  const faults: string[] = [];
  if (!(over <= slack)) faults.push(`leaves the box by ${over.toFixed(2)} px`);
  if (!(size >= maxSize * 0.999 || filled >= FILL)) faults.push(`fills only ${(filled * 100).toFixed(1)}%`);
  return faults;
}

/** Extent of the inked pixels of a text that is not turned; px of the layout. */
function inkExtent(markup: string, width: number, height: number): Extent {
  const pixels = rasterise(svgDocument(markup, { left: 0, top: 0, right: width, bottom: height }), width);
  const words = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, pixels.width * pixels.height);
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let y = 0, i = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++, i++) {
      // A pixel that ink touches in a corner only belongs to the one beside it.
      if (words[i]! >>> 24 < 64) continue;
      extent.left = Math.min(extent.left, x);
      extent.right = Math.max(extent.right, x + 1);
      extent.top = Math.min(extent.top, y);
      extent.bottom = Math.max(extent.bottom, y + 1);
    }
  }
  return extent;
}

describe.each(TEMPLATES)('%s', (_, template) => {
  test('fills its boxes with all slogans in all layouts, and never leaves them', async () => {
    const faults: string[] = [];
    for (const { language, slogan } of ALL_SLOGANS) {
      for (const overlay of await layOutEverywhere(template, slogan)) {
        for (const text of overlay.texts) {


          const where = `${text.slot ?? 'imprint'} ${overlay.width}×${overlay.height}, ${language}: ${slogan}`;
          faults.push(...faultsOf(text, text.bounds, 0.01).map((fault) => `${fault}: ${where}`));
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('has its ink where the layout says', async () => {
    const layouts = layoutsOf(template.formats);
    const faults: string[] = [];
    for (const [i, slogan] of SAMPLE.entries()) {
      const layout = layouts[i % layouts.length]!;
      const sets = valuesWith(template, slogan);
      const { texts, parts, width, height } = await engine.overlay({
        template,
        layout,
        values: sets[i % sets.length]!,
        imprint: IMPRINT,
      });
      for (const [part, text] of texts.entries()) {
        if (text.rotate !== 0) continue;
        const ink = inkExtent(parts[part]!.markup, width, height);
        const where = `${text.slot ?? 'imprint'} in ${layout}: ${slogan}`;
        faults.push(...faultsOf(text, ink, 1).map((fault) => `${fault}: ${where}`));
        const { left, top, right, bottom } = text.bounds;
        const off = Math.max(left - ink.left, top - ink.top, ink.right - right, ink.bottom - bottom);
        if (off > 1) faults.push(`${off.toFixed(2)} px outside its bounds: ${where}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
