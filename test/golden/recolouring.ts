import type { Pixels } from '../../src/render/pixels.ts';

/** What a recolouring may do with red, green and blue, 0 to 1: leave them, mix them, and bend them. */
const TERMS: ((r: number, g: number, b: number) => number)[] = [
  () => 1,
  (r) => r,
  (_, g) => g,
  (_r, _g, b) => b,
  (r) => r * r,
  (_, g) => g * g,
  (_r, _g, b) => b * b,
  (r, g) => r * g,
  (r, _, b) => r * b,
  (_, g, b) => g * b,
];
/** Keeps the sums solvable where a picture has fewer colours than there are terms. */
const RIDGE = 1e-6;

/**
 * How far two pictures of one size are from being the same design in other inks: the share of the one that is left when
 * the other is recoloured to be as much like it as can be, by least squares over all maps of colours that `TERMS` allow;
 * the better of both directions. 0: a recolouring; 1: they have nothing in common.
 *
 * People tell posters in a gallery apart by where dark and light are, not by the inks, which every template has in
 * several palettes. A distance of colours says that a poster in two palettes is two posters, and that two on cream paper
 * are one.
 */
export function distanceBeyondColor(one: Pixels, other: Pixels): number {
  return Math.min(unexplained(one, other), unexplained(other, one));
}

/** The share of the variance of `to` that no recolouring of `from` explains. */
function unexplained(from: Pixels, to: Pixels): number {
  const count = from.width * from.height;
  if (count !== to.width * to.height) throw new Error('The pictures differ in size.');
  const terms = Array.from({ length: count }, (_, i) => {
    const [r, g, b] = colorAt(from, i);
    return TERMS.map((term) => term(r, g, b));
  });
  const moments = TERMS.map((_, row) =>
    TERMS.map((_, column) => sum(terms, (t) => t[row]! * t[column]!) + (row === column ? RIDGE * count : 0)),
  );
  let left = 0;
  let all = 0;
  for (const channel of [0, 1, 2] as const) {
    const wanted = terms.map((_, i) => colorAt(to, i)[channel]);
    const mean = sum(wanted, (value) => value) / count;
    const weights = solve(
      moments,
      TERMS.map((_, row) => sum(terms, (t, i) => t[row]! * wanted[i]!)),
    );
    left += sum(terms, (t, i) => (wanted[i]! - sum(t, (value, k) => value * weights[k]!)) ** 2);
    all += sum(wanted, (value) => (value - mean) ** 2);
  }
  return all === 0 ? 0 : left / all;
}

function colorAt({ data }: Pixels, i: number): [number, number, number] {
  return [data[i * 3]! / 255, data[i * 3 + 1]! / 255, data[i * 3 + 2]! / 255];
}

function sum<T>(list: readonly T[], value: (item: T, i: number) => number): number {
  return list.reduce((total, item, i) => total + value(item, i), 0);
}

/** Solves a symmetric, positive system of equations (Gauss, with pivots). */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? k + i : best), k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    const known = sum(solution.slice(k + 1), (value, i) => value * rows[k]![k + 1 + i]!);
    solution[k] = (rows[k]![size]! - known) / rows[k]![k]!;
  }
  return solution;
}
