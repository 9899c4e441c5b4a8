import { describe, expect, test } from 'vitest';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { layoutsOf } from '../../src/domain/template/template.ts';
import type { Bounds } from '../../src/layout/bounds.ts';
import type { OverlayText } from '../../src/layout/overlay.ts';
import { IMPRINT } from '../services/rendering.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';
import { inkExtent, overreach } from './ink.ts';
import { engine, layOutEverywhere, slogansFor, TEMPLATES, valuesWith } from './posters.ts';

/** The ink of a slogan fills this much of its box in one direction, unless it stands at the largest size allowed. */
const FILL = 0.96;
/** The picture of an emoji has a blank of its own around it, which counts as ink in the layout. */
const EMOJI_FILL = 0.92;
const HAS_EMOJI = /\p{Emoji_Presentation}/u;
/** Slogans of which the pixels are counted, spread over all languages. */
const SAMPLE = ALL_SLOGANS.filter((_, i) => i % 10 === 3).map(({ slogan }) => slogan);

/** What is wrong with an extent of ink in the box of its text, in words. `slack` in px. */
function faultsOf({ box, size, maxSize }: OverlayText, ink: Bounds, slack: number, fill = FILL): string[] {
  const [, , width, height] = box;
  const over = overreach(ink, box);
  const filled = Math.max((ink.right - ink.left) / width, (ink.bottom - ink.top) / height);
  const faults: string[] = [];
  if (!(over <= slack)) faults.push(`leaves the box by ${over.toFixed(2)} px`);
  if (!(size >= maxSize * 0.999 || filled >= fill)) faults.push(`fills only ${(filled * 100).toFixed(1)}%`);
  return faults;
}

describe.each(TEMPLATES)('%s', (_, template) => {
  test('fills its boxes with all slogans in all layouts, and never leaves them', async () => {
    const faults: string[] = [];
    for (const { language, slogan } of slogansFor(template)) {
      for (const overlay of await layOutEverywhere(template, slogan)) {
        for (const text of overlay.texts) {
          const where = `${text.name ?? 'imprint'} ${overlay.width}×${overlay.height}, ${language}: ${slogan}`;
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
      if (template !== TEMPLATES[0]![1] && i % 3 !== 0) continue;
      const layout = layouts[i % layouts.length]!;
      const sets = valuesWith(template, slogan);
      const { texts, parts, width, height } = await engine.overlay(
        resolveScene(template, sets[i % sets.length]!, layout, IMPRINT),
      );
      for (const [part, text] of texts.entries()) {
        const ink = inkExtent(parts[part]!, width, height);
        const where = `${text.name ?? 'imprint'} in ${layout}: ${slogan}`;
        faults.push(
          ...faultsOf(text, ink, 1, HAS_EMOJI.test(slogan) ? EMOJI_FILL : FILL).map((fault) => `${fault}: ${where}`),
        );
        const { left, top, right, bottom } = text.bounds;
        const off = Math.max(left - ink.left, top - ink.top, ink.right - right, ink.bottom - bottom);
        if (off > 1) faults.push(`${off.toFixed(2)} px outside its bounds: ${where}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
