import { circle, ellipse, group, line, n, OVERHANG, path, polygon } from '../draw.mjs';
import { INK, inked, printed, tones } from './print.mjs';

/** A round tent with stripes, a scalloped edge and a pennant. */
function tent(s, L, [x, y, h]) {
  const { t } = L;
  const tone = tones(s, t);
  const u = h / 100;
  const P = (px, py) => `${n(x + px * u)} ${n(y + py * u)}`;
  const w = 76;
  const eave = -52;
  const off = [2.6 * t, 2 * t];
  const out = [];
  const lw = 3.2 * t;
  // walls in stripes
  out.push(
    ...printed(
      `M${P(-w * 0.82, eave)}L${P(w * 0.82, eave)}L${P(w * 0.82, 6)}L${P(-w * 0.82, 6)}Z`,
      'var(--cream, #fff6df)',
      lw,
      off,
    ),
  );
  for (let i = 0; i < 5; i++) {
    const a = -0.82 + (i * 2 + 0.5) * 0.164;
    out.push(
      path(
        `M${P(w * a, eave)}L${P(w * (a + 0.164), eave)}L${P(w * (a + 0.164), 6)}L${P(w * a, 6)}Z`,
        'var(--red, #d5352a)',
      ),
    );
  }
  out.push(
    path(
      `M${P(-14, eave)}C${P(-12, -30)} ${P(-16, -10)} ${P(-24, 6)}L${P(24, 6)}C${P(16, -10)} ${P(12, -30)} ${P(14, eave)}Z`,
      INK,
    ),
    path(`M${P(w * 0.4, eave)}L${P(w * 0.82, eave)}L${P(w * 0.82, 6)}L${P(w * 0.4, 6)}Z`, tone.deep),
  );
  // roof: stripes that meet at the top
  const top = -112;
  const roof = (a, b) =>
    `M${P(0, top)}C${P(a * 12, top + 24)} ${P(a * 44, eave - 12)} ${P(a * w, eave)}L${P(b * w, eave)}C${P(b * 44, eave - 12)} ${P(b * 12, top + 24)} ${P(0, top)}Z`;
  out.push(...printed(roof(-1, 1), 'var(--cream, #fff6df)', lw, off));
  for (const [a, b] of [
    [-1, -0.68],
    [-0.36, -0.08],
    [0.2, 0.48],
    [0.74, 1],
  ])
    out.push(path(roof(a, b), 'var(--red, #d5352a)'));
  out.push(path(roof(0.34, 1), tone.light));
  let hem = `M${P(-w, eave)}`;
  for (let i = 0; i < 9; i++)
    hem += `Q${P(-w + ((i + 0.5) * 2 * w) / 9, eave + 20)} ${P(-w + ((i + 1) * 2 * w) / 9, eave)}`;
  out.push(...printed(`${hem}Z`, 'var(--teal, #1f7f86)', lw, off));
  // pennant
  out.push(
    inked(`M${P(0, top)}L${P(0, top - 26)}`, lw),
    ...printed(
      `M${P(0, top - 26)}C${P(12, top - 32)} ${P(18, top - 20)} ${P(32, top - 22)}C${P(20, top - 16)} ${P(12, top - 10)} ${P(0, top - 12)}Z`,
      'var(--brass, #f0a92c)',
      lw * 0.8,
      off,
    ),
  );
  return out;
}

export function lawn(s, L, random) {
  const { width: W, height: H, lawn: y, t, drum } = L;
  const tone = tones(s, t);
  const top = (x) => y + Math.sin((x / W) * 5 + 1) * 12 * t - Math.sin((x / W) * Math.PI) * 16 * t;
  const points = [];
  for (let x = -OVERHANG; x <= W + OVERHANG; x += 24 * t) points.push([x, top(x) + (random() - 0.5) * 3 * t]);
  const d = polygon([...points, [W + OVERHANG, H + OVERHANG], [-OVERHANG, H + OVERHANG]]);
  const out = [];
  // trees behind, as round as a child draws them
  const apart = Math.max(92 * t, W / 15);
  for (let i = 0; i < W / apart; i++) {
    const x = i * apart + (random() - 0.5) * 50 * t;
    const r = (26 + random() * 30) * t;
    const cy = top(x) - r * 0.5;
    out.push(
      circle(x + 2.6 * t, cy + 2 * t, r, 'var(--teal, #1f7f86)'),
      path(
        `M${n(x + r * 0.2)} ${n(cy - r)}C${n(x + r * 1.3)} ${n(cy - r * 0.7)} ${n(x + r * 1.3)} ${n(cy + r * 0.8)} ${n(x + r * 0.1)} ${n(cy + r)}C${n(x + r * 0.8)} ${n(cy + r * 0.4)} ${n(x + r * 0.8)} ${n(cy - r * 0.5)} ${n(x + r * 0.2)} ${n(cy - r)}Z`,
        tone.deep,
      ),
    );
  }
  const behind = [...L.tents].flatMap((one) => tent(s, L, one));
  out.push(...behind);
  out.push(
    path(d, 'var(--ground, #1d4a3a)'),
    inked(
      polygon([
        ...points.map(([px, py]) => [px, py]),
        [W + OVERHANG, H + OVERHANG + 20],
        [-OVERHANG, H + OVERHANG + 20],
      ]),
      4 * t,
    ),
  );
  // mown stripes that run to the middle
  let stripes = '';
  const cx = drum[0];
  for (let i = -14; i < 15; i += 2) {
    const a = cx + i * 50 * t;
    const b = cx + (i + 1) * 50 * t;
    const k = 2.2 + (H - y) / (900 * t);
    stripes += polygon([
      [a, top(a) + 4 * t],
      [b, top(b) + 4 * t],
      [cx + (b - cx) * k, H + OVERHANG],
      [cx + (a - cx) * k, H + OVERHANG],
    ]);
  }
  out.push(path(stripes, 'var(--groundLit, #22563f)', { opacity: 0.55 }));
  // grass and daisies
  let blades = '';
  for (let i = 0; i < W / (17 * t); i++) {
    const x = random() * W;
    const yy = top(x) + (random() ** 2 * 26 - 2) * t;
    blades += `M${n(x)} ${n(yy)}l${n((random() - 0.5) * 6 * t)} ${n(-(6 + random() * 9) * t)}`;
  }
  out.push(line(blades, 'var(--blade, #4f8a55)', 2.6 * t));
  const daisy = s.stamp(
    '<circle cx="0" cy="-.8" r=".52"/><circle cx=".76" cy="-.25" r=".52"/><circle cx=".47" cy=".65" r=".52"/><circle cx="-.47" cy=".65" r=".52"/><circle cx="-.76" cy="-.25" r=".52"/><circle r=".5" fill="var(--brass, #f0a92c)"/>',
  );
  let daisies = '';
  const deep = (L.chairs.length ? H : Math.min(H, y + 90 * t)) - y;
  for (let i = 0; i < (L.chairs.length ? 38 : 20); i++) {
    const x = random() * W;
    const k = random();
    const yy = top(x) + (20 + k * deep) * 1;
    if (L.quiet.some(([a, b, c, e]) => x > a - 16 && x < a + c + 16 && yy > b - 14 && yy < b + e + 14)) continue;
    daisies += daisy(x, yy, (4.4 + k * 3.4) * t);
  }
  out.push(group({ fill: 'var(--daisy, #fff6df)' }, daisies));
  for (const c of L.chairs) out.push(...chair(s, L, c));
  return out;
}

/** A deckchair with its striped cloth. */
function chair(s, L, [x, y, h, way]) {
  const { t } = L;
  const tone = tones(s, t);
  const u = h / 100;
  const wood = (d) => [inked(d, 9), line(d, 'var(--brass, #f0a92c)', 5)];
  const cloth = (a, b) =>
    `M${-44 + a} -96C${-20 + a} -70 ${-16 + a} -40 ${12 + a} -28L${12 + b} -28C${-16 + b} -40 ${-20 + b} -70 ${-44 + b} -96Z`;
  return [
    ellipse(x, y + 4 * t, 76 * u, 9 * u, INK, { opacity: 0.4 }),
    group(
      { transform: `translate(${n(x)} ${n(y)}) scale(${n(u * way * 100) / 100} ${Math.round(u * 100) / 100})` },
      wood('M-46 -98L36 0M50 -40L-36 2'),
      path(cloth(0, 46), 'var(--cream, #fff6df)'),
      ...[0, 18, 36].map((a) => path(cloth(a, a + 9), 'var(--red, #d5352a)')),
      path(cloth(28, 46), tone.light),
      line(cloth(0, 46), INK, 2.6),
      wood('M-2 -98L82 0M96 -40L6 2'),
      wood('M-46 -98L-2 -98M12 -28L58 -28'),
    ),
  ];
}
