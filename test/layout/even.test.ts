import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemise } from '../../src/layout/text/runs.ts';
import { worthOf } from '../../src/layout/typesetting/line-break-search.ts';
import {
  type Breaks,
  evenBreaks,
  lineWidths,
  narrowestBreaks,
  type Segment,
} from '../../src/layout/typesetting/line-breaks.ts';
import { measureSegment } from '../../src/layout/typesetting/run-metrics.ts';
import { composeBlock } from '../../src/layout/typesetting/text-block.ts';
import type { Line } from '../../src/layout/typesetting/text-line.ts';
import { type TypesetStyle, typeset } from '../../src/layout/typesetting/typeset.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';
import { tools } from './posters.ts';

const { book, shaper, pictures } = await tools();

/** With so many segments there are at most 256 ways to break, and all are tried. */
const SHORT = 9;

/** Every way to break segments into lines that keeps the breaks a person typed. */
function everyBreaks(segments: readonly { ends: boolean }[]): Breaks[] {
  let ways: Breaks[] = [[]];
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (segment.ends || last) ways = ways.map((way) => [...way, i + 1]);
    else ways = ways.flatMap((way) => [way, [...way, i + 1]]);
  });
  return ways;
}

const widest = (segments: readonly Segment[], breaks: Breaks) => Math.max(...lineWidths(segments, breaks));
const squares = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width * width, 0);

const segmentsOf = fc
  .array(
    fc.record({
      width: fc.double({ min: 0.05, max: 8, noNaN: true }),
      // Below 0: a hyphen.
      space: fc.double({ min: -0.04, max: 0.4, noNaN: true }),
    }),
    { minLength: 1, maxLength: SHORT },
  )
  // Few breaks are typed, and the last segment always ends a line.
  .chain((segments) =>
    fc
      .subarray([...segments.keys()], { maxLength: Math.min(2, segments.length) })
      .map((typed) =>
        segments.map((segment, i) => ({ ...segment, ends: i === segments.length - 1 || typed.includes(i) })),
      ),
  );

describe('for any segments', () => {
  test('no breaks into as many lines have a narrower widest line', () => {
    fc.assert(
      fc.property(segmentsOf, (segments) => {
        const found = narrowestBreaks(segments, SHORT);
        const ways = everyBreaks(segments);
        for (let lines = 1; lines <= segments.length; lines++) {
          const rivals = ways.filter((breaks) => breaks.length === lines);
          const breaks = found.get(lines);
          expect(breaks === undefined).toBe(rivals.length === 0);
          if (!breaks) continue;
          expect(rivals).toContainEqual(breaks);
          const best = Math.min(...rivals.map((rival) => widest(segments, rival)));
          expect(widest(segments, breaks)).toBeCloseTo(best, 9);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no breaks within the same width are more even', () => {
    fc.assert(
      fc.property(segmentsOf, fc.double({ min: 1, max: 1.5, noNaN: true }), (segments, room) => {
        for (const [lines, narrowest] of narrowestBreaks(segments, SHORT)) {
          const limit = widest(segments, narrowest) * room + 1e-9;
          const even = evenBreaks(segments, lines, limit)!;
          expect(widest(segments, even)).toBeLessThanOrEqual(limit);
          const rivals = everyBreaks(segments).filter(
            (breaks) => breaks.length === lines && widest(segments, breaks) <= limit,
          );
          const best = Math.min(...rivals.map((breaks) => squares(lineWidths(segments, breaks))));
          expect(squares(lineWidths(segments, even))).toBeCloseTo(best, 6);
        }
        expect(evenBreaks(segments, 1, 0)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  test('typed breaks are kept, and no line is lost', () => {
    fc.assert(
      fc.property(segmentsOf, (segments) => {
        for (const breaks of narrowestBreaks(segments, SHORT).values()) {
          expect(breaks.at(-1)).toBe(segments.length);
          for (const [i, segment] of segments.entries()) if (segment.ends) expect(breaks).toContain(i + 1);
        }
      }),
    );
  });
});

const STYLE: TypesetStyle = {
  align: 'start',
  valign: 'middle',
  letterSpacing: 0,
  leading: 1,
  around: { left: 0, right: 0, top: 0, bottom: 0 },
  hanging: false,
  maxLines: 12,
  maxSize: Number.POSITIVE_INFINITY,
};
/** A wide, a square and a tall box, px. */
const BOXES = [
  [0, 0, 1080, 508],
  [0, 0, 940, 900],
  [0, 0, 500, 1230],
] as const;

const percent = (ratio: number) => `${((ratio - 1) * 100).toFixed(1)}%`;

/** What stands in which line. */
function readingOf(lines: readonly Line[]): string {
  return lines.map(({ runs }) => runs.map((run) => run.word?.text ?? run.picture).join(' ')).join('\n');
}

/** What an exhaustive search finds better than the setting of a slogan in a box, in words. */
async function betterThan(slogan: string, box: (typeof BOXES)[number]): Promise<string[] | undefined> {
  const { itemised, setIn } = await set(slogan, box);
  const { segments, rtl } = itemised;
  if (segments.length > SHORT) return undefined;
  const [, , width, height] = box;
  const measured = segments.map((segment) => measureSegment(segment, STYLE, shaper));
  const rivals = everyBreaks(segments).map((breaks) => {
    const block = composeBlock(segments, breaks, STYLE, rtl, shaper)!;
    const size = Math.min(width / block.width, height / block.height);
    return {
      breaks,
      size,
      reading: readingOf(block.lines),
      worth: worthOf(measured, breaks),
      squares: squares(lineWidths(measured, breaks)),
    };
  });
  const chosen = rivals.find((rival) => rival.reading === readingOf(setIn().lines))!;
  const faults: string[] = [];
  const largest = Math.max(...rivals.map((rival) => rival.size));
  const best = Math.max(...rivals.map((rival) => rival.size * rival.worth));
  // The search takes kerning between words as it is within segments: what is left is less than anyone sees.
  if (chosen.size * chosen.worth < best * 0.99)
    faults.push(`${percent(best / chosen.size / chosen.worth)} better is possible`);
  // What uneven lines and a word left alone cost at most.
  if (chosen.size < largest * 0.87) faults.push(`${percent(largest / chosen.size)} larger is possible`);
  // Lines more even than those may leave a word alone, and are worth less then.
  const equals = rivals.filter(
    ({ breaks, size, worth }) =>
      breaks.length === chosen.breaks.length && size >= chosen.size * 0.9999 && worth >= chosen.worth,
  );
  const even = Math.min(...equals.map((rival) => rival.squares));
  // Breaks at wider blanks leave less to square.
  if (chosen.squares > even * 1.03) faults.push(`${percent(chosen.squares / even)} more even is possible`);
  return faults.map((fault) => `${fault} in ${width}×${height}: ${slogan}`);
}

/** A slogan as set, its faces made ready. */
async function set(slogan: string, box: readonly [number, number, number, number], style = STYLE) {
  const itemised = itemise(slogan, { face: { family: 'anton', weight: 400 }, book, hasPicture: pictures.has });
  const runs = itemised.segments.flatMap((segment) => segment.runs);
  await Promise.all(runs.flatMap((run) => ('face' in run && run.face ? [shaper.ready(run.face)] : [])));
  return { itemised, setIn: () => typeset(itemised, box, style, shaper)! };
}

test('a word that is too long is parted with hyphens, as large and as even as any breaks make it', async () => {
  for (const word of [
    'Freiheitsstatuenverwaltung',
    'FREIHEITSSTATUENVERWALTUNG!',
    '„Mietpreisbremsenverlängerungsgesetz“',
  ]) {
    for (const box of BOXES) {
      const { lines, bounds } = (await set(word, box)).setIn();
      const read = readingOf(lines).split('\n');
      for (const line of read.slice(0, -1)) expect(line).toMatch(/\p{L}-$/u);
      expect(read.map((line) => line.replace(/-$/, '')).join('')).toBe(word);
      const [, , width, height] = box;
      expect(bounds.right - bounds.left).toBeLessThanOrEqual(width + 0.01);
      expect(bounds.bottom - bounds.top).toBeLessThanOrEqual(height + 0.01);
      expect(Math.max((bounds.right - bounds.left) / width, (bounds.bottom - bounds.top) / height)).toBeGreaterThan(
        0.97,
      );
      expect((await betterThan(word, box)) ?? []).toEqual([]);
    }
  }
  const many = (await set('Freiheitsstatuenverwaltung', BOXES[2])).setIn().lines;
  expect(many.length).toBeGreaterThan(2);
});

test('real slogans are as large and as even as any breaks make them', async () => {
  const faults: string[] = [];
  let checked = 0;
  for (const { slogan } of ALL_SLOGANS) {
    for (const box of BOXES) {
      const found = await betterThan(slogan, box);
      if (!found) continue;
      checked++;
      faults.push(...found);
    }
  }
  expect(checked).toBeGreaterThan(900);
  expect(faults).toEqual([]);
});

test('text that stands at its largest size is not broken without need', async () => {
  for (const { slogan } of ALL_SLOGANS) {
    const { setIn } = await set(slogan, [0, 0, 2000, 900], { ...STYLE, maxSize: 30 });
    expect(setIn().lines.length, slogan).toBe(1);
  }
});

test('a long text is set in time', async () => {
  const words = 'น้ำสะอาดสำหรับทุกคน บ้านคือสิทธิ ไม่ใช่สินค้า ค่าแรงต้องพอกิน รักแม่น้ำ อย่าทิ้งขยะ รถเมล์มาตรงเวลาได้ไหม สันติภาพเริ่มที่เรา';
  const { itemised, setIn } = await set(words, [0, 0, 1080, 508]);
  expect(itemised.segments.length).toBeGreaterThan(25);
  setIn();
  const start = performance.now();
  for (let i = 0; i < 20; i++) setIn();
  expect((performance.now() - start) / 20).toBeLessThan(50);
});

test('a first line of one short word is avoided where that costs little', async () => {
  const slogan = 'السكن حقٌّ للجميع، لا لمن يدفع أكثر';
  for (const box of [
    [0, 0, 940, 222],
    [0, 0, 2132, 460],
  ] as const) {
    const { setIn } = await set(slogan, box);
    const [first] = setIn().lines;
    expect(first!.runs.length, `${box[2]}×${box[3]}`).toBeGreaterThan(1);
  }
});
