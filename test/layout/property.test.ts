import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { checkValues } from '../../src/domain/slots/check-values.ts';
import { layoutsOf } from '../../src/domain/template/template.ts';
import { drawingSvg } from '../../src/layout/display-list/svg.ts';
import { IMPRINT } from '../services/rendering.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';
import { inkExtent, overreach } from './ink.ts';
import { countingEngine, TEMPLATES, valuesWith } from './posters.ts';

const engine = await countingEngine();
const RUNS = 2_400;
/** How often a letter may be shaped: once for each way to break a text into lines that is set, which are few. */
const MOST_SHAPED = 5;
/** The same texts every time; FLYPOSTER_SEED tries others. */
const SEED = Number(process.env.FLYPOSTER_SEED ?? 41);
/** One in so many runs has its pixels counted, too. */
const RASTERISED = 12;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const LETTERS = [
  ...new Set(ALL_SLOGANS.flatMap(({ slogan }) => Array.from(segmenter.segment(slogan), (s) => s.segment))),
];

/** Any UTF-16 units, lone surrogates too. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 })
  .map((codes) => String.fromCharCode(...codes));
const hostile = fc.constantFrom(
  ...['\u202e', '\u202b', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f', '\u061c', '\u200d', '\u200c'],
  ...['\ufe0e', '\ufe0f', '\u20e3', '\u{1f3fb}', '\u{1f3ff}', '\u{1f1e6}', '\u{1f1ff}', '\u{e0067}', '\u{e007f}'],
  ...['\u0300', '\u0489', '\u064e', '\u0f71', '\u1ab0', '\u3099', '\u{1d165}', '\u0e33', '\u17d2', '\u1039', '\u0dca'],
  ...['\u00a0', '\u202f', '\u3000', '\u2003', '\u1680', '\u200b', '\u00ad', '\u2060', '\ufeff', '\u115f', '\u3164'],
  ...['\ud800', '\udfff', '\ufffd', '\uffff', '\0', '\u001b', '\u0378', '\ue000', '\u{f0000}', '\u{10ffff}'],
  ...['<', '>', '&', '"', "'", ']]>', '<!--', '&amp;', '</svg>', '*', '**', '\n', '\r\n', '\t', ' '],
  ...['ﷺ', '﷽', '𒐫', '꧅', '⸻', '𓀀', 'Ǆ', 'ŉ', 'ﬃ', 'İ', 'ΐ', '㍿', '₂', '⅒', '①', '🄰', '卍', '〱', '〳〵'],
);
/** Letters, marks and emoji of all scripts without regard to sense. */
const soup = fc
  .array(fc.oneof(fc.constantFrom(...LETTERS), fc.constantFrom(...LETTERS), hostile), { maxLength: 110 })
  .map((parts) => parts.join(''));
/** One word of up to the most that a slot takes. */
const longWord = fc
  .tuple(fc.constantFrom(...LETTERS.filter((letter) => letter.trim() !== '')), fc.integer({ min: 1, max: 140 }))
  .map(([letter, times]) => letter.repeat(times));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
  units,
  soup,
  soup,
  longWord,
  fc.tuple(longWord, soup).map(([word, rest]) => `${word} ${rest}`),
  fc.constantFrom(...ALL_SLOGANS.map(({ slogan }) => slogan)),
);
const sheets = TEMPLATES.flatMap(([, template]) => layoutsOf(template.formats).map((layout) => ({ template, layout })));

/** What is wrong with an SVG document in which no text of a person's may stand. */
function markupFault(svg: string): string | undefined {
  const bad = /NaN|undefined|Infinity|null/.exec(svg);
  if (bad) return `${bad[0]} in the markup`;
  const open: string[] = [];
  let end = 0;
  for (const tag of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/g)) {
    if (tag.index !== end) return `between elements: ${svg.slice(end, tag.index).slice(0, 80)}`;
    end = tag.index + tag[0].length;
    if (tag[1] === '/') {
      if (open.pop() !== tag[2]) return `</${tag[2]}> closes another element`;
    } else if (tag[4] !== '/') open.push(tag[2]!);
  }
  return end === svg.length && open.length === 0 ? undefined : `an end without elements: ${svg.slice(end, end + 80)}`;
}

let taken = 0;
let seen = 0;

test('any text is laid out inside its box or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...sheets), fc.nat(), async (given, { template, layout }, choice) => {
      seen++;
      const sets = valuesWith(template, '');
      const raw = { ...sets[choice % sets.length] };
      for (const slot of template.slots) if (slot.type === 'text') raw[slot.name] = given;
      let values: ReturnType<typeof checkValues>;
      try {
        values = checkValues(template, raw);
      } catch (error) {
        expect(error).toBeInstanceOf(FlyposterError);
        return;
      }
      taken++;
      const before = engine.shaped();
      const overlay = await engine.overlay(resolveScene(template, values, layout, IMPRINT));
      const letters = overlay.texts.reduce((sum, { name }) => sum + (name === undefined ? IMPRINT : given).length, 0);
      expect(engine.shaped() - before).toBeLessThanOrEqual(MOST_SHAPED * letters);
      expect(markupFault(drawingSvg(overlay))).toBeUndefined();
      overlay.texts.forEach((set, i) => {
        expect(set.missing, 'glyphs that the face does not have').toBe(0);
        expect(Number.isFinite(set.size) && set.size > 0, 'a size').toBe(true);
        expect(overreach(set.bounds, set.box)).toBeLessThanOrEqual(0.01);
        if (seen % RASTERISED !== 0) return;
        const ink = inkExtent(overlay.parts[i]!, overlay.width, overlay.height);
        expect(overreach(ink, set.box)).toBeLessThanOrEqual(1);
      });
    }),
    { numRuns: RUNS, verbose: 1, seed: SEED },
  );
  expect(seen).toBeGreaterThanOrEqual(RUNS);
  // A test of refusals alone would prove nothing about layout.
  expect(taken).toBeGreaterThan(RUNS / 2);
}, 180_000);
