import type { Matrix } from './matrix.ts';

/** A drawing as a list of items, bottom first, in px of the layout. It can be written as SVG or PDF. */
export interface DisplayList {
  items: readonly DisplayItem[];
  /** A turn of the whole drawing. */
  turn?: Turn | undefined;
}

/** A turn by `degrees` clockwise about the point (`x`, `y`). */
export interface Turn {
  degrees: number;
  x: number;
  y: number;
}

export type DisplayItem = Fill | Stroke | Notdef | Picture;

/** Shapes filled with one colour, #rrggbb or #rrggbbaa. */
export interface Fill extends Shapes {
  kind: 'fill';
  color: string;
}

/** Shapes that are filled and then stroked, one after the other. */
export interface Stroke extends Shapes {
  kind: 'stroke';
  /** The colour inside, #rrggbb or #rrggbbaa. */
  fill: string;
  /** The colour of the line along each outline, #rrggbb. */
  color: string;
  /** The width of the line in units of the shapes' paths. Half of it lies on either side of the outline. */
  width: number;
  join: 'round';
}

/** The sign for a character that no font has, alone on a scrap of paper. Among letters, it is a shape of a fill. */
export interface Notdef {
  kind: 'notdef';
  color: string;
  shape: Shape;
}

/** An emoji: third-party SVG markup in a square of `PICTURE_UNITS`. */
export interface Picture {
  kind: 'picture';
  matrix: Matrix;
  markup: string;
}

interface Shapes {
  shapes: readonly Shape[];
  /** A move of all shapes, px. */
  offset?: readonly [dx: number, dy: number] | undefined;
}

/** An outline. Path data are absolute M, L, Q, C and Z. */
export interface Shape {
  /** The transform from units of the path to px of the layout. */
  matrix: Matrix;
  path: string;
  /** The fill rule; absent: non-zero. */
  rule?: 'evenodd';
}

/** The side of the square in which emoji are drawn, in units of their SVG. */
export const PICTURE_UNITS = 36;

/** A diamond with a question mark cut out, in units of outlines; y is 0 at the top, downwards. */
const NOTDEF_PATH =
  'M500 28L972 500L500 972L28 500ZM444 667h111v111h-111ZM444 611v-83c0-83 111-83 111-167 0-83-139-83-139 0h-111c0-222 361-222 361 0 0 111-111 139-111 250Z';

/** The sign for a character that no font has. */
export function notdefShape(matrix: Matrix): Shape {
  return { matrix, path: NOTDEF_PATH, rule: 'evenodd' };
}

/** The opacity of a colour, #rrggbb or #rrggbbaa: 0 to 1, rounded to a thousandth. */
export function opacityOf(color: string): number {
  return color.length === 9 ? Math.round((Number.parseInt(color.slice(7), 16) / 255) * 1000) / 1000 : 1;
}

/** A colour without its opacity, #rrggbb. */
export function opaque(color: string): string {
  return color.slice(0, 7);
}
