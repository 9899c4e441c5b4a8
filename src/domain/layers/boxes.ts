import type { Box, PerLayout } from '../fields.ts';
import { LAYOUTS, type LayoutName } from '../format.ts';
import type { Problem } from './kind.ts';

/** Reports layouts without a box, and boxes that leave the canvas. */
export function checkBoxes(boxes: PerLayout<Box>, layouts: readonly LayoutName[], problem: Problem): void {
  for (const layout of layouts) {
    const placed = boxes[layout];
    if (!placed) {
      problem(['box', layout], `the ${layout} layout has no box`);
      continue;
    }
    const [x, y, width, height] = placed;
    const canvas = LAYOUTS[layout];
    if (x < 0 || y < 0 || x + width > canvas.width || y + height > canvas.height) {
      problem(['box', layout], `the box leaves the ${canvas.width}×${canvas.height} canvas`);
    }
  }
}

/** Returns the smallest box around points. */
export function boundsOf(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
