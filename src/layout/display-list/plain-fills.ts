import type { DisplayList, Shape } from './display-list.ts';
import { type Matrix, multiply, rotation, translation } from './matrix.ts';

/** Shapes in px of the layout, filled with one colour, #rrggbb or #rrggbbaa, by the non-zero rule. */
export interface PlainFill {
  color: string;
  shapes: readonly Shape[];
}

/**
 * The fills of a display list, with all moves and turns applied to the matrices of their shapes. Undefined if the list
 * has anything else: a stroke, a picture or a shape filled by the even-odd rule.
 */
export function plainFills({ items, turn }: DisplayList): PlainFill[] | undefined {
  const turned = turn && rotation(turn.degrees, turn.x, turn.y);
  const fills: PlainFill[] = [];
  for (const item of items) {
    if (item.kind !== 'fill' || item.shapes.some(({ rule }) => rule)) return undefined;
    const { color, offset } = item;
    let { shapes } = item;
    if (offset) shapes = transformShapes(shapes, translation(...offset));
    if (turned) shapes = transformShapes(shapes, turned);
    fills.push({ color, shapes });
  }
  return fills;
}

/** Applies one more transform to shapes. */
function transformShapes(shapes: readonly Shape[], outer: Matrix): Shape[] {
  return shapes.map(({ matrix, path }) => ({ matrix: multiply(outer, matrix), path }));
}
