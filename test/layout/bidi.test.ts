import { describe, expect, test } from 'vitest';
import { bidiLevels, visualOrder } from '../../src/layout/text/bidi.ts';
import { itemise, type Run } from '../../src/layout/text/runs.ts';
import { tools } from './posters.ts';

const { book, pictures } = await tools();

/** What a line says from left to right, run by run; a picture as a star. */
function lineOf(text: string): string[] {
  const { segments } = itemise(text, { face: { family: 'inter', weight: 700 }, book, hasPicture: pictures.has });
  const joined: { text: string; level: number }[] = [];
  for (const run of segments.flatMap((segment) => segment.runs)) {
    const said = textOf(run);
    const last = joined.at(-1);
    // Faces part words of one direction; their order is what counts here.
    if (last && last.level === run.level && said !== ' ' && last.text !== ' ') last.text += said;
    else joined.push({ text: said, level: run.level });
  }
  return visualOrder(joined)
    .map((run) => run.text)
    .filter((said) => said !== ' ');
}

const textOf = (run: Run) => (run.kind === 'picture' ? '★' : run.text);

test('the direction of a text is that of its first letter', () => {
  expect(bidiLevels('Peace سلام', 'auto').rtl).toBe(false);
  expect(bidiLevels('سلام Peace', 'auto').rtl).toBe(true);
  expect(bidiLevels('… 2030 שלום', 'auto').rtl).toBe(true);
  expect(bidiLevels('2030!', 'auto').rtl).toBe(false);
});

describe('visual order', () => {
  test.each([
    ['one two', ['one', 'two']],
    ['שלום עולם', ['עולם', 'שלום']],
    ['שלום Open Day עולם', ['עולם', 'Open', 'Day', 'שלום']],
    ['Say שלום עולם now', ['Say', 'עולם', 'שלום', 'now']],
    ['ساعة 15 دولار', ['دولار', '15', 'ساعة']],
    ['في 20 مكتبة', ['مكتبة', '20', 'في']],
    ['Until 2030 سلام', ['Until', '2030', 'سلام']],
    ['سلام 🕊️ الآن', ['الآن', '★', 'سلام']],
  ])('%s', (text, order) => {
    expect(lineOf(text)).toEqual(order);
  });

  test('figures and times are read from left to right within Hebrew', () => {
    const line = lineOf('הצביעו לפני 20:00');
    expect(line[0]).toBe('20:00');
    expect(line.at(-1)).toBe('הצביעו');
  });

  test('brackets go with the text around them', () => {
    // Mirrored by shaping: the opening one is drawn at the right.
    expect(lineOf('שלום (Peace) עולם')).toEqual(['עולם', ')', 'Peace', '(', 'שלום']);
    expect(lineOf('Peace (שלום) now')).toEqual(['Peace', '(', 'שלום', ')', 'now']);
  });

  test('stops stand at the left end of right-to-left text', () => {
    expect(lineOf('כולנו Peace!')).toEqual(['!', 'Peace', 'כולנו']);
  });

  test('levels are turned one by one, the highest first', () => {
    const runs = [0, 0, 1, 2, 2, 1, 0].map((level, i) => ({ level, i }));
    expect(visualOrder(runs).map(({ i }) => i)).toEqual([0, 1, 5, 3, 4, 2, 6]);
    const deep = [1, 2, 3, 4, 3, 1].map((level, i) => ({ level, i }));
    expect(visualOrder(deep).map(({ i }) => i)).toEqual([5, 4, 3, 2, 1, 0].toSorted((a, b) => order(a) - order(b)));
    expect(visualOrder([])).toEqual([]);
  });
});

/** Where rule L2 puts the runs of the levels 1 2 3 4 3 1. */
function order(index: number): number {
  return [5, 1, 4, 3, 2, 0].indexOf(index);
}
