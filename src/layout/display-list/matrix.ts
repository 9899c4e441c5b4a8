/** The numbers a to f of an SVG transform: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function isIdentity([a, b, c, d, e, f]: Matrix): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0;
}

/** The transform that applies the second matrix first and then the first one. */
export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function translation(dx: number, dy: number): Matrix {
  return [1, 0, 0, 1, dx, dy];
}

/** A turn by `degrees` clockwise about a point. */
export function rotation(degrees: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}

/** A scale followed by a move to (`x`, `y`), rounded for a display list. */
export function scaleTo(scale: number, x: number, y: number): Matrix {
  const rounded = roundTo(scale, 6);
  return [rounded, 0, 0, rounded, roundTo(x), roundTo(y)];
}

/**
 * Rounds a number, never to -0. Hundredths of a layout pixel are exact enough for screen and paper, and keep SVG small.
 */
export function roundTo(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}
