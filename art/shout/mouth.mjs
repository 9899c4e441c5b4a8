import { cut, gouge, through } from '../cut.mjs';
import { group, ink, n, path, polygon, randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';

/** A point of a superellipse leaning by `lean` over its half width. */
function rim([cx, cy, a, b], round, lean, angle) {
  const power = (v) => Math.sign(v) * Math.abs(v) ** (2 / round);
  const [x, y] = [a * power(Math.cos(angle)), b * power(Math.sin(angle))];
  return [cx + x, cy + y - (lean * x) / a / 2];
}

/** The upper lip's two hills with the dip between them; 0 at the corners. `u` is -1 to 1 along it. */
const bow = (u) => Math.exp(-(((Math.abs(u) - 0.2) / 0.17) ** 2)) - 0.55 * Math.exp(-((u / 0.1) ** 2));

export function mouth(layout) {
  const { size, mouth: hole, round, lips, teeth, low, tongue, lean, words, foot, bleed = 0 } = layout;
  const [W, H] = size;
  const [cx, cy, a, b] = hole;
  const t = Math.min(W, H) / 1080;
  const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
  const random = randomFrom(W * 3 + H);
  const turn = (count, at) => Array.from({ length: count }, (_, i) => at((i / count) * Math.PI * 2));
  const inner = through(turn(72, (angle) => rim(hole, round, lean, angle)));
  const outerAt = (angle, more = 0) => {
    const [x, y] = rim([cx, cy, a + lips[2] + more, b + more], round, lean, angle);
    const u = (x - cx) / a;
    const up = Math.sin(angle) < 0;
    const full = up
      ? lips[0] * (0.62 + 0.52 * bow(u) + 0.25 * Math.cos(u * 1.4))
      : lips[1] * (0.5 + 0.68 * Math.exp(-((u / 0.55) ** 2)));
    return [x, y + Math.sin(angle) * full];
  };
  const outer = through(turn(96, (angle) => outerAt(angle)));
  const step = 34 * t;
  const inside = cut(random, inner, step, 1.4 * t);
  const outside = cut(random, outer, step, 1.6 * t);
  /** Where the edge between lip and teeth is at an x. */
  const edge = (x, down) => {
    const u = Math.min(0.999, Math.abs((x - cx) / a));
    return cy + (down ? 1 : -1) * b * (1 - u ** round) ** (1 / round) - (lean * (x - cx)) / a / 2;
  };
  const out = [];

  // the shout itself: wedges going out from the lips, none where the imprint is
  const count = Math.round((W + H) / (30 * t));
  for (let i = 0; i < count; i++) {
    const angle = ((i + 0.15 + random() * 0.7) / count) * Math.PI * 2;
    const near = outerAt(angle, 26 * t);
    const way = Math.atan2((near[1] - cy) / b, (near[0] - cx) / a);
    const [dx, dy] = [Math.cos(way) * a, Math.sin(way) * b];
    const long = Math.hypot(dx, dy);
    let far = (90 + random() ** 2 * 520) * t;
    // below the imprint, where there is room for it
    if (near[1] + (dy / long) * far > foot - 26 * t) {
      const below = foot + 118 * t;
      if (dy < 0 || H - below < 200 * t || near[1] < cy) continue;
      const skip = (below - near[1]) / (dy / long);
      near[0] += (dx / long) * skip;
      near[1] = below + random() * 90 * t;
      far = Math.max(far, 260 * t);
    }
    const to = [near[0] + (dx / long) * far, near[1] + (dy / long) * far];
    const wide = (5 + far / t / 38) * t;
    const side = [(-dy / long) * wide, (dx / long) * wide];
    out.push(
      path(
        polygon([
          [near[0], near[1]],
          [to[0] + side[0], to[1] + side[1]],
          [to[0] - side[0], to[1] - side[1]],
        ]),
        ink('ray'),
      ),
    );
  }

  // black a little off the red, so that the paper shows at one side
  const off = 3.4 * t;
  out.push(group({ transform: `translate(${n(-off)} ${n(-off * 0.7)})` }, path(outside, ink('ink'))));
  out.push(path(outside, ink('lip')));
  out.push(path(inside, ink('hole')));

  // the tongue: two lobes and a groove
  const [tx, high, half] = tongue;
  const floor = edge(tx, true);
  const hump = `M${n(tx - half * 1.25)} ${n(floor + 60 * t)}C${n(tx - half * 1.2)} ${n(floor - high * 0.55)} ${n(tx - half * 0.78)} ${n(floor - high * 1.06)} ${n(tx - half * 0.4)} ${n(floor - high)}C${n(tx - half * 0.2)} ${n(floor - high * 0.97)} ${n(tx - half * 0.08)} ${n(floor - high * 0.86)} ${n(tx)} ${n(floor - high * 0.8)}C${n(tx + half * 0.1)} ${n(floor - high * 0.9)} ${n(tx + half * 0.26)} ${n(floor - high * 1.02)} ${n(tx + half * 0.46)} ${n(floor - high * 1.02)}C${n(tx + half * 0.8)} ${n(floor - high)} ${n(tx + half * 1.12)} ${n(floor - high * 0.5)} ${n(tx + half * 1.2)} ${n(floor + 60 * t)}Z`;
  const flesh = [
    path(cut(random, hump, step, 1.4 * t), ink('tongue')),
    path(
      gouge(random, [tx + 2 * t, floor - high * 0.74], [tx - 10 * t, floor + 4 * t], 7 * t, 8 * t) +
        gouge(random, [tx - half * 0.5, floor - high * 0.84], [tx - half * 0.86, floor - high * 0.4], 5 * t, -14 * t) +
        gouge(random, [tx - half * 0.4, floor - high * 0.7], [tx - half * 0.68, floor - high * 0.36], 4 * t, -10 * t) +
        gouge(random, [tx + half * 0.56, floor - high * 0.84], [tx + half * 0.9, floor - high * 0.4], 5 * t, 14 * t),
      ink('hole'),
    ),
  ];
  out.push(group({ 'clip-path': s.clip(inside) }, flesh));

  // teeth: each cut by itself, none quite like its neighbour
  const row = ([number, long], down) => {
    const way = down ? -1 : 1;
    const reach = a * (down ? 0.62 : 0.8);
    const widths = Array.from({ length: number }, (_, i) => {
      const u = Math.abs((i + 0.5) / number - 0.5) * 2;
      return (1.28 - 0.62 * u) * (0.9 + random() * 0.2);
    });
    const sum = widths.reduce((total, width) => total + width, 0);
    let x = cx - reach;
    const gap = (down ? 8 : 6) * t;
    const row = [];
    widths.forEach((width, i) => {
      const wide = (width / sum) * 2 * reach;
      const u = Math.abs(x + wide / 2 - cx) / reach;
      const [l, r] = [x + gap / 2, x + wide - gap / 2];
      const free = down ? Math.min(edge(l, true), edge(r, true)) - words[1] : words[0] - Math.max(edge(l), edge(r));
      const tall = Math.min(long * (1 - 0.5 * u * u) * (0.92 + random() * 0.14), free - 13 * t);
      if (tall < long * (down ? 0.3 : 0.42)) {
        x += wide;
        return;
      }
      const y = (at) => edge(at, down) - way * 24 * t;
      const [yl, yr] = [edge(l, down) + way * tall, edge(r, down) + way * tall];
      const low = (yl + yr) / 2 + (random() - 0.5) * 5 * t;
      const soft = Math.min(wide * 0.3, tall * 0.5);
      const d = `M${n(l - 1 * t)} ${n(y(l))}L${n(r + 1 * t)} ${n(y(r))}L${n(r + (random() - 0.5) * 5 * t)} ${n(low - way * soft * 1.15)}C${n(r)} ${n(low - way * soft * 0.3)} ${n(r - soft * 0.5)} ${n(low)} ${n(r - soft)} ${n(low)}L${n(l + soft)} ${n(low + way * (random() - 0.3) * 5 * t)}C${n(l + soft * 0.45)} ${n(low)} ${n(l)} ${n(low - way * soft * 0.3)} ${n(l + (random() - 0.5) * 5 * t)} ${n(low - way * soft)}Z`;
      const gold = !down && i === Math.round(number * 0.68);
      row.push(path(cut(random, d, 20 * t, 1 * t), ink(gold ? 'gold' : 'tooth')));
      // a nick of shade where it goes under the lip
      if (!down)
        row.push(
          path(
            gouge(
              random,
              [l + wide * 0.2, edge(l + wide * 0.2, false) + tall * 0.36],
              [l + wide * 0.16, edge(l + wide * 0.16, false) + tall * 0.8],
              2.4 * t,
              -2 * t,
            ),
            ink('nick'),
          ),
        );
      x += wide;
    });
    return row;
  };
  if (low) out.push(row(low, true));
  out.push(row(teeth, false));

  // the lips again, over the roots of the teeth, each in two tones
  out.push(path(outside + inside, ink('lip'), { 'fill-rule': 'evenodd' }));
  const across = (angle, share) => {
    const [p, q] = [rim(hole, round, lean, angle), outerAt(angle)];
    return [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share];
  };
  const band = (from, to, low, high) => {
    const list = Array.from({ length: 41 }, (_, i) => from + ((to - from) * i) / 40);
    const swell = (i) => low + (high - low) * Math.sin((i / 40) * Math.PI) ** 0.6;
    const points = [
      ...list.map((angle) => across(angle, low)),
      ...list.map((angle, i) => across(angle, swell(i))).reverse(),
    ];
    return cut(random, through(points), 30 * t, 1 * t);
  };
  out.push(path(band(-2.95, -0.19, -0.02, 0.42) + band(3, 0.14, 1.02, 0.5), ink('lipShade')));
  // light on them, cut with a gouge
  let light = '';
  const along = (from, to, many, share, thick) => {
    for (let i = 0; i < many; i++) {
      const k = (i + 0.2 + random() * 0.4) / many;
      const middle = from + (to - from) * k;
      const reach = ((to - from) / many) * (0.36 + random() * 0.2);
      light += gouge(random, across(middle - reach, share), across(middle + reach, share), thick * t, 0);
    }
  };
  along(-2.3, -1.72, 3, 0.72, 5);
  along(-1.42, -0.9, 3, 0.72, 5);
  along(1.15, 1.98, 4, 0.32, 7);
  along(1.34, 1.72, 2, 0.18, 4);
  out.push(path(light, ink('shine')));
  return s.canvas(out);
}
