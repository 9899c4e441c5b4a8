import { brushed, cut, gouge } from '../cut.mjs';
import { group, ink, n, path, polygon, randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { fist, thumb } from './hand.mjs';

/** The points of a tear from one point to another: it wanders, with fine teeth. */
function tear(random, [x0, y0], [x1, y1], amp, step) {
  const long = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = [(x1 - x0) / long, (y1 - y0) / long];
  const points = [];
  let drift = 0;
  for (let at = 0; at < long; at += step * (0.35 + random() * 1.3)) {
    drift = Math.max(-1, Math.min(1, drift + (random() - 0.5) * 0.9));
    const off = (drift + (random() - 0.5) * 0.8) * amp * Math.min(1, at / (6 * step) + 0.1);
    points.push([x0 + ux * at - uy * off, y0 + uy * at + ux * off]);
  }
  points.push([x1, y1]);
  return points;
}

export function leaf(layout) {
  const { size, binding, rip, corner, pinch, foot, bar, calm, bleed = 0 } = layout;
  const [W, H] = size;
  const t = Math.min(W, H) / 1080;
  const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
  const random = randomFrom(W * 5 + H);
  const [L, R, B] = [-40, W + 40, H + 40];
  const [bound, stubs] = binding;
  const [px, py, grip, turn] = pinch;
  const out = [];
  const q = ([x, y]) => `${n(x)} ${n(y)}`;

  // scratches in the block the leaf is printed from
  let scratch = '';
  for (let i = 0; i < 14; i++) {
    const x = random() * W;
    const long = (40 + random() * 160) * t;
    const y = stubs + 60 * t + random() * (calm - 90 * t - long - stubs);
    scratch += gouge(random, [x, y], [x + (random() - 0.5) * 6 * t, y + long], 1.6 * t);
  }
  out.push(path(scratch, ink('leafLight')));

  const [kx, ky] = corner;
  const [fx, fy] = [foot - 40 * ((px - foot) / (H - py)), B];

  // the torn edge from where it still hangs on to the corner, and the edges from there to the pinch and from it down
  const beside = ([x, y], by, share = 0.5) => {
    const long = Math.hypot(px - x, py - y);
    return [x + (px - x) * share + ((py - y) / long) * by, y + (py - y) * share - ((px - x) / long) * by];
  };
  const toward = ([x, y], [u, v], far) => {
    const long = Math.hypot(u - x, v - y);
    return [x + ((u - x) / long) * far, y + ((v - y) / long) * far];
  };
  const down = beside(corner, -46 * t, 0.55);
  const off = beside([fx, fy], 44 * t, 0.5);
  // the corner itself is bent forward: from one fold to the other its tip lies on the leaf
  const fold = [toward(corner, [rip, stubs], 86 * t), toward(corner, down, 104 * t)];
  const [mx, my] = [(fold[0][0] + fold[1][0]) / 2, (fold[0][1] + fold[1][1]) / 2];
  const bent = [mx + (mx - kx) * 0.86 - 10 * t, my + (my - ky) * 0.86 + 12 * t];
  const torn = tear(random, [rip, stubs - 16 * t], fold[0], 10 * t, 12 * t);
  const line = (points) => points.map(q).join('L');
  const below = (dx, dy) =>
    `M${line(torn.map(([x, y], i) => [x + dx * Math.min(1, i / 12), y + dy * Math.min(1, i / 12)]))}L${q([fold[1][0] + dx, fold[1][1] + dy])}Q${q([down[0] + dx, down[1] + dy])} ${q([px + dx, py + dy])}Q${q([off[0] + dx, off[1] + dy])} ${q([fx + dx * 1.3, fy])}L${R} ${B}L${R} ${n(bound - 8 * t)}L${n(rip - 20 * t)} ${n(bound - 8 * t)}Z`;
  // the next leaf, in the shadow of this one
  out.push(path(below(0, 0), ink('shade')), path(below(40 * t, 34 * t), ink('under')));
  const fibre = (points, by) =>
    points.map(([x, y], i) => {
      const far = (3 + 9 * random()) * t * Math.min(1, i / 8);
      return [x + far * 0.5 * by, y - far * by];
    });
  out.push(path(`M${line(torn)}L${line(fibre(torn, 1).reverse())}Z`, ink('back')));
  const ragged = tear(random, fold[0], bent, 6 * t, 9 * t);
  const flap = (dx, dy) =>
    `M${line(ragged.map(([x, y], i) => (i ? [x + dx, y + dy] : [x, y])))}L${q(fold[1])}Q${q([mx + (kx - mx) * 0.2, my + (ky - my) * 0.2])} ${q(fold[0])}Z`;
  out.push(path(flap(-12 * t, 16 * t), ink('under')), path(flap(0, 0), ink('back')));
  out.push(
    path(
      gouge(random, toward(fold[1], bent, 26 * t), toward(fold[0], bent, 40 * t), 3 * t, 6 * t) +
        gouge(random, toward(fold[1], bent, 44 * t), toward(fold[0], bent, 64 * t), 2.4 * t, 4 * t),
      ink('under'),
    ),
  );

  // arm, fist, the paper in its grip, thumb
  const hand = (children) =>
    group({ transform: `translate(${n(px)} ${n(py)}) rotate(${turn}) scale(${grip})` }, children);
  const way = (turn * Math.PI) / 180;
  out.push(hand([arm(random), fist(random, ink)]));
  const tip = [px + Math.cos(way) * 46 * grip, py + Math.sin(way) * 46 * grip];
  const near = (end, bend, k) => {
    const u = 1 - k;
    return [0, 1].map((i) => u * u * tip[i] + 2 * u * k * bend[i] + k * k * end[i]);
  };
  // the fist is behind the leaf
  const share = (from, to) => Array.from({ length: 9 }, (_, i) => from + ((to - from) * i) / 8);
  const over = [
    ...share(0.5, 0).map((k) => near(fold[1], down, k)),
    ...share(0.08, 0.6).map((k) => near([fx, fy], off, k)),
    [px - 190 * grip, py + 150 * grip],
  ];
  out.push(path(polygon(over), ink('leaf')));

  // the folds that the pull makes in the leaf
  const toRip = Math.atan2(stubs - py, rip - px);
  let dark = '';
  const folds = 5;
  for (let i = 0; i < folds; i++) {
    const angle = toRip + 0.12 - (1.9 * (i + 0.2 + random() * 0.5)) / folds;
    const far = ([150, 240, 130, 210, 120][i] + random() * 30) * grip * 0.72;
    const at = (reach) => [px + Math.cos(angle) * reach, py + Math.sin(angle) * reach];
    dark += gouge(random, at(60 * grip), at(far + 60 * grip), (10 + random() * 5) * t, (i - 2) * 6 * t);
  }
  out.push(path(dark, ink('under')));

  // the edges turn over a little and show their back
  const lip = (end, bend, by, share) =>
    path(
      cut(random, `M${q(end)}Q${q(bend)} ${q(tip)}Q${q(beside(end, by, share))} ${q(end)}Z`, 26 * t, 0.8 * t),
      ink('back'),
    );
  out.push(lip(fold[1], down, -84 * t, 0.5), lip([fx, fy], off, 104 * t, 0.5));
  out.push(
    path(
      brushed(random, `M${q(fold[1])}Q${q(down)} ${q(tip)}`, [2 * t, 4 * t, 6 * t], 20 * t) +
        brushed(random, `M${q([fx, fy])}Q${q(off)} ${q(tip)}`, [3 * t, 4 * t, 6 * t], 20 * t),
      ink('line'),
    ),
  );
  out.push(hand(thumb(random, ink)));

  // stubs of the days before, each torn another way, and what they cast
  const teeth = [];
  for (let i = 0; i < 3; i++) {
    const y = stubs - (stubs - bound) * 0.27 * i;
    const ragged = tear(random, [L, y], [R, y + (random() - 0.5) * 5 * t], (8 - i) * t, 12 * t);
    teeth.push({ ragged, tone: ['leaf', 'back', 'leafLow'][i] });
  }
  const closed = (points, dy = 0) =>
    polygon([...points.map(([x, y]) => [x, y + dy]), [R, bound - 6 * t], [L, bound - 6 * t]]);
  teeth.forEach(({ ragged, tone }, i) => {
    out.push(path(closed(ragged, (i ? 7 : 15) * t), ink('shade')));
    const fringe = ragged.map(([x, y]) => [x + (random() - 0.5) * 4 * t, y + (1 + random() * 6) * t]);
    out.push(path(closed(fringe), ink(tone === 'back' ? 'leafLow' : 'back')), path(closed(ragged), ink(tone)));
  });

  // the binding
  const block = `M${L} -40L${R} -40L${R} ${n(bound - 2 * t)}L${L} ${n(bound + 2 * t)}Z`;
  const low = `M${L} ${n(bound - 17 * t)}L${R} ${n(bound - 20 * t)}L${R} ${n(bound - 2 * t)}L${L} ${n(bound + 2 * t)}Z`;
  out.push(
    path(cut(random, block.replace(/-40L/g, '-40L'), 60 * t, 1.6 * t), ink('bind')),
    path(cut(random, low, 60 * t, 1.4 * t), ink('bindLow')),
  );
  let grain = '';
  for (let i = 0; i < 10; i++) {
    const x = random() * W;
    const y = bound * (0.12 + random() * 0.56);
    grain += gouge(random, [x, y], [x + (60 + random() * 180) * t, y + (random() - 0.5) * 4 * t], 1.8 * t);
  }
  out.push(path(grain, ink('bindLight')));
  const r = Math.min(bound * 0.17, 22 * t);
  for (const u of [0.12, 0.88]) {
    const [x, y] = [W * u, bound - 44 * t - r * 0.2];
    const ring = (k, dx = 0, dy = 0) =>
      cut(
        random,
        `M${n(x - r * k + dx)} ${n(y + dy)}C${n(x - r * k + dx)} ${n(y - r * 1.33 * k + dy)} ${n(x + r * k + dx)} ${n(y - r * 1.33 * k + dy)} ${n(x + r * k + dx)} ${n(y + dy)}C${n(x + r * k + dx)} ${n(y + r * 1.33 * k + dy)} ${n(x - r * k + dx)} ${n(y + r * 1.33 * k + dy)} ${n(x - r * k + dx)} ${n(y + dy)}Z`,
        9 * t,
        0.8 * t,
      );
    out.push(
      path(ring(1.1, 3 * t, 5 * t), ink('bindLow')),
      path(ring(1), ink('line')),
      path(gouge(random, [x - r * 0.6, y - r * 0.1], [x + r * 0.1, y - r * 0.6], 4 * t, -5 * t), ink('back')),
    );
  }

  // the bar behind the unit: a block of wood, not quite square, worn at its ends
  const [bx, by, bw, bh] = bar;
  const j = () => (random() - 0.5) * 5 * t;
  const wood = `M${n(bx + j())} ${n(by + j())}L${n(bx + bw + j())} ${n(by + j())}L${n(bx + bw + j())} ${n(by + bh + j())}L${n(bx + j())} ${n(by + bh + j())}Z`;
  out.push(path(cut(random, wood, 34 * t, 1.3 * t), ink('bind')));
  let worn = '';
  for (let i = 0; i < 9; i++) {
    const x = bx + (i % 2 ? bw * (0.9 + random() * 0.08) : bw * (0.01 + random() * 0.06));
    const y = by + bh * (0.12 + random() * 0.76);
    worn += gouge(random, [x, y], [x + (14 + random() * 30) * t, y + (random() - 0.5) * 2 * t], 1.6 * t);
  }
  out.push(path(worn, ink('leaf')));
  return s.canvas(out);
}

/** Wrist and sleeve, going off to the right. */
function arm(random) {
  const sleeve = 'M432 -138C520 -150 700 -168 1500 -220L1500 260C900 206 560 168 440 150C424 60 420 -60 432 -138Z';
  const hem =
    'M432 -138C452 -142 470 -144 486 -146C474 -50 476 70 494 158C474 156 456 152 440 150C424 60 420 -60 432 -138Z';
  const folds = [
    [540, -120, 640, -40],
    [600, -130, 730, -60],
    [560, 130, 660, 60],
    [640, 140, 780, 90],
    [760, -150, 920, -90],
  ];
  return [
    path(cut(random, sleeve, 26, 1), ink('cuff')),
    path(
      cut(random, 'M490 100C620 110 900 130 1500 150L1500 260C900 206 600 168 494 158C490 140 488 120 490 100Z', 26, 1),
      ink('cuffLow'),
    ),
    path(cut(random, hem, 18, 0.8), ink('cuffLow')),
    path(folds.map(([a, b, c, d]) => gouge(random, [a, b], [c, d], 7, 10)).join(''), ink('line')),
    path(
      brushed(
        random,
        'M1500 -220C700 -168 520 -150 432 -138C420 -60 424 60 440 150C560 168 900 206 1500 260',
        [8, 12, 10, 13, 9],
        22,
      ) + brushed(random, 'M486 -146C474 -50 476 70 494 158', [7, 10, 7], 16),
      ink('line'),
    ),
  ];
}
