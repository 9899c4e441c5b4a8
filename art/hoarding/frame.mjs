import { sheet } from '../sheet.mjs';

/** What all drawings of a layout share. */
export function frameOf(layout) {
  const { size, board, bleed = 0 } = layout;
  const [W, H] = size;
  const [left, right, topLeft, topRight, foot] = board;
  return {
    ...layout,
    W,
    H,
    left,
    right,
    foot,
    t: Math.min(W, H) / 1080,
    top: (x) => topLeft + ((topRight - topLeft) * (x - left)) / (right - left),
    s: sheet(W + 2 * bleed, H + 2 * bleed, bleed),
  };
}
