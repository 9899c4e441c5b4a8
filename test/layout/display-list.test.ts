import { expect, test } from 'vitest';
import { type DisplayItem, type DisplayList, notdefShape } from '../../src/layout/display-list/display-list.ts';
import { IDENTITY } from '../../src/layout/display-list/matrix.ts';
import { plainFills } from '../../src/layout/display-list/plain-fills.ts';
import { drawingSvg, listMarkup } from '../../src/layout/display-list/svg.ts';

const SQUARE = { matrix: [2, 0, 0, 2, 10, 20], path: 'M0 0L9 0L9 9L0 9Z' } as const;
const FILL: DisplayItem = { kind: 'fill', color: '#ff8000', shapes: [SQUARE] };
const markupOf = (item: DisplayItem) => listMarkup({ items: [item] });

test('a list is written as SVG, bottom first, turned as a whole', () => {
  const under: DisplayItem = { kind: 'fill', color: '#00000080', shapes: [SQUARE], offset: [3, 4.5] };
  expect(listMarkup({ items: [under, FILL], turn: { degrees: -7, x: 600, y: 315 } })).toBe(
    '<g transform="rotate(-7 600 315)"><g transform="translate(3 4.5)" fill="#000000" fill-opacity="0.502">' +
      '<path transform="matrix(2 0 0 2 10 20)" d="M0 0L9 0L9 9L0 9Z"/></g>' +
      '<g fill="#ff8000"><path transform="matrix(2 0 0 2 10 20)" d="M0 0L9 0L9 9L0 9Z"/></g></g>',
  );
});

test('each kind of item is written as SVG', () => {
  const stroke = { kind: 'stroke', fill: '#11223380', color: '#112233', width: 66, join: 'round' } as const;
  expect(markupOf({ ...stroke, shapes: [{ ...SQUARE, matrix: IDENTITY }] })).toBe(
    '<g><g fill="#112233" fill-opacity="0.502" stroke="#112233" stroke-width="66" stroke-linejoin="round">' +
      '<path d="M0 0L9 0L9 9L0 9Z"/></g></g>',
  );
  expect(markupOf({ kind: 'picture', matrix: SQUARE.matrix, markup: '<circle r="3"/>' })).toBe(
    '<g><g transform="matrix(2 0 0 2 10 20)"><circle r="3"/></g></g>',
  );
  const sign = notdefShape([0.1, 0, 0, 0.1, 5, 6]);
  expect(markupOf({ kind: 'notdef', color: '#ff8000', shape: sign })).toBe(
    `<g><path transform="matrix(0.1 0 0 0.1 5 6)" fill="#ff8000" fill-rule="evenodd" d="${sign.path}"/></g>`,
  );
});

test('a drawing is a document of its canvas', () => {
  const list: DisplayList = { items: [FILL] };
  expect(drawingSvg({ width: 1200, height: 630, parts: [list, list] })).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">${listMarkup(list).repeat(2)}</svg>`,
  );
});

test('plain fills have moves and turns in their matrices', () => {
  const moved: DisplayItem = { ...FILL, offset: [5, 7] };
  expect(plainFills({ items: [FILL, moved] })).toEqual([
    { color: '#ff8000', shapes: [SQUARE] },
    { color: '#ff8000', shapes: [{ path: SQUARE.path, matrix: [2, 0, 0, 2, 15, 27] }] },
  ]);
  const [turned] = plainFills({ items: [moved], turn: { degrees: 90, x: 10, y: 10 } })!;
  const wanted = [0, 2, -2, 0, -7, 15];
  for (const [i, value] of turned!.shapes[0]!.matrix.entries()) expect(value).toBeCloseTo(wanted[i]!);
});

test('there are plain fills of nothing but fills', () => {
  const others: DisplayItem[] = [
    { kind: 'stroke', fill: '#112233', color: '#112233', width: 66, join: 'round', shapes: [SQUARE] },
    { kind: 'picture', matrix: IDENTITY, markup: '<circle r="3"/>' },
    { kind: 'notdef', color: '#112233', shape: notdefShape(IDENTITY) },
    { ...FILL, shapes: [SQUARE, notdefShape(IDENTITY)] },
  ];
  for (const other of others) expect(plainFills({ items: [FILL, other] })).toBeUndefined();
});
