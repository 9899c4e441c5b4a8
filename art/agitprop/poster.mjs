import { circle, group, n, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { fist } from './fist.mjs';
import { horn } from './horn.mjs';
import { TILT } from './layouts.mjs';
import { cut, DEEP, INK, PAPER, RED } from './print.mjs';

const rad = (degrees) => (degrees * Math.PI) / 180;

/** A gear: teeth round a disc. */
function gear(x, y, r, teeth, depth, turn) {
  const points = [];
  for (let i = 0; i < teeth; i++) {
    const step = (2 * Math.PI) / teeth;
    const a = i * step + turn;
    for (const [k, far] of [
      [-0.27, r - depth],
      [-0.19, r],
      [0.19, r],
      [0.27, r - depth],
    ])
      points.push([x + Math.cos(a + k * step) * far, y + Math.sin(a + k * step) * far]);
  }
  return points;
}

export function poster({ size: [W, H], horn: [mx, my, turn, k], fan, arm, disc, base, lower }, bleed) {
  const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
  const random = randomFrom(W * 3 + H);
  const t = Math.min(W, H) / 1080;
  const far = W + H;
  const at = (x, y, degrees, length) => [x + Math.cos(rad(degrees)) * length, y + Math.sin(rad(degrees)) * length];
  // the two ends of the mouth
  const up = at(mx, my, turn - 90, 128 * k);
  const down = at(mx, my, turn + 90, 128 * k);
  const ray = (a, b, color, from = 0) => {
    // a wedge between two directions, both 0…1 from the upper to the lower edge of the fan
    const p = (f, length) => {
      const x = up[0] + (down[0] - up[0]) * f;
      const y = up[1] + (down[1] - up[1]) * f;
      return at(x, y, fan[0] + (fan[1] - fan[0]) * f, length);
    };
    return path(cut([p(a, from), p(a, far), p(b, far), p(b, from)], random, 1.4 * t, 40 * t), color);
  };
  const out = [rect(-bleed, -bleed, W + 2 * bleed, H + 2 * bleed, PAPER)];
  // a great ruled circle behind it all, cut by the edge
  const [cx, cy, cr] = W > H * 1.3 ? [mx - 60 * k, my + 20 * k, H * 0.46] : [mx - 40 * k, my - 20 * k, W * 0.45];
  for (let i = 0; i < 5; i++)
    out.push(
      circle(cx, cy, cr - i * 26 * t * 1.2, 'none', { stroke: 'var(--tint)', 'stroke-width': n((15 - i * 2.6) * t) }),
    );
  // what comes out of the mouth
  out.push(ray(0, 1, RED));
  for (const [a, b] of [
    [0.08, 0.19],
    [0.3, 0.41],
    [0.52, 0.63],
    [0.74, 0.85],
  ])
    out.push(ray(a, b, DEEP));
  // beams along its edges
  const beam = (x, y, degrees, offset, thick, start, color) => {
    const [ox, oy] = at(x, y, degrees + 90, offset);
    const [px, py] = at(ox, oy, degrees, start);
    const [qx, qy] = at(ox, oy, degrees, far);
    const [dx, dy] = at(0, 0, degrees + 90, thick);
    return path(
      cut(
        [
          [px, py],
          [qx, qy],
          [qx + dx, qy + dy],
          [px + dx * 0.4, py + dy * 0.4],
        ],
        random,
        1.2 * t,
        40 * t,
      ),
      color,
    );
  };
  out.push(
    beam(...down, fan[1], 16 * t, 34 * t, 30 * k, INK),
    beam(...down, fan[1], 64 * t, 9 * t, 110 * k, INK),
    beam(...up, fan[0], -30 * t, 16 * t, 40 * k, INK),
  );
  // the arm
  const grip = at(...at(mx, my, turn, -150 * k), turn + 90, 118 * k);
  const f = 0.98 * k;
  const [gx, gy] = [grip[0], grip[1] + 34 * k];
  const wrist = gy + 120 * f;
  const foot = H + bleed + 30;
  const lean = (arm - gx) / (foot - wrist);
  const x = (y, side) => gx + (y - wrist) * lean + side * (50 * f + Math.max(0, y - wrist) * 0.16);
  out.push(
    path(
      cut(
        [
          [x(wrist, -1), wrist],
          [x(wrist, 1), wrist],
          [x(foot, 1), foot],
          [x(foot, -1), foot],
        ],
        random,
        1.2 * t,
        30 * t,
      ),
      INK,
    ),
  );
  // folds of the sleeve
  for (const [from, a, b] of [
    [26, 0.15, 0.5],
    [90, -0.1, 0.62],
    [150, 0.3, 0.7],
    [230, -0.05, 0.66],
  ]) {
    const y = wrist + from * f;
    if (y > base - 40 * t) continue;
    out.push(
      path(
        cut(
          [
            [x(y, a), y],
            [x(y - 8 * f, b + 0.28), y - 12 * f],
            [x(y + 20 * f, b + 0.26), y + 8 * f],
          ],
          random,
          0.8 * t,
          20,
        ),
        RED,
      ),
    );
  }
  // the handle, from the cone into the fist
  const [hx, hy] = at(mx, my, turn, -150 * k);
  out.push(
    path(
      cut(
        [
          [hx - 34 * k, hy],
          [hx + 30 * k, hy],
          [gx + 26 * k, gy + 20],
          [gx - 26 * k, gy + 20],
        ],
        random,
        1,
        20,
      ),
      INK,
    ),
  );
  out.push(group({ transform: `translate(${n(mx)} ${n(my)}) rotate(${turn}) scale(${k})` }, horn(random)));
  out.push(
    group(
      { transform: `translate(${n(gx)} ${n(gy)}) rotate(6) scale(${n(f * 100) / 100})` },
      fist(random, wrist + 30 * f < base),
    ),
  );
  // the foot, with the imprint: printed last, so that it is whole
  const strip = (y, thick, color, left = -bleed - 20, right = W + bleed + 20) =>
    path(
      cut(
        [
          [left, y + 5 * t],
          [right, y - 5 * t],
          [right, y + thick - 5 * t],
          [left, y + thick + 5 * t],
        ],
        random,
        1.4 * t,
        30 * t,
      ),
      color,
    );
  const front = [strip(base, foot - base + 40, INK), strip(base - 21 * t, 10 * t, RED)];
  if (lower) {
    // beams where a story has its own buttons
    const slant = (y, thick, color) => {
      const drop = Math.tan(rad(TILT)) * W;
      return path(
        cut(
          [
            [-20, y],
            [W + 20, y + drop],
            [W + 20, y + drop + thick],
            [-20, y + thick],
          ],
          random,
          1.4 * t,
          40 * t,
        ),
        color,
      );
    };
    front.push(
      slant(lower, 300, RED),
      slant(lower + 34, 16, INK),
      slant(lower + 78, 40, PAPER),
      slant(lower + 150, 70, 'var(--deep)'),
    );
    front.push(slant(lower + 262, 400, INK));
  }
  // the gear with the shout
  const [dx, dy, dr] = disc;
  front.push(
    path(polygon(gear(dx + 7 * t, dy + 7 * t, dr, 14, dr * 0.13, 0.1)), RED),
    path(polygon(gear(dx, dy, dr, 14, dr * 0.13, 0.1)), INK),
    circle(dx, dy, dr * 0.8, 'none', { stroke: PAPER, 'stroke-width': n(dr * 0.028) }),
  );
  return [s, out, front];
}
