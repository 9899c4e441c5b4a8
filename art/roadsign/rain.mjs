import { line, randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { begin, strokes } from './brush.mjs';

/** Rain over all of it, and its splashes on the top of the sign. */
export function rain(L) {
  const s = sheet(L.width, L.height);
  begin(L);
  const random = randomFrom(L.width + 11);
  const {
    width: W,
    height: H,
    t,
    sign: [x, y, w],
  } = L;
  const area = (W * H) / (t * t) / 1000000;
  const drops = (count, length, width, opacity) =>
    line(
      strokes(random, count * area, () => [random() * (W + 60) - 30, random() * (H + 60) - 60, 1.82], length * t, 0.05),
      'var(--drop, #eaf2f4)',
      width * t,
      { opacity },
    );
  return s.svg([
    drops(180, 40, 1.3, 0.22),
    drops(110, 70, 1.8, 0.24),
    line(
      strokes(random, 120, () => [x + 20 * t + random() * (w - 40 * t), y - random() * 10 * t, -1.57], 9 * t, 2),
      '#f3f8f8',
      2 * t,
      { opacity: 0.6 },
    ),
  ]);
}
