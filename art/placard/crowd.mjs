import { group, line, n, path, polygon, rect } from '../draw.mjs';

/** Blank boards, flags and raised arms over a row of the crowd. */
export function boards({ width: W, board, fist }, [y, r], random, color, count, depth) {
  const out = [];
  const tones = [
    'var(--blankA, #f3ead6)',
    'var(--blankB, #e8b84a)',
    'var(--blankC, #d9604a)',
    'var(--blankA, #f3ead6)',
    'var(--blankD, #6fa5a8)',
  ];
  for (let i = 0; i < count; i++) {
    const x = (W * (i + 0.5 + (random() - 0.5) * 0.5)) / count;
    if (Math.abs(x - fist[0]) < fist[2] * 1.5) continue;
    const h = r * (4.6 + random() * 2.6);
    const w = r * (2.6 + random() * 1.6);
    const bh = r * (1.9 + random() * 1);
    const turn = (random() - 0.5) * 22;
    const kind = Math.floor(random() * 5);
    const tone = tones[(i + depth * 2) % 5];
    const parts = [];
    if (kind === 4) {
      // an arm, its fist up
      parts.push(
        line(`M${n(x)} ${n(y + r)}L${n(x + r * 0.2)} ${n(y - r * 2.4)}`, color, r * 0.8),
        path(
          `M${n(x - r * 0.4)} ${n(y - r * 2.3)}C${n(x - r * 0.6)} ${n(y - r * 3.4)} ${n(x + r)} ${n(y - r * 3.5)} ${n(x + r * 0.8)} ${n(y - r * 2.4)}Z`,
          color,
        ),
      );
    } else if (kind === 3) {
      // a flag
      parts.push(
        line(`M${n(x)} ${n(y)}L${n(x)} ${n(y - h - bh)}`, color, r * 0.14),
        path(
          `M${n(x)} ${n(y - h - bh)}C${n(x + w * 0.4)} ${n(y - h - bh * 1.4)} ${n(x + w * 0.7)} ${n(y - h - bh * 0.6)} ${n(x + w * 1.1)} ${n(y - h - bh)}L${n(x + w * 1.05)} ${n(y - h)}C${n(x + w * 0.7)} ${n(y - h + bh * 0.4)} ${n(x + w * 0.4)} ${n(y - h - bh * 0.4)} ${n(x)} ${n(y - h)}Z`,
          tone,
        ),
        path(
          `M${n(x + w * 0.55)} ${n(y - h - bh)}C${n(x + w * 0.75)} ${n(y - h - bh * 0.75)} ${n(x + w * 0.9)} ${n(y - h - bh * 0.8)} ${n(x + w * 1.1)} ${n(y - h - bh)}L${n(x + w * 1.05)} ${n(y - h)}C${n(x + w * 0.85)} ${n(y - h + bh * 0.2)} ${n(x + w * 0.7)} ${n(y - h + bh * 0.15)} ${n(x + w * 0.52)} ${n(y - h)}Z`,
          '#000',
          { opacity: 0.12 },
        ),
      );
    } else {
      const q = () => (random() - 0.5) * r * 0.24;
      const corners = [
        [x - w / 2 + q(), y - h - bh + q()],
        [x + w / 2 + q(), y - h - bh + q()],
        [x + w / 2 + q(), y - h + bh * 0.3 + q()],
        [x - w / 2 + q(), y - h + bh * 0.3 + q()],
      ];
      parts.push(
        line(`M${n(x)} ${n(y)}L${n(x)} ${n(y - h)}`, color, r * 0.22),
        path(polygon(corners), tone),
        path(
          polygon([
            corners[1],
            corners[2],
            corners[3],
            [corners[3][0] + r * 0.1, corners[3][1] - r * 0.14],
            [corners[2][0] - r * 0.1, corners[2][1] - r * 0.12],
          ]),
          '#000',
          { opacity: 0.14 },
        ),
      );
    }
    out.push(group({ transform: `rotate(${n(turn)} ${n(x)} ${n(y)})` }, parts));
  }
  out.push(rect(0, board[1], W, y - board[1], color, { opacity: depth ? 0.1 : 0 }));
  return depth ? out : out.slice(0, -1);
}

/** A row of people seen from behind or before: one silhouette of shoulders, heads, hair and hats. */
export function row(s, { width: W, height: H }, [y, r], random, color, spread, arm) {
  // in units of a head's half height, about the middle of the head
  const body = s.stamp(
    '<path d="M-2 8L-1.95 3C-1.95 2.05 -1.4 1.85 -.62 1.6C-.42 1.45 -.42 1 -.42 .6L.42 .6C.42 1 .42 1.45 .62 1.6C1.4 1.85 1.95 2.05 1.95 3L2 8Z"/>',
  );
  const face = '<ellipse rx=".78" ry="1"/>';
  const curls = [...Array(7).keys()]
    .map((j) => `<circle cx="${n(Math.cos(j * 0.9) * 0.7)}" cy="${n(Math.sin(j * 0.9) * 0.7 - 0.2)}" r=".55"/>`)
    .join('');
  const heads = [
    '<ellipse cy="-.1" rx=".86" ry="1"/><ellipse cx="-.8" cy=".1" rx=".16" ry=".26"/><ellipse cx=".8" cy=".1" rx=".16" ry=".26"/>',
    '<path d="M-.9 1.3C-1.3 .4 -1.1 -1.2 0 -1.2C1.1 -1.2 1.3 .4 .9 1.3C.5 1.5 -.5 1.5 -.9 1.3Z"/>',
    '<circle cy="-1.2" r=".42"/><ellipse cy="-.2" rx=".86" ry=".9"/>',
    '<path d="M-.9 -.2C-1 -1.4 1 -1.4 .9 -.2L1 -.05L-1 -.05Z"/><circle cx=".1" cy="-1.25" r=".24"/>',
    curls,
    '<path d="M-.85 -.3C-.9 -1.3 .9 -1.3 .85 -.3L1.6 -.12C1.6 .06 .8 0 .6 -.02L-.85 -.05Z"/>',
    '<path d="M-1.05 1.6C-1.25 .2 -1 -1.25 0 -1.25C1 -1.25 1.25 .2 1.05 1.6Z"/>',
    '<path d="M-.86 .1C-1.05 -1.3 1.05 -1.3 .86 .1C1.4 .5 1.5 1.1 1.3 1.7C1 1.5 .85 1 .8 .5Z"/>',
    '<path d="M-1.5 -.35C-.9 -.55 -.9 -.4 -.8 -.5C-.8 -1.4 .8 -1.4 .8 -.5C.9 -.4 .9 -.55 1.5 -.35C.9 -.1 -.9 -.1 -1.5 -.35Z"/>',
  ].map((hair) => s.stamp(face + hair));
  const out = [];
  const step = r * spread;
  const someone = (x, kind) => {
    const cy = y - r * 1.75 - (random() - 0.4) * r * 0.7;
    const k = r * (0.92 + random() * 0.16);
    out.push(
      body(x, cy, k, color),
      heads[kind](x + (random() - 0.5) * k * 0.3, cy, k, color, ` rotate(${n((random() - 0.5) * 10)})`),
    );
  };
  let i = Math.floor(random() * 8);
  const next = () => {
    i += random() > 0.7 ? 2 : 1;
    return step * (0.9 + random() * 0.35);
  };
  if (arm) {
    // away from the arm to both sides; those next to it wear no brim, and their shoulders are before it
    for (let x = arm[0]; x > -step; x -= next()) someone(x, x === arm[0] ? 7 : i % heads.length);
    for (let x = arm[1]; x < W + step; x += next()) someone(x, x === arm[1] ? 4 : i % heads.length);
  } else for (let x = -step * random(); x < W + step; x += next()) someone(x, i % heads.length);
  out.push(rect(0, y + r * 0.9, W, H - y, color));
  return out;
}
