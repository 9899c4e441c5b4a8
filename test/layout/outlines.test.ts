import { expect, test } from 'vitest';
import { itemise, type WordRun } from '../../src/layout/text/runs.ts';
import type { Shaped } from '../../src/layout/typesetting/shaping.ts';
import { SLOGANS } from '../slogans/all.ts';
import { tools } from './posters.ts';

const { book, shaper, outliner, pictures } = await tools();

/** Satori rounds to 0.1 of a thousandth of an em, fonts to their units; ink further out than this is a fault. */
const TOLERANCE_EM = 0.004;
/** How much less ink there may be: some fonts state boxes that hold the control points of curves, too. */
const SLACK_EM = 0.03;
const FACES = [
  { family: 'anton', weight: 400 },
  { family: 'archivo-black', weight: 400 },
  { family: 'caveat-brush', weight: 400 },
  { family: 'inter', weight: 500 },
];
/** Letter-spacing, em. */
const SPACINGS = [0, -0.02, 0.05];
/** Words with what is mirrored or neutral at their ends, on which the order of glyphs depends. */
const PUNCTUATED = [
  '(שלום)',
  'שלום!',
  '„שלום”',
  '(שלום) - [לא]',
  'ב־2030:',
  '–שלום–',
  '«سلام»',
  '(سلام)',
  'سلام!',
  '[سلام]؟',
  'سلام، سلام؛',
  '٪١٠٠ سلام',
  '(ہے)',
  '“(Peace)”',
  '— … ! ? ( ) [ ] « » - / %',
  '(peace) سلام (peace)',
  'שלום (peace) שלום',
];

/** Where a quadratic curve turns back, between its ends. */
function turnOf(from: number, control: number, to: number): number[] {
  const t = (from - control) / (from - 2 * control + to);
  return t > 0 && t < 1 ? [(1 - t) ** 2 * from + 2 * (1 - t) * t * control + t * t * to] : [];
}

/** The extent of the outline that absolute path data (M, L, Q and Z: all fonts here are TrueType) draws. */
function pathExtent(d: string) {
  expect(d).not.toContain('C');
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command, list] of d.matchAll(/([MLQ])([^MLQZ]*)/g)) {
    const numbers = Array.from(list!.matchAll(/-?\d+(?:\.\d+)?/g), ([number]) => Number(number));
    const [toX, toY] = [numbers.at(-2)!, numbers.at(-1)!];
    // The box of the control points would be too large.
    if (command === 'Q') {
      xs.push(...turnOf(x, numbers[0]!, toX));
      ys.push(...turnOf(y, numbers[1]!, toY));
    }
    [x, y] = [toX, toY];
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** All words of texts, shaped as a line would shape them, each once. */
async function wordsOf(texts: readonly string[]): Promise<Shaped[]> {
  // The shaper gives the same object for the same word.
  const words = new Set<Shaped>();
  for (const face of FACES) {
    for (const text of texts) {
      const { segments } = itemise(text, { face, book, hasPicture: pictures.has });
      const runs = segments.flatMap(({ runs }) => runs).filter((run): run is WordRun => run.kind === 'word');
      for (const run of runs) {
        await shaper.ready(run.face);
        // Joined letters are never spaced.
        for (const spacing of run.joined ? [0] : SPACINGS) {
          words.add(shaper.shape(run.face, run.text, (run.level & 1) === 1, spacing));
        }
      }
    }
  }
  return [...words];
}

/** Words whose outline lies elsewhere than their measured ink. */
async function strays(texts: readonly string[]): Promise<string[]> {
  const words = await wordsOf(texts);
  const outlines = await outliner.outline(words);
  const faults = new Set<string>();
  words.forEach(({ ink, text, rtl, face, letterSpacing }, i) => {
    const where = `${rtl ? 'rtl' : 'ltr'} "${text}" in ${face.id} spaced ${letterSpacing}`;
    if (!ink) {
      if (outlines[i] !== '') faults.add(`an outline without ink: ${where}`);
      return;
    }
    const drawn = pathExtent(outlines[i]!);
    const beyond = {
      left: ink.left - drawn.left / 1000,
      right: drawn.right / 1000 - ink.right,
      top: -drawn.top / 1000 - ink.top,
      bottom: ink.bottom + drawn.bottom / 1000,
    };
    const bad = Object.entries(beyond).filter(([, by]) => !(by <= TOLERANCE_EM && by >= -SLACK_EM));
    if (bad.length > 0) faults.add(`${bad.map(([side, by]) => `${side} ${by.toFixed(3)}`).join(', ')} em: ${where}`);
  });
  return [...faults];
}

test.each(Object.entries(SLOGANS))('words of %s are drawn where they are measured', async (_, slogans) => {
  expect(await strays(slogans)).toEqual([]);
});

test('brackets, quotation marks and stops stay with words of either direction', async () => {
  expect(await strays(PUNCTUATED)).toEqual([]);
});

test('words are drawn the same one by one as many at a time', async () => {
  const texts = ['(שלום)', 'السَّكَنُ', 'น้ำสะอาด', 'Peace', 'ငြိမ်းချမ်းရေး'];
  const together = await tools();
  const words = await wordsOf(texts);
  for (const { face } of words) await together.shaper.ready(face);
  const all = await together.outliner.outline(words);
  for (const [i, word] of words.entries()) {
    const alone = await tools();
    await alone.shaper.ready(word.face);
    expect((await alone.outliner.outline([word]))[0], word.text).toBe(all[i]);
  }
});
