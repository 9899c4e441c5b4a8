/**
 * Draws the art of templates/bubble: `node scripts/art/bubble.mjs` writes its SVG files, which are committed. A panel
 * of a comic on newsprint: dots, rays, a hand with a megaphone, and what comes out of it.
 */
import { writeFileSync } from 'node:fs';
import { circle, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/bubble/', import.meta.url);

/** How far everything goes on beyond the canvas, for the cut of printed sheets. */
const E = 30;

/**
 * `bubble`: its box; `tail`: where it leaves the bubble (as a share of the outline, clockwise from the right), how wide,
 * and where it ends; `horn`: middle, size and turn of the megaphone; `caption`: the box the imprint is in.
 */
const LAYOUTS = {
  share: {
    width: 1200,
    height: 630,
    t: 0.62,
    bubble: [328, 30, 842, 484],
    tail: [0.43, 0.055, 274, 397],
    horn: [114, 450, 1.56, -22],
    caption: [330, 538, 828, 62],
  },
  square: {
    width: 1080,
    height: 1080,
    t: 1,
    bubble: [46, 46, 988, 664],
    tail: [0.262, 0.034, 398, 812],
    horn: [204, 902, 1.8, -24],
    caption: [470, 920, 568, 111],
  },
  portrait: {
    width: 1080,
    height: 1350,
    t: 1,
    bubble: [46, 46, 988, 880],
    tail: [0.262, 0.034, 424, 1024],
    horn: [216, 1132, 1.98, -26],
    caption: [470, 1174, 568, 119],
  },
  story: {
    width: 1080,
    height: 1920,
    t: 1,
    bubble: [44, 262, 992, 846],
    tail: [0.262, 0.036, 482, 1226],
    horn: [240, 1350, 2.3, -26],
    caption: [486, 1410, 552, 123],
  },
  billboard: {
    width: 2400,
    height: 1200,
    t: 1.14,
    bubble: [640, 56, 1704, 938],
    tail: [0.43, 0.055, 544, 762],
    horn: [236, 872, 2.95, -22],
    caption: [664, 1041, 1638, 97],
  },
  print: {
    width: 1240,
    height: 1754,
    t: 1.15,
    bubble: [54, 58, 1132, 1126],
    tail: [0.262, 0.036, 514, 1314],
    horn: [262, 1444, 2.42, -26],
    caption: [540, 1566, 652, 115],
  },
};

const INK = 'var(--line, #15110f)';

/** Every point of a polygon moved inwards (clockwise points) by what `width` says for its outward normal. */
function inset(points, width) {
  const m = points.length;
  return points.map(([x, y], i) => {
    const [px, py] = points[(i + m - 1) % m];
    const [qx, qy] = points[(i + 1) % m];
    const unit = (dx, dy) => {
      const l = Math.hypot(dx, dy) || 1;
      return [dy / l, -dx / l];
    };
    const [ax, ay] = unit(x - px, y - py);
    const [bx, by] = unit(qx - x, qy - y);
    let [nx, ny] = [ax + bx, ay + by];
    const l = Math.hypot(nx, ny) || 1;
    nx /= l;
    ny /= l;
    const miter = Math.min(2.6, 1 / Math.max(0.2, nx * ax + ny * ay));
    const w = width(nx, ny) * miter;
    return [x - nx * w, y - ny * w];
  });
}

/** The outline of a round bubble with its tail, clockwise. */
function speech(L, random) {
  const {
    bubble: [x, y, w, h],
    tail: [from, wide, tx, ty],
    t,
  } = L;
  const [cx, cy, a, b, p] = [x + w / 2, y + h / 2, w / 2, h / 2, 4.2];
  const points = [];
  const count = 150;
  const wob = [random() * 6, random() * 6];
  const at = (k) => {
    const v = k * Math.PI * 2;
    const [c, s] = [Math.cos(v), Math.sin(v)];
    // evenly enough: the angle of the box, not of the circle
    const r = (Math.abs(c) ** p + Math.abs(s) ** p) ** (-1 / p);
    const wobble = 1 + 0.006 * Math.sin(v * 3 + wob[0]) + 0.005 * Math.sin(v * 5 + wob[1]);
    return [cx + c * r * a * wobble, cy + s * r * b * wobble];
  };
  let done = false;
  for (let i = 0; i < count; i++) {
    const k = i / count;
    if (k > from - wide / 2 && k < from + wide / 2) {
      if (done) continue;
      done = true;
      const [p1, p2] = [at(from - wide / 2), at(from + wide / 2)];
      // both sides bend the same way
      const bend = (p, amount) => {
        const list = [];
        for (let j = 1; j < 8; j++) {
          const f = j / 8;
          const [mx, my] = [p[0] + (tx - p[0]) * f, p[1] + (ty - p[1]) * f];
          const s = Math.sin(f * Math.PI) * amount * t;
          list.push([mx + s * 0.6, my + s]);
        }
        return list;
      };
      points.push(p1, ...bend(p1, 20), [tx, ty], ...bend(p2, 12).reverse(), p2);
    } else points.push(at(k));
  }
  return points;
}

/** The outline of a spiky one. */
function burst(L, random) {
  const {
    bubble: [x, y, w, h],
    tail: [from, , tx, ty],
    t,
  } = L;
  const [cx, cy, p] = [x + w / 2, y + h / 2, 8];
  const spike = Math.min(w, h) * 0.075;
  const [a, b] = [w / 2 - spike * 0.75, h / 2 - spike * 0.75];
  const points = [];
  const count = Math.round((w + h) / (64 * t)) * 2;
  const at = (k, out) => {
    const v = k * Math.PI * 2;
    const [c, s] = [Math.cos(v), Math.sin(v)];
    const r = (Math.abs(c) ** p + Math.abs(s) ** p) ** (-1 / p);
    const l = Math.hypot(c * r * a, s * r * b);
    return [cx + c * r * a * (1 + out / l), cy + s * r * b * (1 + out / l)];
  };
  // spikes evenly along the edge
  const fine = [...Array(1001).keys()].map((i) => at(i / 1000, 0));
  const lengths = [0];
  for (let i = 0; i < 1000; i++)
    lengths.push(lengths[i] + Math.hypot(fine[i + 1][0] - fine[i][0], fine[i + 1][1] - fine[i][1]));
  const share = (f) => {
    const goal = (((f % 1) + 1) % 1) * lengths[1000];
    return lengths.findIndex((l) => l >= goal) / 1000;
  };
  const places = [...Array(count).keys()].map((i) => share((i + (random() - 0.5) * 0.34) / count));
  const nearest = places.reduce(
    (best, k, i) => (i % 2 && Math.abs(k - from) < Math.abs(places[best] - from) ? i : best),
    1,
  );
  places.forEach((k, i) => {
    if (i % 2 === 0) points.push(at(k, -spike * 0.12 * random()));
    else if (i === nearest) points.push([tx, ty]);
    else points.push(at(k, spike * (0.5 + random() * 0.75)));
  });
  return points;
}

function bubble(L, kind) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width + L.height * 3);
  const { t } = L;
  const points = kind === 'speech' ? speech(L, random) : burst(L, random);
  const width = (nx, ny) => (5.5 + 6.5 * Math.max(0, nx * 0.6 + ny * 0.8)) * t;
  const inner = inset(points, width);
  const shadow = s.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(11 * t)}" height="${n(11 * t)}" patternTransform="rotate(45)"><circle cx="${n(5.5 * t)}" cy="${n(5.5 * t)}" r="${n(4.1 * t)}" fill="${INK}"/></pattern>`,
  );
  const moved = (list, dx, dy) => polygon(list.map(([x, y]) => [x + dx * t, y + dy * t]));
  return s.svg([
    path(moved(points, 17, 19), shadow, { opacity: 0.8 }),
    path(polygon(points), INK),
    // the white is a little off: a rim of tint on one side
    path(polygon(inner), 'var(--tint, #8fd3f2)'),
    path(
      moved(
        inner.map((q) => q),
        -2.2,
        -2.6,
      ),
      'var(--white, #fffdf4)',
    ),
    line(polygon(points), INK, 2.2 * t),
  ]);
}

function scene(L) {
  const s = sheet(L.width, L.height);
  const random = seeded(L.width * 2 + L.height);
  const {
    width: W,
    height: H,
    t,
    horn: [hx, hy, hs, turn],
    bubble: [bx, by, bw, bh],
  } = L;
  const rad = (turn * Math.PI) / 180;
  const [mx, my] = [hx + Math.cos(rad) * 80 * hs, hy + Math.sin(rad) * 80 * hs];
  const out = [rect(-E, -E, W + 2 * E, H + 2 * E, 'var(--bgA, #ffd21f)')];
  // rays from the mouth of the megaphone
  const far = W + H;
  let rays = '';
  const count = 26;
  for (let i = 0; i < count; i++) {
    const a = (i / count) * Math.PI * 2 + 0.06;
    const b = a + (Math.PI / count) * (0.8 + random() * 0.4);
    rays += polygon([
      [mx, my],
      [mx + Math.cos(a) * far, my + Math.sin(a) * far],
      [mx + Math.cos(b) * far, my + Math.sin(b) * far],
    ]);
  }
  out.push(path(rays, 'var(--bgB, #ffb60a)'));
  // Ben-Day dots that swell towards the corners away from the megaphone
  const gap = 17 * t;
  const sizes = [...Array(7)].map(() => '');
  const covered = (x, y) => x > bx + bw * 0.07 && x < bx + bw * 0.93 && y > by + bh * 0.07 && y < by + bh * 0.93;
  const reach = Math.hypot(W, H);
  for (let row = -2; row * gap * 0.7 < H + E; row++)
    for (let col = -2; col * gap * 1.4 < W + E; col++) {
      const x = (col + (row % 2 ? 0.5 : 0)) * gap * 1.4;
      const y = row * gap * 0.7;
      if (covered(x, y)) continue;
      const corner = Math.hypot(x - W, y) / reach;
      const other = Math.hypot(x, y - H) / reach;
      const k = Math.max(0, 0.95 - corner * 1.5, 0.78 - other * 2.3, 0.42 - (H - y) / (H * 0.5));
      const size = Math.min(6, Math.floor(k * 8));
      if (size < 1) continue;
      sizes[size] += t < 1 ? `M${n(x)} ${n(y)}h.1` : `M${Math.round(x)} ${Math.round(y)}h.1`;
    }
  sizes.forEach((d, i) => {
    if (d) out.push(line(d, 'var(--dot, #e8402c)', gap * 0.86 * (i / 6) ** 0.7, { opacity: 0.85 }));
  });
  // black lines rush in from the edges
  let rush = '';
  for (let i = 0; i < 110; i++) {
    const a = random() * Math.PI * 2;
    const [dx, dy] = [Math.cos(a), Math.sin(a)];
    // where the ray leaves the canvas
    const tx = dx > 0 ? (W + E - mx) / dx : (-E - mx) / dx;
    const ty = dy > 0 ? (H + E - my) / dy : (-E - my) / dy;
    const edge = Math.min(tx, ty);
    const inward = edge - (40 + random() * 130) * t;
    if (inward < 150 * hs) continue;
    const wide = (1.6 + random() * 5) * t;
    rush += polygon([
      [mx + dx * inward, my + dy * inward],
      [mx + dx * edge - dy * wide, my + dy * edge + dx * wide],
      [mx + dx * edge + dy * wide, my + dy * edge - dx * wide],
    ]);
  }
  out.push(path(rush, INK));
  return s.svg(out);
}

/** The hand and its megaphone, in the megaphone's own units: it points along x, 150 long. */
function horn(L) {
  const s = sheet(L.width, L.height);
  const {
    t,
    horn: [x, y, scale, turn],
    width: W,
    height: H,
  } = L;
  const u = t / scale;
  const tone = (colour, gap, r) =>
    s.define(
      (id) =>
        `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(gap * u)}" height="${n(gap * u)}" patternTransform="rotate(45)"><circle cx="${n((gap * u) / 2)}" cy="${n((gap * u) / 2)}" r="${Math.round(r * u * 100) / 100}" fill="${colour}"/></pattern>`,
    );
  const shade = tone(INK, 9, 2.7);
  const blush = tone('var(--skinDot, #f0705a)', 8.4, 2.7);
  const off = [4.2 * u, 3.4 * u];
  const w = 6.4 * u;
  const out = [];
  const colour = (d, fill) => group({ transform: `translate(${n(off[0])} ${n(off[1])})` }, path(d, fill));
  const drawn = (d, fill, k = 1) => [colour(d, fill), line(d, INK, w * k)];
  // the arm: sleeve, cuff, wrist
  const sleeve = 'M-92 148C-110 190 -140 280 -190 470L-70 470C-50 300 -34 220 -24 172C-44 158 -70 150 -92 148Z';
  out.push(...drawn(sleeve, 'var(--sleeve, #1f9fd6)', 1.2));
  let spots = '';
  for (let i = 0; i < 40; i++) {
    const row = Math.floor(i / 4);
    const f = row / 10;
    const px = -86 - f * 96 + ((i % 4) + (row % 2 ? 0.5 : 0)) * (17 + f * 9);
    const py = 176 + row * 29;
    if (px < -30 - f * 40) spots += `M${n(px)} ${n(py)}h.1`;
  }
  out.push(line(spots, 'var(--white, #fffdf4)', 11));
  out.push(path('M-52 162C-66 240 -84 330 -116 470L-70 470C-50 300 -34 220 -24 172Z', shade, { opacity: 0.9 }));
  out.push(line('M-84 176C-80 192 -70 204 -58 210M-46 186C-52 202 -62 214 -74 222', INK, w * 0.7));
  out.push(...drawn('M-82 84C-88 110 -94 130 -98 152L-26 172C-22 150 -20 128 -18 104Z', 'var(--skin, #ffd9b8)'));
  out.push(path('M-40 100C-46 130 -50 150 -54 164L-26 172C-22 150 -20 128 -18 104Z', blush));
  out.push(...drawn('M-100 138C-76 140 -46 148 -20 160L-18 186C-46 172 -78 164 -106 164Z', 'var(--white, #fffdf4)'));
  out.push(path('M-46 150C-36 153 -28 156 -20 160L-18 186C-28 181 -40 176 -50 173Z', shade, { opacity: 0.6 }));
  out.push(
    circle(-90, 151, 4.2, 'var(--mega, #e5322b)'),
    circle(-90, 151, 4.2, 'none', { stroke: INK, 'stroke-width': w * 0.6 }),
  );
  // the back of the hand
  out.push(...drawn('M-68 18C-84 34 -92 62 -84 92C-66 112 -38 116 -16 106L-4 60L-30 18Z', 'var(--skin, #ffd9b8)'));
  out.push(path('M-80 84C-66 104 -40 110 -16 106L-10 84C-34 96 -58 96 -80 84Z', blush));
  // the grip
  out.push(...drawn('M-44 10L-8 8C-6 40 -2 70 4 100L-32 104C-40 72 -44 40 -44 10Z', 'var(--grip, #3a3438)'));
  // back of the megaphone, its cone, the band about it
  out.push(...drawn('M-84 -13C-90 -6 -90 6 -84 13L-58 17L-58 -17Z', 'var(--grip, #3a3438)'));
  out.push(line('M-80 -6L-62 -8', 'var(--white, #fffdf4)', w * 0.7));
  const cone = 'M-60 -19C-66 -8 -66 8 -60 19L80 64C94 40 94 -40 80 -64Z';
  out.push(...drawn(cone, 'var(--mega, #e5322b)', 1.25));
  out.push(...drawn('M-8 -36C-16 -12 -16 12 -8 36L16 43C8 16 8 -16 16 -43Z', 'var(--white, #fffdf4)', 0.8));
  out.push(path('M-62 8C-62 12 -61 16 -60 19L80 64C86 54 89 42 90 28C50 24 -10 16 -62 8Z', shade));
  out.push(path('M-50 -15L60 -50L62 -42L-50 -9Z', 'var(--white, #fffdf4)'));
  // its mouth
  const oval = (cx, rx, ry) =>
    `M${n(cx - rx)} 0C${n(cx - rx)} ${n(-ry * 0.55)} ${n(cx - rx * 0.55)} ${n(-ry)} ${n(cx)} ${n(-ry)}C${n(cx + rx * 0.55)} ${n(-ry)} ${n(cx + rx)} ${n(-ry * 0.55)} ${n(cx + rx)} 0C${n(cx + rx)} ${n(ry * 0.55)} ${n(cx + rx * 0.55)} ${n(ry)} ${n(cx)} ${n(ry)}C${n(cx - rx * 0.55)} ${n(ry)} ${n(cx - rx)} ${n(ry * 0.55)} ${n(cx - rx)} 0Z`;
  out.push(...drawn(oval(84, 25, 72), 'var(--white, #fffdf4)', 1.25));
  out.push(...drawn(oval(86, 18, 58), 'var(--megaLow, #9c1712)', 0.9));
  out.push(path('M86 -58C96 -58 104 -32 104 0C104 32 96 58 86 58C94 36 96 -36 86 -58Z', shade, { opacity: 0.9 }));
  out.push(...drawn(oval(78, 8, 22), 'var(--grip, #3a3438)', 0.8));
  out.push(line('M76 -12C73 -6 73 4 75 10', 'var(--white, #fffdf4)', w * 0.6));
  // fingers about the grip, the thumb along the back
  const finger = (fy, left, right, h) => {
    const r = h / 2;
    return `M${left} ${fy - r}L${right - r} ${fy - r}C${right + r * 0.5} ${fy - r} ${right + r * 0.5} ${fy + r} ${right - r} ${fy + r}L${left} ${fy + r}C${left - r * 1.1} ${fy + r} ${left - r * 1.1} ${fy - r} ${left} ${fy - r}Z`;
  };
  for (const [fy, l, r, h] of [
    [94, -34, 6, 18],
    [76, -38, 9, 20],
    [56, -40, 9, 21],
    [35, -38, 8, 21],
  ]) {
    out.push(...drawn(finger(fy, l, r, h), 'var(--skin, #ffd9b8)', 0.9));
    out.push(
      path(
        `M${l - 4} ${fy + h * 0.12}L${r} ${fy + h * 0.12}C${r - 1} ${fy + h * 0.4} ${r - 4} ${fy + h * 0.46} ${r - h / 2} ${fy + h * 0.46}L${l} ${fy + h * 0.46}Z`,
        blush,
      ),
    );
    out.push(
      line(
        `M${r - 15} ${fy - h * 0.22}C${r - 12} ${fy - h * 0.06} ${r - 12} ${fy + h * 0.06} ${r - 15} ${fy + h * 0.2}`,
        INK,
        w * 0.5,
      ),
    );
  }
  out.push(
    ...drawn(
      'M-80 54C-78 36 -66 22 -50 19C-42 15 -30 16 -24 21C-19 28 -24 36 -34 36C-44 38 -52 46 -56 60C-62 72 -80 70 -80 54Z',
      'var(--skin, #ffd9b8)',
    ),
  );
  out.push(
    path('M-40 17C-34 15 -27 17 -24 21C-22 25 -25 29 -31 29C-37 28 -42 22 -40 17Z', 'var(--white, #fffdf4)', {
      opacity: 0.9,
    }),
    line('M-41 18C-42 24 -37 29 -31 29', INK, w * 0.5),
  );
  return s.svg([
    group({ transform: `translate(${n(x)} ${n(y)}) rotate(${turn}) scale(${Math.round(scale * 1000) / 1000})` }, out),
    ...caption(L, s),
    frame(L, W, H),
  ]);
}

/** A box as the narrator has, for the imprint. */
function caption(L) {
  const {
    caption: [x, y, w, h],
    t,
  } = L;
  const corners = [
    [x, y + 2 * t],
    [x + w, y - 2 * t],
    [x + w + 2 * t, y + h],
    [x - 2 * t, y + h + 2 * t],
  ];
  const moved = (dx, dy) => polygon(corners.map(([a, b]) => [a + dx * t, b + dy * t]));
  return [path(moved(8, 9), INK), path(moved(0, 0), 'var(--caption, #fff3a8)'), line(moved(0, 0), INK, 4.4 * t)];
}

/** The gutter of the page about the panel, and the panel's inked border. */
function frame(L, W, H) {
  const { t } = L;
  const random = seeded(W);
  const m = 16 * t;
  const edge = (k) => {
    const j = () => (random() - 0.5) * 2.2 * t;
    const points = [];
    const step = 60 * t;
    for (let x = k; x < W - k; x += step) points.push([x, k + j()]);
    for (let y = k; y < H - k; y += step) points.push([W - k + j(), y]);
    for (let x = W - k; x > k; x -= step) points.push([x, H - k + j()]);
    for (let y = H - k; y > k; y -= step) points.push([k + j(), y]);
    return polygon(points);
  };
  const outer = `M${-E} ${-E}L${W + E} ${-E}L${W + E} ${H + E}L${-E} ${H + E}Z`;
  return [
    path(`${outer}${edge(m)}`, 'var(--paper, #f4e9cf)', { 'fill-rule': 'evenodd' }),
    path(`${edge(m)}${edge(m + 7 * t)}`, INK, { 'fill-rule': 'evenodd' }),
  ].join('');
}

for (const [name, layout] of Object.entries(LAYOUTS)) {
  const files = {
    scene: scene(layout),
    speech: bubble(layout, 'speech'),
    burst: bubble(layout, 'burst'),
    horn: horn(layout),
  };
  for (const [file, svg] of Object.entries(files)) {
    writeFileSync(new URL(`${file}-${name}.svg`, folder), svg);
    if (svg.length > 60 * 1024) console.log(`${file}-${name}.svg is too large: ${svg.length}`);
  }
}
