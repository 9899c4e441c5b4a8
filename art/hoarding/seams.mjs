import { brushed, cut } from '../cut.mjs';
import { ink, n, path, polygon, randomFrom } from '../draw.mjs';
import { frameOf } from './frame.mjs';

/** What lies over the pasted paper: its joins, and the corner that has come away. */
export function seams(layout) {
  const { W, left, right, t, top, s, strip } = frameOf(layout);
  const random = randomFrom(W * 3);
  const out = [];
  const wide = W > layout.size[1];
  let dark = '';
  let light = '';
  for (const u of wide ? [0.33, 0.66] : [0.5]) {
    const x = left + (Math.min(right, W) - left) * u;
    dark += brushed(
      random,
      `M${n(x)} ${n(top(x))}L${n(x + 3 * t)} ${n(strip)}`,
      [2.6 * t, 1.6 * t, 2.6 * t],
      60 * t,
      0.3,
    );
    light += brushed(
      random,
      `M${n(x + 3 * t)} ${n(top(x))}L${n(x + 6 * t)} ${n(strip)}`,
      [1.6 * t, 1 * t, 1.6 * t],
      60 * t,
      0.3,
    );
  }
  if (!wide) {
    const y = (at) => (top(at) + strip) / 2;
    dark += brushed(
      random,
      `M${n(left)} ${n(y(left))}L${n(right)} ${n(y(right))}`,
      [2.6 * t, 1.6 * t, 2.6 * t],
      60 * t,
      0.3,
    );
    light += brushed(
      random,
      `M${n(left)} ${n(y(left) + 3 * t)}L${n(right)} ${n(y(right) + 3 * t)}`,
      [1.6 * t, 1 * t, 1.6 * t],
      60 * t,
      0.3,
    );
  }
  out.push(path(dark, ink('seam')), path(light, ink('seamLight')));
  // the corner
  const c = 42 * t;
  const [x, y] = [left, top(left)];
  const along = [x + c * 1.3, top(x + c * 1.3)];
  const down = [x, y + c * 1.1];
  const tip = [x + c * 1.02, y + c * 0.86];
  out.push(
    path(cut(random, polygon([[x, y], along, down]), 18 * t, 0.8 * t), ink('bare')),
    path(cut(random, polygon([along, [tip[0] + 12 * t, tip[1] + 14 * t], down]), 18 * t, 0.8 * t), ink('seam')),
    path(
      cut(
        random,
        `M${along.map(n).join(' ')}Q${n(tip[0] + 10 * t)} ${n(tip[1] - c * 0.3)} ${tip.map(n).join(' ')}Q${n(x + c * 0.4)} ${n(y + c * 1.1)} ${down.map(n).join(' ')}Z`,
        18 * t,
        0.8 * t,
      ),
      ink('curl'),
    ),
  );
  return s.canvas(out);
}
