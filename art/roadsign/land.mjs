import { line, OVERHANG, path, polygon, rect } from '../draw.mjs';
import { behind, lump, strokes } from './brush.mjs';
import { ridge, under } from './hills.mjs';

export function land(s, L, random) {
  const { width: W, height: H, hills, hedge, verge, t } = L;
  const out = [];
  const deep = hedge - hills;
  const far = ridge(random, W, hills + deep * 0.06, 46 * t, 3.2);
  const mid = ridge(random, W, hills + deep * 0.34, 40 * t, 2.3);
  const near = ridge(random, W, hills + deep * 0.66, 30 * t, 1.7);
  const slope = (fn, x) => Math.atan2(fn(x + 8) - fn(x - 8), 16);
  const band = (fn, colour, low) =>
    path(
      under(W, H, fn, 20 * t),
      s.linear(0, hills, 0, hedge + 20 * t, [
        [0, colour],
        [1, low],
      ]),
    );
  const brush = (fn, depth, count, colour, width, opacity, length = 34) =>
    line(
      strokes(
        random,
        count,
        () => {
          const x = random() * (W + 40) - 20;
          return [x, fn(x) + (0.06 + random() * 0.94) * depth, slope(fn, x)];
        },
        length * t,
        0.3,
      ),
      colour,
      width * t,
      { opacity },
    );
  out.push(
    band(far, 'var(--far, #8fb3b8)', 'var(--far, #8fb3b8)'),
    brush(far, deep * 0.5, 110, 'var(--haze, #dfe9dc)', 7, 0.3),
    brush(far, deep * 0.4, 80, 'var(--fieldC, #5e8a4a)', 5, 0.25),
  );
  // fields on the hill in the middle: stripes between hedges that run down it
  const fields = (fn, next, tones, count) => {
    const list = [];
    const cuts = [...Array(count + 1).keys()].map((i) => ((i + (random() - 0.5) * 0.5) * (W + 160)) / count - 80);
    cuts.slice(0, -1).forEach((x, i) => {
      const lean = ((x - W * 0.55) / W) * 190 * t;
      const lean2 = ((cuts[i + 1] - W * 0.55) / W) * 190 * t;
      const top = [];
      for (let k = 0; k <= 6; k++) {
        const px = x + ((cuts[i + 1] - x) * k) / 6;
        top.push([px, fn(px) - 0.5]);
      }
      const bottom = next + 60 * t;
      list.push(path(polygon([...top, [cuts[i + 1] + lean2, bottom], [x + lean, bottom]]), tones[i % tones.length]));
      // furrows
      let d = '';
      const rows = Math.round((cuts[i + 1] - x) / (15 * t));
      for (let k = 1; k < rows; k++) {
        const px = x + ((cuts[i + 1] - x) * k) / rows;
        const qx = px + lean + ((lean2 - lean) * k) / rows;
        if (behind(px, fn(px), 9) && behind(qx, bottom, 9)) continue;
        d += `M${Math.round(px)} ${Math.round(fn(px) + 2)}L${Math.round(qx)} ${Math.round(bottom)}`;
      }
      list.push(line(d, i % 2 ? 'var(--haze, #dfe9dc)' : 'var(--hedge, #23492f)', 2.2 * t, { opacity: 0.2 }));
      // the hedge down its left side
      let h = '';
      for (let k = 0; k < 6; k++) {
        const f = k / 5;
        h += lump(random, x + lean * f, fn(x) + (bottom - fn(x)) * f, (5 + 8 * f) * t, (5 + 6 * f) * t, 5, 0.2);
      }
      list.push(path(h, 'var(--wood, #2f5a38)', { opacity: 0.9 }));
    });
    return list;
  };
  out.push(
    band(mid, 'var(--fieldA, #8fb356)', 'var(--fieldA, #8fb356)'),
    ...fields(
      mid,
      hills + deep * 0.8,
      [
        'var(--fieldA, #8fb356)',
        'var(--fieldB, #d9c25a)',
        'var(--fieldC, #5e8a4a)',
        'var(--fieldA, #8fb356)',
        'var(--fieldD, #a8bf6a)',
      ],
      Math.round(Math.min(9, W / (130 * t))),
    ),
  );
  // woods along the ridge
  let wood = '';
  let woodLit = '';
  for (let x = -OVERHANG; x < W + OVERHANG; x += 21 * t) {
    if (Math.sin(x * 0.011 + 2) + Math.sin(x * 0.027) < 0.3) continue;
    const r = (8 + random() * 9) * t;
    wood += lump(random, x, mid(x) - r * 0.4, r * 1.25, r * 1.1, 6, 0.2);
    woodLit += lump(random, x + r * 0.25, mid(x) - r * 0.8, r * 0.45, r * 0.4, 5, 0.3);
  }
  out.push(path(wood, 'var(--wood, #2f5a38)'), path(woodLit, 'var(--fieldC, #5e8a4a)', { opacity: 0.8 }));
  out.push(
    rect(
      -OVERHANG,
      hills - 40 * t,
      W + 2 * OVERHANG,
      deep * 0.8,
      s.linear(0, hills - 40 * t, 0, hills + deep * 0.7, [
        [0, 'var(--skyLow, #f3efd2)', 0.5],
        [1, 'var(--skyLow, #f3efd2)', 0],
      ]),
    ),
    band(near, 'var(--meadow, #9dbb4f)', 'var(--meadowLow, #55813a)'),
    brush(near, deep * 0.5, 150, 'var(--fieldC, #5e8a4a)', 5, 0.4, 26),
    brush(near, deep * 0.5, 120, 'var(--lit, #dcd87a)', 4, 0.4, 24),
  );
  // the way off: from the road up to the ridge
  const bx = W * 0.5;
  const foot = verge + 30 * t;
  const top = near(bx + 120 * t);
  const up = foot - top;
  const way = (k) => {
    const x = bx + Math.sin(k * 5.4 + 0.5) * 150 * t * (1 - k) + 190 * t * k * k - 60 * t;
    return [x, foot - up * (1 - (1 - k) ** 1.9), (74 * (1 - k) ** 1.5 + 5) * t];
  };
  const left = [];
  const right = [];
  let dashes = '';
  for (let i = 0; i <= 26; i++) {
    const [x, y, w] = way(i / 26);
    left.push([x - w, y]);
    right.unshift([x + w, y]);
  }
  for (let i = 0; i < 12; i++) {
    const [x, y, w] = way(i / 13);
    const [x2, y2, w2] = way((i + 0.5) / 13);
    dashes += polygon([
      [x - w * 0.05, y],
      [x + w * 0.05, y],
      [x2 + w2 * 0.05, y2],
      [x2 - w2 * 0.05, y2],
    ]);
  }
  out.push(
    path(polygon([...left, ...right]), 'var(--lane, #8d8f8a)', {
      stroke: 'var(--lit, #dcd87a)',
      'stroke-width': 4 * t,
    }),
    path(dashes, '#fffdf0'),
  );
  return out;
}
