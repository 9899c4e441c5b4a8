import { line, rect } from '../draw.mjs';
import { strokes } from './brush.mjs';

/** The posts of the sign, of galvanised steel. */
export function legs(s, { sign: [x, y, w, h], t, verge, posts }, random) {
  const out = [];
  for (const k of posts) {
    const px = x + w * k;
    const pw = 34 * t;
    const foot = verge + 34 * t;
    out.push(
      rect(
        px - pw / 2,
        y + h - 30 * t,
        pw,
        foot - y - h + 30 * t,
        s.linear(px - pw / 2, 0, px + pw / 2, 0, [
          [0, '#6e7678'],
          [0.2, '#c3c9c8'],
          [0.38, '#e6e9e4'],
          [0.6, '#a3aaab'],
          [1, '#4a5154'],
        ]),
      ),
      rect(
        px - pw / 2,
        y + h - 8 * t,
        pw,
        46 * t,
        s.linear(0, y + h - 8 * t, 0, y + h + 38 * t, [
          [0, '#101614', 0.75],
          [1, '#101614', 0],
        ]),
      ),
      rect(
        px - pw / 2,
        foot - 60 * t,
        pw,
        60 * t,
        s.linear(0, foot - 60 * t, 0, foot, [
          [0, '#2c3a24', 0],
          [1, '#2c3a24', 0.7],
        ]),
      ),
      line(
        strokes(
          random,
          14,
          () => [px + (random() - 0.5) * pw * 0.7, y + h + random() * (foot - y - h - 20 * t), 1.57],
          10 * t,
          0.3,
        ),
        '#59605f',
        1.6 * t,
        { opacity: 0.5 },
      ),
    );
  }
  return out;
}
