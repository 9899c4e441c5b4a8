import { group, n, path, randomFrom, rect, svg } from '../draw.mjs';
import { border } from './border.mjs';
import { INK, RED } from './inks.mjs';
import { bell, fist, rays } from './pictures.mjs';
import { star, swelled } from './sorts.mjs';

export function forme(layout) {
  const {
    size: [w, h],
    edge,
    band,
    unit,
    hands,
    rules,
    bar,
    stars,
    crest,
    pointer,
  } = layout;
  const random = randomFrom(1848 + w + h);
  const inner = edge + band + 8 * unit;
  const pad = inner + 16 * unit;
  const out = [border(layout, random)];
  if (crest) {
    const [top, bottom] = crest;
    const size = (bottom - top) / 268;
    out.push(
      rays(pad - 8 * unit, top + 6 * unit, w - pad + 8 * unit, bottom, 150 * size, random),
      group(
        {
          transform: `translate(${n(w / 2)} ${n(bottom - 22 * size)}) rotate(11 0 -130) scale(${n(size * 100) / 100})`,
        },
        bell(),
      ),
      rect(pad - 8 * unit, bottom + 12 * unit, w - 2 * pad + 16 * unit, 5 * unit, INK),
      rect(pad - 8 * unit, bottom + 21 * unit, w - 2 * pad + 16 * unit, 1.8 * unit, INK),
    );
  }
  const [x, y, length] = hands;
  const scale = length / 420;
  const k = (value) => String(Math.round(value * 1000) / 1000);
  out.push(
    group({ transform: `translate(${n(x)} ${n(y - 86 * scale)}) scale(${k(scale)})` }, fist()),
    group({ transform: `translate(${n(w - x)} ${n(y - 88 * scale)}) scale(${k(-scale)} ${k(scale)})` }, fist()),
  );
  for (const at of rules) {
    out.push(
      rect(pad - 6 * unit, at, w - 2 * pad + 12 * unit, 2 * unit, INK),
      rect(pad - 5 * unit, at + 6 * unit, w - 2 * pad + 11 * unit, 5 * unit, INK),
    );
  }
  // the rule behind the second line: it shows on both sides of it, and as a whole where there is none
  out.push(
    rect(pad - 6 * unit, bar - 5 * unit, w - 2 * pad + 12 * unit, 2 * unit, INK),
    rect(pad - 5 * unit, bar + 1 * unit, w - 2 * pad + 10 * unit, 5 * unit, RED),
    [0.09, 0.91, 0.5].map((share) =>
      path(star(pad + (w - 2 * pad) * share, bar + 0.5 * unit, 17 * unit, 7.4 * unit, 6), INK),
    ),
  );
  for (const at of stars) out.push(swelled(w / 2, at, w * 0.56, 4.6 * unit, RED));
  if (pointer) {
    const s = pointer[2] / 420;
    out.push(
      group({ transform: `translate(${pointer[0]} ${n(pointer[1] - 88 * s)}) scale(${k(s)})` }, fist()),
      rect(pad - 8 * unit, 1546, w - 2 * pad + 16 * unit, 5 * unit, INK),
      rect(pad - 8 * unit, 1555, w - 2 * pad + 16 * unit, 1.8 * unit, INK),
    );
  }
  return svg(layout.size, out);
}
