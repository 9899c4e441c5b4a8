import type { Matrix } from './matrix.ts';

/** A drawing as a list of what is painted, bottom first, in px of the layout. SVG and PDF are two ways to write it. */
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
  /** The width of the line, half of it on either side of the outline, in the units of the shapes' paths. */
  width: number;
  join: 'round';
}

/** The sign for a character that no font has, alone on a scrap of paper. Among letters it is one of the shapes of a fill. */
export interface Notdef {
  kind: 'notdef';
  color: string;
  shape: Shape;
}

/** An emoji: SVG markup in a square of `PICTURE_UNITS`, drawn by others. */
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
  /** From the units of the path to px of the layout. */
  matrix: Matrix;
  path: string;
  /** The rule by which it is filled; absent: non-zero. */
  rule?: 'evenodd';
}

/** Emoji are drawn by their makers in a square of this many units. */
export const PICTURE_UNITS = 36;

/** A diamond with a question mark cut out, in the units of outlines, down from the top. */
const NOTDEF_PATH =
  'M500 28L972 500L500 972L28 500ZM444 667h111v111h-111ZM444 611v-83c0-83 111-83 111-167 0-83-139-83-139 0h-111c0-222 361-222 361 0 0 111-111 139-111 250Z';

/** The sign that stands for a character that no font has. */
export function notdefShape(matrix: Matrix): Shape {
  return { matrix, path: NOTDEF_PATH, rule: 'evenodd' };
}

/** How opaque a colour is, #rrggbb or #rrggbbaa: 0 to 1, rounded to a thousandth. */
export function opacityOf(color: string): number {
  return color.length === 9 ? Math.round((Number.parseInt(color.slice(7), 16) / 255) * 1000) / 1000 : 1;
}

/** The #rrggbb of a colour that may have an opacity. */
export function opaque(color: string): string {
  return color.slice(0, 7);
}
