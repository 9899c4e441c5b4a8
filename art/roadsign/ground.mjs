import { group, line, OVERHANG, path, polygon } from '../draw.mjs';
import { ridge, under } from './hills.mjs';

/** A tuft of grass in its own units: tapering blades that bend. */
function tuftOf(s, random, k) {
  let d = '';
  const q = (v) => String(Math.round(v * 100) / 100).replace(/^(-?)0\./, '$1.');
  for (let i = 0; i < 9 + k; i++) {
    const x = (random() - 0.5) * 1.5;
    const h = 0.5 + random() * 0.8;
    const lean = (random() - 0.5) * 0.8 + x * 0.3;
    d += `M${q(x)} .1Q${q(x + lean * 0.2)} ${q(-h * 0.6)} ${q(x + lean)} ${q(-h)}Q${q(x + lean * 0.3 + 0.08)} ${q(-h * 0.5)} ${q(x + 0.09)} .1Z`;
  }
  return s.stamp(`<path d="${d}"/>`);
}

export function ground(s, L, random) {
  const { width: W, height: H, verge, road, end, t } = L;
  const out = [];
  const edge = ridge(random, W, verge, 12 * t, 5);
  // the verge, open where the way off leaves the road
  out.push(
    path(
      under(W, H, edge, 24 * t),
      s.linear(0, verge, 0, road, [
        [0, 'var(--verge, #7f9f3e)'],
        [1, 'var(--vergeLow, #33562b)'],
      ]),
    ),
  );
  const mouth = W * 0.5 - 60 * t;
  out.push(
    path(
      polygon([
        [mouth - 74 * t + 70 * t, edge(mouth) - 6 * t],
        [mouth + 74 * t + 70 * t, edge(mouth) - 6 * t],
        [mouth + 330 * t, road + 2],
        [mouth - 150 * t, road + 2],
      ]),
      s.linear(0, verge, 0, road, [
        [0, 'var(--lane, #8d8f8a)'],
        [1, 'var(--tarmac, #34373a)'],
      ]),
    ),
  );
  const off = (x, y) => {
    const k = (y - verge) / (road - verge);
    return x > mouth - 4 * t - 150 * t * k - 24 * t && x < mouth + 144 * t + 190 * t * k + 24 * t;
  };
  const tuft = [0, 1, 2].map((k) => tuftOf(s, random, k));
  const blades = (count, colour, size, low, high, opacity = 1) => {
    const list = [];
    for (let i = 0; i < count; i++) {
      const x = ((i + random()) / count) * (W + 40) - 20;
      const y = verge + (road - verge) * (low + random() * (high - low));
      if (!off(x, y)) list.push([x, y]);
    }
    list.sort((p, q) => p[1] - q[1]);
    return group(
      { fill: colour, opacity: opacity === 1 ? undefined : opacity },
      list.map(([x, y]) =>
        tuft[Math.floor(random() * 3)](Math.round(x), Math.round(y), Math.round(size * t * (0.7 + random() * 0.6))),
      ),
    );
  };
  const dense = W / t / 1000;
  out.push(
    blades(52 * dense, 'var(--vergeLow, #33562b)', 34, 0.45, 1.06),
    blades(44 * dense, 'var(--verge, #7f9f3e)', 32, 0.3, 0.95),
    blades(26 * dense, 'var(--lit, #dcd87a)', 28, 0.2, 0.8),
    blades(20 * dense, 'var(--vergeLow, #33562b)', 24, 0.95, 1.08),
  );
  // flowers: cow parsley and poppies
  let stems = '';
  let umbels = '';
  let poppies = '';
  const poppy = s.stamp(
    '<path d="M-1 .1C-1.2-.8-.4-1 0-.6C.5-1.1 1.2-.7 1 .1C.9.7.4.9 0 .8C-.5.9-.9.7-1 .1Z"/><circle cy="-.1" r=".3" fill="#2a0f0c"/>',
  );
  for (let i = 0; i < 16 * dense; i++) {
    const x = random() * W;
    const y = verge + (road - verge) * (0.2 + random() * 0.5);
    if (off(x, y)) continue;
    const h = (40 + random() * 46) * t;
    stems += `M${Math.round(x)} ${Math.round(y)}Q${Math.round(x - 4 * t)} ${Math.round(y - h / 2)} ${Math.round(x + 4 * t)} ${Math.round(y - h)}`;
    for (let k = 0; k < 8; k++)
      umbels += `M${Math.round(x + 4 * t + (random() - 0.5) * 34 * t)} ${Math.round(y - h + (random() - 0.5) * 12 * t)}h1`;
  }
  for (let i = 0; i < 15 * dense; i++) {
    const x = random() * W;
    const y = verge + (road - verge) * (0.1 + random() * 0.6);
    if (!off(x, y))
      poppies += poppy(Math.round(x), Math.round(y - 10 * t), 7 * t, undefined, random() < 0.5 ? '' : ' rotate(14)');
  }
  out.push(
    line(stems, 'var(--verge, #7f9f3e)', 2.4 * t),
    line(umbels, 'var(--flower, #fffdf2)', 5 * t, { opacity: 0.95 }),
    group({ fill: 'var(--poppy, #d8402c)' }, poppies),
  );
  // tarmac: kerb of grit, edge line, cracks
  const lane = (d) => polygon(d);
  const rough = [];
  for (let x = -OVERHANG; x <= W + OVERHANG; x += 22 * t) rough.push([x, road + (random() - 0.5) * 7 * t]);
  const bottom = end ?? H + OVERHANG;
  out.push(
    path(
      lane([...rough, [W + OVERHANG, bottom], [-OVERHANG, bottom]]),
      s.linear(0, road, 0, bottom, [
        [0, 'var(--tarmac, #34373a)'],
        [1, 'var(--tarmacLow, #24272a)'],
      ]),
    ),
  );
  if (end) {
    // the middle of the road and its other side
    const my = (road + end) / 2 + 40 * t;
    for (let x = -120 * t; x < W; x += 330 * t)
      out.push(
        path(
          polygon([
            [x + 22 * t, my],
            [x + 218 * t, my],
            [x + 206 * t, my + 20 * t],
            [x, my + 20 * t],
          ]),
          'var(--paint, #f4f1e2)',
          { opacity: 0.92 },
        ),
      );
    const far = ridge(random, W, end, 16 * t, 4);
    out.push(
      path(
        under(W, H, far, 20 * t),
        s.linear(0, end, 0, H, [
          [0, 'var(--vergeLow, #33562b)'],
          [1, 'var(--hedge, #23492f)'],
        ]),
      ),
    );
    const near = (count, colour, size, low) => {
      const list = [];
      for (let i = 0; i < count; i++) {
        const x = ((i + random()) / count) * (W + 40) - 20;
        list.push([x, far(x) + (low + random() * 150) * t]);
      }
      list.sort((p, q) => p[1] - q[1]);
      out.push(
        group(
          { fill: colour },
          list.map(([x, y]) =>
            tuft[Math.floor(random() * 3)](Math.round(x), Math.round(y), Math.round(size * t * (0.7 + random() * 0.6))),
          ),
        ),
      );
    };
    near(40, 'var(--vergeLow, #33562b)', 60, -4);
    near(60, 'var(--hedge, #23492f)', 70, 20);
    near(46, 'var(--vergeLow, #33562b)', 70, 40);
    near(30, 'var(--verge, #7f9f3e)', 56, 30);
  }
  return out;
}
