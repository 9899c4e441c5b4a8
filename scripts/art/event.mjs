/**
 * Draws the art of templates/event: `node scripts/art/event.mjs` writes its SVG files, which are committed. A village
 * fête printed in a few inks, none of them quite in register: bunting, a sunburst, tents, and the band's big drum with
 * the date on its head.
 */
import { writeFileSync } from 'node:fs';
import { circle, ellipse, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/event/', import.meta.url);

/** How far everything goes on beyond the canvas, for the cut of printed sheets. */
const E = 30;

/**
 * `drum`: middle and radius; `ribbon`: box of what says where; `lawn`: where it begins; `bunting`: strings from x, y to
 * x, y with a sag and a number of flags; `small`: where the small print is; `tents`: middle, foot, height; `chairs`: foot and height.
 */
const LAYOUTS = {
  share: {
    small: [
      [84, 496, 552, 44],
      [70, 558, 1060, 34],
    ],
    width: 1200,
    height: 630,
    t: 0.62,
    drum: [938, 318, 172],
    ribbon: [60, 388, 600, 78],
    lawn: 448,
    horns: 40,
    bunting: [
      [-30, 26, 420, 20, 24, 11],
      [405, 20, 815, 20, 24, 11],
      [800, 20, 1230, 30, 26, 11],
    ],
    tents: [
      [1142, 462, 118],
      [726, 456, 96],
    ],
    chairs: [],
  },
  square: {
    small: [[90, 908, 900, 120]],
    width: 1080,
    height: 1080,
    t: 1,
    drum: [540, 652, 178],
    ribbon: [130, 804, 820, 98],
    lawn: 760,
    horns: 66,
    bunting: [
      [-30, 42, 560, 32, 44, 11],
      [540, 32, 1110, 50, 40, 11],
    ],
    tents: [
      [120, 780, 176],
      [968, 776, 150],
    ],
    chairs: [],
  },
  portrait: {
    small: [[90, 1180, 900, 102]],
    width: 1080,
    height: 1350,
    t: 1,
    drum: [540, 838, 226],
    ribbon: [110, 1040, 860, 112],
    lawn: 966,
    horns: 64,
    bunting: [
      [-30, 42, 560, 32, 56, 10],
      [540, 32, 1110, 54, 48, 10],
    ],
    tents: [
      [112, 992, 210],
      [984, 988, 180],
    ],
    chairs: [],
  },
  story: {
    small: [[90, 1370, 900, 150]],
    width: 1080,
    height: 1920,
    t: 1,
    drum: [540, 1026, 220],
    ribbon: [110, 1224, 860, 112],
    lawn: 1150,
    horns: 64,
    bunting: [
      [-30, 44, 560, 30, 60, 10],
      [540, 30, 1110, 54, 54, 10],
      [-30, 136, 1110, 116, 74, 17],
    ],
    tents: [
      [112, 1178, 220],
      [984, 1172, 190],
    ],
    chairs: [
      [250, 1850, 280, 1],
      [846, 1840, 264, -1],
    ],
  },
  billboard: {
    small: [
      [140, 932, 1190, 76],
      [140, 1070, 2120, 62],
    ],
    width: 2400,
    height: 1200,
    t: 1.14,
    drum: [1876, 606, 340],
    ribbon: [120, 738, 1230, 146],
    lawn: 872,
    horns: 40,
    bunting: [
      [-30, 50, 820, 36, 52, 12],
      [800, 36, 1640, 36, 48, 12],
      [1620, 36, 2430, 56, 52, 12],
    ],
    tents: [
      [2296, 896, 230],
      [1460, 892, 180],
    ],
    chairs: [],
  },
  print: {
    small: [[100, 1486, 1040, 164]],
    width: 1240,
    height: 1754,
    t: 1.15,
    drum: [620, 1056, 282],
    ribbon: [120, 1306, 1000, 132],
    lawn: 1216,
    horns: 64,
    bunting: [
      [-30, 50, 640, 38, 66, 10],
      [620, 38, 1270, 64, 56, 10],
    ],
    tents: [
      [130, 1250, 270],
      [1128, 1244, 226],
    ],
    chairs: [],
  },
};

const INK = 'var(--line, #1d2748)';

/** A line whose width is that of a hand: drawn twice, the second time a little beside itself. */
const inked = (d, w, more = {}) => line(d, INK, w, more);

/** A printed shape: its colour a little off its outline. */
function printed(d, fill, w, off) {
  return [group({ transform: `translate(${n(off[0])} ${n(off[1])})` }, path(d, fill)), inked(d, w)];
}

function tones(s, t) {
  const dots = (gap, r, colour, opacity) =>
    s.define(
      (id) =>
        `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(gap)}" height="${n(gap)}" patternTransform="rotate(30)"><circle cx="${n(gap / 2)}" cy="${n(gap / 2)}" r="${n(r)}" fill="${colour}" fill-opacity="${opacity}"/></pattern>`,
    );
  return {
    light: dots(9 * t, 2.1 * t, INK, 0.34),
    deep: dots(9 * t, 3.3 * t, INK, 0.4),
    glow: dots(13 * t, 4.2 * t, 'var(--rayB, #f5c869)', 0.75),
  };
}

function burst(s, L, random) {
  const {
    width: W,
    height: H,
    drum: [dx, dy, r],
  } = L;
  const far = Math.hypot(W, H) + 60;
  let d = '';
  const rays = 34;
  for (let i = 0; i < rays; i++) {
    const a = (i / rays) * Math.PI * 2 + (random() - 0.5) * 0.02;
    const b = a + Math.PI / rays + (random() - 0.5) * 0.02;
    d += polygon([
      [dx, dy],
      [dx + Math.cos(a) * far, dy + Math.sin(a) * far],
      [dx + Math.cos(b) * far, dy + Math.sin(b) * far],
    ]);
  }
  const rings = [];
  // a halo of dots about the drum, smaller and smaller
  for (let k = 0; k < 7; k++) {
    const rr = r * (1.12 + k * 0.13);
    const dotR = r * 0.042 * (1 - k * 0.11);
    const count = Math.round((rr * 6.283) / (r * 0.15));
    let row = '';
    for (let i = 0; i < count; i++) {
      const a = ((i + (k % 2) / 2) / count) * 6.283;
      const [x, y] = [dx + Math.cos(a) * rr, dy + Math.sin(a) * rr];
      if (y < L.lawn + 10) row += `M${n(x)} ${n(y)}h.1`;
    }
    rings.push(line(row, 'var(--halo, #d5352a)', dotR * 2));
  }
  return [
    rect(-E, -E, W + 2 * E, H + 2 * E, 'var(--rayA, #f9e3ac)'),
    path(d, 'var(--rayB, #f5cb74)'),
    circle(
      dx,
      dy,
      r * 1.7,
      s.radial(dx, dy, r * 1.7, [
        [0, 'var(--glow, #fff3cf)', 0.9],
        [0.6, 'var(--glow, #fff3cf)', 0.5],
        [1, 'var(--glow, #fff3cf)', 0],
      ]),
    ),
    rings,
  ];
}

function bunting(s, L, random) {
  const { t } = L;
  const tone = tones(s, t);
  const colours = ['var(--red, #d5352a)', 'var(--cream, #fff6df)', 'var(--teal, #1f7f86)', 'var(--brass, #f0a92c)'];
  const out = [];
  for (const [x1, y1, x2, y2, sag, count] of L.bunting) {
    const at = (k) => [x1 + (x2 - x1) * k, y1 + (y2 - y1) * k + sag * 4 * k * (1 - k)];
    const flags = [];
    let outlines = '';
    let shades = '';
    for (let i = 0; i < count; i++) {
      const k1 = (i + 0.06) / count;
      const k2 = (i + 0.94) / count;
      const [ax, ay] = at(k1);
      const [bx, by] = at(k2);
      const w = Math.hypot(bx - ax, by - ay);
      const slope = Math.atan2(by - ay, bx - ax);
      const sway = (random() - 0.5) * 0.24;
      const tip = [
        (ax + bx) / 2 - Math.sin(slope + sway) * w * 1.16,
        (ay + by) / 2 + Math.cos(slope + sway) * w * 1.16,
      ];
      const d = `M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}Q${n((bx + tip[0]) / 2 + 5 * t)} ${n((by + tip[1]) / 2)} ${n(tip[0])} ${n(tip[1])}Q${n((ax + tip[0]) / 2 + 5 * t)} ${n((ay + tip[1]) / 2)} ${n(ax)} ${n(ay)}Z`;
      const c = (i + Math.round(x1)) % 4;
      flags.push(path(d, colours[Math.abs(c)]));
      outlines += d;
      // what is printed on it
      const mid = (f, g) => [
        ax + (bx - ax) * f + (tip[0] - (ax + bx) / 2) * g,
        ay + (by - ay) * f + (tip[1] - (ay + by) / 2) * g,
      ];
      if (i % 3 === 0) {
        for (const [f, g] of [
          [0.3, 0.16],
          [0.5, 0.16],
          [0.7, 0.16],
          [0.4, 0.38],
          [0.6, 0.38],
          [0.5, 0.62],
        ]) {
          const [x, y] = mid(f, g);
          flags.push(circle(x, y, w * 0.055, colours[(Math.abs(c) + 1) % 4]));
        }
      } else if (i % 3 === 1) {
        const [p, q, u, v] = [mid(0.17, 0.34), mid(0.83, 0.34), mid(0.27, 0.54), mid(0.73, 0.54)];
        flags.push(path(polygon([p, q, v, u]), colours[(Math.abs(c) + 3) % 4]));
      }
      shades += polygon([[bx, by], tip, mid(0.62, 0)]);
    }
    let string = '';
    for (let i = 0; i <= 24; i++)
      string += `${i ? 'L' : 'M'}${at(i / 24)
        .map(n)
        .join(' ')}`;
    out.push(
      group({ transform: `translate(${n(3 * t)} ${n(2.4 * t)})` }, flags),
      path(shades, tone.light),
      inked(outlines, 3.4 * t),
      inked(string, 5 * t),
    );
  }
  return out;
}

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

/** A cornet in its own units, 200 long, from the mouthpiece at 0, 0 to the bell. */
function horn(t, u) {
  const w = (3.4 * t) / u;
  const brass = 'var(--brass, #f0a92c)';
  const low = 'var(--brassLow, #b86f16)';
  const lit = 'var(--brassLit, #ffe3a0)';
  const tube = (d, width) => [
    inked(d, width + 2 * w),
    line(d, brass, width),
    group({ transform: `translate(0 ${n(-width * 0.2)})` }, line(d, lit, width * 0.24)),
    group({ transform: `translate(0 ${n(width * 0.28)})` }, line(d, low, width * 0.26)),
  ];
  const bell =
    'M112 -7C158 -8 184 -18 202 -52C208 -54 212 -50 211 -44C206 -16 206 16 211 44C212 50 208 54 202 52C184 18 158 8 112 7Z';
  return [
    tube('M4 0L60 0', 7),
    tube('M60 0L150 0C172 0 172 46 150 46L56 46C34 46 34 0 60 0', 11),
    path(bell, brass),
    path('M112 7C158 8 184 18 202 52C208 54 212 50 211 44C206 22 205 10 205 2C190 14 150 2 112 3Z', low),
    path('M120 -3C160 -5 186 -14 201 -42C192 -20 176 -6 120 -3Z', lit),
    inked(bell, w),
    path('M207 -48C214 -24 214 24 207 48C201 24 201 -24 207 -48Z', 'var(--line, #1d2748)'),
    ...[70, 90, 110].flatMap((x) => [
      ...[[`M${x - 8} -26L${x + 8} -26L${x + 8} 58L${x - 8} 58Z`, brass]].map(([d, c]) => path(d, c)),
      path(`M${x + 3} -26L${x + 8} -26L${x + 8} 58L${x + 3} 58Z`, low),
      path(`M${x - 5} -24L${x - 2} -24L${x - 2} 56L${x - 5} 56Z`, lit),
      inked(`M${x - 8} -26L${x + 8} -26L${x + 8} 58L${x - 8} 58Z`, w),
      inked(`M${x} -26L${x} -38`, w * 1.4),
      path(`M${x - 8} -44L${x + 8} -44L${x + 7} -37L${x - 7} -37Z`, 'var(--cream, #fff6df)'),
      inked(`M${x - 8} -44L${x + 8} -44L${x + 7} -37L${x - 7} -37Z`, w * 0.8),
    ]),
    path('M-10 -9L6 -4L6 4L-10 9Z', brass),
    inked('M-10 -9L6 -4L6 4L-10 9Z', w),
  ];
}

function band(s, L) {
  const {
    drum: [x, y, r],
    t,
    horns,
  } = L;
  const tone = tones(s, t);
  const out = [];
  const at = (angle, mirror, scale, from) => {
    // `angle` from upright
    const u = (r / 100) * scale;
    const a = (angle * Math.PI) / 180;
    const [sx, sy] = [x + (mirror ? -1 : 1) * Math.sin(a) * r * from, y - Math.cos(a) * r * from];
    return group(
      {
        transform: `translate(${n(sx)} ${n(sy)}) scale(${mirror ? '-1' : '1'} 1) rotate(${angle - 90}) scale(${Math.round(u * 1000) / 1000})`,
      },
      horn(t, u),
    );
  };
  const size = L.width > L.height * 1.3 ? 0.57 : 0.66;
  out.push(at(horns, true, size, 0.6), at(horns, false, size, 0.6));
  // its shadow on the grass
  out.push(ellipse(x + r * 0.1, y + r * 1.06, r * 1.04, r * 0.13, INK, { opacity: 0.5 }));
  // feet
  for (const k of [-1, 1])
    out.push(
      ...printed(
        polygon([
          [x + k * r * 0.5, y + r * 0.78],
          [x + k * r * 0.66, y + r * 0.7],
          [x + k * r * 0.82, y + r * 1.08],
          [x + k * r * 0.62, y + r * 1.08],
        ]),
        'var(--brassLow, #b86f16)',
        3.4 * t,
        [2, 2],
      ),
    );
  // the hoop, the head
  const ringPath = (q) => {
    const k = q * 0.5523;
    return `M${n(x - q)} ${n(y)}C${n(x - q)} ${n(y - k)} ${n(x - k)} ${n(y - q)} ${n(x)} ${n(y - q)}C${n(x + k)} ${n(y - q)} ${n(x + q)} ${n(y - k)} ${n(x + q)} ${n(y)}C${n(x + q)} ${n(y + k)} ${n(x + k)} ${n(y + q)} ${n(x)} ${n(y + q)}C${n(x - k)} ${n(y + q)} ${n(x - q)} ${n(y + k)} ${n(x - q)} ${n(y)}Z`;
  };
  out.push(...printed(ringPath(r), 'var(--red, #d5352a)', 5 * t, [3.4 * t, 2.6 * t]));
  out.push(path(ringPath(r), tone.light));
  // a wavy band painted round the hoop
  const teeth = 48;
  let zig = '';
  for (let i = 0; i < teeth; i++) {
    const a = (i / teeth) * 6.2832;
    const b = ((i + 0.5) / teeth) * 6.2832;
    const c = ((i + 1) / teeth) * 6.2832;
    zig += polygon([
      [x + Math.cos(a) * r * 0.865, y + Math.sin(a) * r * 0.865],
      [x + Math.cos(b) * r * 0.95, y + Math.sin(b) * r * 0.95],
      [x + Math.cos(c) * r * 0.865, y + Math.sin(c) * r * 0.865],
    ]);
  }
  out.push(path(zig, 'var(--brass, #f0a92c)'));
  out.push(...printed(ringPath(r * 0.865), 'var(--head, #fff6df)', 4 * t, [2 * t, 1.6 * t]));
  out.push(
    // shade at the lower right of the head, wear where it is struck
    path(
      `M${n(x + r * 0.6)} ${n(y - r * 0.6)}C${n(x + r * 0.95)} ${n(y - r * 0.1)} ${n(x + r * 0.85)} ${n(y + r * 0.6)} ${n(x + r * 0.2)} ${n(y + r * 0.83)}C${n(x - r * 0.1)} ${n(y + r * 0.87)} ${n(x - r * 0.4)} ${n(y + r * 0.78)} ${n(x - r * 0.56)} ${n(y + r * 0.62)}C${n(x + r * 0.2)} ${n(y + r * 0.74)} ${n(x + r * 0.66)} ${n(y + r * 0.3)} ${n(x + r * 0.6)} ${n(y - r * 0.6)}Z`,
      tone.light,
    ),
    line(ringPath(r * 0.79), 'var(--teal, #1f7f86)', 3 * t),
  );
  // claws and rods
  for (let i = 0; i < 10; i++) {
    const a = ((i + 0.5) / 10) * 360;
    out.push(
      group(
        { transform: `translate(${n(x)} ${n(y)}) rotate(${n(a)}) scale(${Math.round((r / 100) * 1000) / 1000})` },
        path('M-6 -105L6 -105L7 -92L3 -82L-3 -82L-7 -92Z', 'var(--brass, #f0a92c)'),
        path('M1 -105L6 -105L7 -92L3 -82L1 -82Z', 'var(--brassLow, #b86f16)'),
        line('M-6 -105L6 -105L7 -92L3 -82L-3 -82L-7 -92Z', INK, 2.2),
        circle(0, -98, 2.2, INK),
      ),
    );
  }
  return out;
}

function lawn(s, L, random) {
  const { width: W, height: H, lawn: y, t, drum } = L;
  const tone = tones(s, t);
  const top = (x) => y + Math.sin((x / W) * 5 + 1) * 12 * t - Math.sin((x / W) * Math.PI) * 16 * t;
  const points = [];
  for (let x = -E; x <= W + E; x += 24 * t) points.push([x, top(x) + (random() - 0.5) * 3 * t]);
  const d = polygon([...points, [W + E, H + E], [-E, H + E]]);
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
    inked(polygon([...points.map(([px, py]) => [px, py]), [W + E, H + E + 20], [-E, H + E + 20]]), 4 * t),
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
      [cx + (b - cx) * k, H + E],
      [cx + (a - cx) * k, H + E],
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

/** A ribbon whose ends fold back. */
function ribbon(s, L) {
  const {
    ribbon: [x, y, w, h],
    t,
  } = L;
  const tone = tones(s, t);
  const bow = h * 0.1;
  const fold = h * 0.62;
  const drop = h * 0.26;
  const off = [3 * t, 2.4 * t];
  const out = [];
  for (const k of [-1, 1]) {
    const e = k < 0 ? x : x + w;
    const inner = e - k * fold;
    const tail = `M${n(inner)} ${n(y + drop + 2 * t)}L${n(e + k * fold * 0.5)} ${n(y + drop * 0.7)}L${n(e + k * fold * 0.12)} ${n(y + drop + h * 0.46)}L${n(e + k * fold * 0.56)} ${n(y + h + drop * 0.6)}L${n(inner)} ${n(y + h + drop)}Z`;
    out.push(...printed(tail, 'var(--ribbonLow, #8f1d18)', 3.6 * t, off));
    out.push(
      path(
        `M${n(inner)} ${n(y + h - 1)}L${n(inner)} ${n(y + h + drop)}L${n(inner + k * fold * 0.72)} ${n(y + h - 1)}Z`,
        INK,
      ),
    );
  }
  const edge = fold * 0.3;
  const face = `M${n(x + edge)} ${n(y + bow)}Q${n(x + w / 2)} ${n(y - bow)} ${n(x + w - edge)} ${n(y + bow)}L${n(x + w - edge)} ${n(y + h)}Q${n(x + w / 2)} ${n(y + h - 2 * bow)} ${n(x + edge)} ${n(y + h)}Z`;
  out.push(...printed(face, 'var(--ribbon, #c0271e)', 4 * t, off));
  out.push(
    path(
      `M${n(x + edge)} ${n(y + bow)}Q${n(x + edge + h * 0.34)} ${n(y + bow * 0.9)} ${n(x + edge + h * 0.3)} ${n(y + h * 0.98)}L${n(x + edge)} ${n(y + h)}Z`,
      tone.light,
    ),
    path(
      `M${n(x + w - edge)} ${n(y + bow)}Q${n(x + w - edge - h * 0.2)} ${n(y + h * 0.5)} ${n(x + w - edge - h * 0.36)} ${n(y + h * 0.97)}L${n(x + w - edge)} ${n(y + h)}Z`,
      tone.light,
    ),
    line(
      `M${n(x + edge + 8 * t)} ${n(y + bow + 8 * t)}Q${n(x + w / 2)} ${n(y - bow + 9 * t)} ${n(x + w - edge - 8 * t)} ${n(y + bow + 8 * t)}`,
      'var(--cream, #fff6df)',
      2 * t,
      { opacity: 0.8 },
    ),
    line(
      `M${n(x + edge + 8 * t)} ${n(y + h - 9 * t)}Q${n(x + w / 2)} ${n(y + h - 2 * bow - 8 * t)} ${n(x + w - edge - 8 * t)} ${n(y + h - 9 * t)}`,
      'var(--cream, #fff6df)',
      2 * t,
      { opacity: 0.8 },
    ),
  );
  return out;
}

/** The paper's margin, where no ink went, with the uneven edge a roller leaves. */
function margin(L, random) {
  const { width: W, height: H, t } = L;
  const m = 19 * t;
  const j = () => (random() - 0.5) * 3.4 * t;
  const inner = [];
  const step = 26 * t;
  for (let x = m; x < W - m; x += step) inner.push([x, m + j()]);
  for (let y = m; y < H - m; y += step) inner.push([W - m + j(), y]);
  for (let x = W - m; x > m; x -= step) inner.push([x, H - m + j()]);
  for (let y = H - m; y > m; y -= step) inner.push([m + j(), y]);
  return path(
    `M${-E} ${-E}L${W + E} ${-E}L${W + E} ${H + E}L${-E} ${H + E}Z${polygon(inner)}`,
    'var(--paper, #fbf1da)',
    { 'fill-rule': 'evenodd' },
  );
}

function poster(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width * 2 + L.height);
  const [rx, ry, rw] = L.ribbon;
  L.quiet =
    L.width > L.height * 1.3
      ? [[0, ry, rx + rw + 60, L.height]]
      : [[0, ry, L.width, (L.chairs.length ? 1570 : L.height) - ry]];
  const body = [burst(s, L, random), lawn(s, L, random), band(s, L), bunting(s, L, random), ribbon(s, L)];
  return s.svg(body);
}

/** The paper's margin, and the lawn under the small print and the head of the drum once more over the wear of the print, so that no fleck lies in a letter. */
function quiet(L) {
  const s = sheet(L.width, L.height);
  const soft = 16 * L.t;
  const [dx, dy, r] = L.drum;
  const out = [
    margin(L, seeded(L.width)),
    circle(
      dx,
      dy,
      r * 0.77,
      s.radial(dx, dy, r * 0.77, [
        [0.8, 'var(--head, #fff6df)', 0.7],
        [1, 'var(--head, #fff6df)', 0],
      ]),
    ),
  ];
  for (const [x, y, w, h] of L.small) {
    out.push(rect(x, y, w, h, 'var(--ground, #1d4a3a)', { 'fill-opacity': 0.92 }));
    const faded = [
      [0, 'var(--ground, #1d4a3a)', 0],
      [1, 'var(--ground, #1d4a3a)', 0.92],
    ];
    out.push(
      rect(x, y - soft, w, soft, s.linear(0, y - soft, 0, y, faded)),
      rect(x, y + h, w, soft, s.linear(0, y + h + soft, 0, y + h, faded)),
      rect(x - soft, y, soft, h, s.linear(x - soft, 0, x, 0, faded)),
      rect(x + w, y, soft, h, s.linear(x + w + soft, 0, x + w, 0, faded)),
    );
    for (const [cx, cy, px, py] of [
      [x, y, x - soft, y - soft],
      [x + w, y, x + w, y - soft],
      [x, y + h, x - soft, y + h],
      [x + w, y + h, x + w, y + h],
    ])
      out.push(
        rect(
          px,
          py,
          soft,
          soft,
          s.radial(cx, cy, soft, [
            [0, 'var(--ground, #1d4a3a)', 0.92],
            [1, 'var(--ground, #1d4a3a)', 0],
          ]),
        ),
      );
  }
  return s.svg(out);
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const svg = poster(layout);
  writeFileSync(new URL(`fete-${name}.svg`, folder), svg);
  writeFileSync(new URL(`quiet-${name}.svg`, folder), quiet(layout));
  if (svg.length > 60 * 1024) console.log(`fete-${name}.svg is too large: ${svg.length}`);
}
