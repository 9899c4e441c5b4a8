import { randomFrom, svg } from '../draw.mjs';
import { sprig } from './flowers.mjs';

/** What lies over a photo: flowers in its corners, so that a print with a photo is a print of the same series. */
export function corners(layout) {
  const {
    size: [w, h],
    picture: [, y],
    unit,
    down,
    across,
  } = layout;
  const out = across
    ? [
        sprig(w - 90 * unit, h - 96 * unit, 1.1 * unit, 0, randomFrom(11)),
        sprig(across + 110 * unit, y + 66 * unit, 0.8 * unit, 160, randomFrom(12)),
      ]
    : [
        sprig(w - 110 * unit, down - 50 * unit, 1.15 * unit, 6, randomFrom(11)),
        sprig(96 * unit, 84 * unit, 0.9 * unit, 150, randomFrom(12)),
      ];
  return svg(layout.size, out);
}
