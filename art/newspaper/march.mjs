import { circle, group, line, n, path, polygon, randomFrom, rect } from '../draw.mjs';
import { INK, PAPER } from './inks.mjs';

/** A heart about a point, `r` from its middle to its sides. */
const heart = (cx, cy, r) =>
  `M${n(cx)} ${n(cy + r)}C${n(cx - r * 1.6)} ${n(cy + r * 0.1)} ${n(cx - r * 1.2)} ${n(cy - r)} ${n(cx - r * 0.5)} ${n(cy - r * 0.9)}C${n(cx - r * 0.2)} ${n(cy - r * 0.86)} ${n(cx - r * 0.05)} ${n(cy - r * 0.66)} ${n(cx)} ${n(cy - r * 0.48)}C${n(cx + r * 0.05)} ${n(cy - r * 0.66)} ${n(cx + r * 0.2)} ${n(cy - r * 0.86)} ${n(cx + r * 0.5)} ${n(cy - r * 0.9)}C${n(cx + r * 1.2)} ${n(cy - r)} ${n(cx + r * 1.6)} ${n(cy + r * 0.1)} ${n(cx)} ${n(cy + r)}Z`;

/** The press photo: a march, in dots of the same screen as the halftone of a real photo. */
export function march([x, y, w, h]) {
  const random = randomFrom(1926);
  const pitch = (Math.min(w, h) / 84) * 1.25;
  const tone = (id, share) => {
    // dots up to a half, holes above it
    const holes = share > 0.5;
    const r = pitch * Math.sqrt((holes ? 1 - share : share) / Math.PI);
    return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(pitch * 10) / 10}" height="${n(pitch * 10) / 10}" patternTransform="rotate(45)">${holes ? `<rect width="${n(pitch + 1)}" height="${n(pitch + 1)}" fill="${INK}"/>` : ''}<circle cx="${Math.round(pitch * 50) / 100}" cy="${Math.round(pitch * 50) / 100}" r="${Math.round(r * 100) / 100}" fill="${holes ? PAPER : INK}"/></pattern>`;
  };
  const defs = `<defs>${tone('p1', 0.14)}${tone('p2', 0.32)}${tone('p3', 0.5)}${tone('p4', 0.74)}</defs>`;
  const P = (u, v) => [x + u * w, y + v * h];
  const u = h / 100;
  const out = [rect(x, y, w, h, PAPER), rect(x, y, w, h, 'url(#p2)')];
  // the sun behind the roofs, and its rays
  const [sx, sy] = P(0.63, 0.4);
  const rays = [];
  for (let i = 0; i < 20; i++) {
    const a = Math.PI + (i + 0.3) * (Math.PI / 20);
    rays.push(
      polygon([
        [sx, sy],
        [sx + 3 * w * Math.cos(a), sy + 3 * w * Math.sin(a)],
        [sx + 3 * w * Math.cos(a + 0.085), sy + 3 * w * Math.sin(a + 0.085)],
      ]),
    );
  }
  out.push(path(rays.join(''), PAPER), path(rays.join(''), 'url(#p1)'), circle(sx, sy, 24 * u, PAPER));
  // roofs with their chimneys
  let roofs = `M${n(x)} ${n(y + h)}L${n(x)} ${n(y + h * 0.4)}`;
  const windows = [];
  for (let at = x; at < x + w; ) {
    const wide = (15 + random() * 9) * u;
    const top = y + h * (0.3 + 0.12 * random());
    roofs += `L${n(at)} ${n(top + 9 * u)}L${n(at + wide * 0.2)} ${n(top + 5.5 * u)}V${n(top - 3 * u)}H${n(at + wide * 0.38)}V${n(top + 2 * u)}L${n(at + wide * 0.5)} ${n(top)}L${n(at + wide)} ${n(top + 9 * u)}`;
    for (let i = 0; i < 2; i++)
      windows.push(rect(at + wide * (0.2 + 0.36 * i), top + 14 * u, wide * 0.2, 7 * u, PAPER));
    at += wide;
  }
  roofs += `L${n(x + w)} ${n(y + h)}Z`;
  out.push(path(roofs, PAPER), path(roofs, 'url(#p3)'), line(roofs, INK, 0.8 * u), windows);
  /** What is on a placard: a heart, a house, an exclamation mark, a sun. */
  const sign = (cx, cy, r, kind, color) =>
    [
      () => path(heart(cx, cy, r), color),
      () =>
        path(
          polygon(
            [
              [-1, 0],
              [0, -0.95],
              [1, 0],
              [0.72, 0],
              [0.72, 0.9],
              [0.2, 0.9],
              [0.2, 0.3],
              [-0.2, 0.3],
              [-0.2, 0.9],
              [-0.72, 0.9],
              [-0.72, 0],
            ].map(([a, b]) => [cx + a * r, cy + b * r]),
          ),
          color,
        ),
      () => [
        path(
          polygon([
            [cx - r * 0.26, cy - r],
            [cx + r * 0.26, cy - r],
            [cx + r * 0.14, cy + r * 0.36],
            [cx - r * 0.14, cy + r * 0.36],
          ]),
          color,
        ),
        circle(cx, cy + r * 0.76, r * 0.22, color),
      ],
      () =>
        path(
          polygon(
            Array.from({ length: 24 }, (_, i) => [
              cx + r * (i % 2 ? 0.6 : 1.05) * Math.cos((i * Math.PI) / 12),
              cy + r * (i % 2 ? 0.6 : 1.05) * Math.sin((i * Math.PI) / 12),
            ]),
          ),
          color,
        ),
    ][kind]();
  const placard = (cx, cy, pw, ph, turn, dark, foot, kind) =>
    group(
      { transform: `rotate(${n(turn)} ${n(cx)} ${n(foot)})` },
      rect(cx - u * 0.9, cy, u * 1.8, foot - cy, INK),
      rect(cx - pw / 2, cy - ph / 2, pw, ph, dark ? INK : PAPER, {
        stroke: dark ? PAPER : INK,
        'stroke-width': n(1.1 * u),
      }),
      sign(cx, cy, ph * 0.34, kind, dark ? PAPER : INK),
    );
  /** One of the crowd from behind: head, hair or hat, shoulders, perhaps an arm raised. */
  const person = (cx, cy, s, fill, kind) => {
    const rim = { stroke: PAPER, 'stroke-width': n(s * 0.07) };
    const body = `M${n(cx - s * 1.5)} ${n(cy + s * 6)}L${n(cx - s * 1.42)} ${n(cy + s * 2.2)}C${n(cx - s * 1.3)} ${n(cy + s * 1.2)} ${n(cx - s * 0.6)} ${n(cy + s * 1.1)} ${n(cx - s * 0.34)} ${n(cy + s * 0.8)}H${n(cx + s * 0.34)}C${n(cx + s * 0.6)} ${n(cy + s * 1.1)} ${n(cx + s * 1.3)} ${n(cy + s * 1.2)} ${n(cx + s * 1.42)} ${n(cy + s * 2.2)}L${n(cx + s * 1.5)} ${n(cy + s * 6)}Z`;
    const head = `M${n(cx - s * 0.68)} ${n(cy)}C${n(cx - s * 0.7)} ${n(cy - s * 1.1)} ${n(cx + s * 0.7)} ${n(cy - s * 1.1)} ${n(cx + s * 0.68)} ${n(cy)}C${n(cx + s * 0.64)} ${n(cy + s * 1.2)} ${n(cx - s * 0.64)} ${n(cy + s * 1.2)} ${n(cx - s * 0.68)} ${n(cy)}Z`;
    const extra = [
      '',
      `M${n(cx - s * 0.9)} ${n(cy - s * 0.2)}H${n(cx + s * 0.9)}L${n(cx + s * 0.62)} ${n(cy - s * 0.5)}C${n(cx + s * 0.6)} ${n(cy - s * 1.3)} ${n(cx - s * 0.6)} ${n(cy - s * 1.3)} ${n(cx - s * 0.62)} ${n(cy - s * 0.5)}Z`,
      `M${n(cx - s * 0.36)} ${n(cy - s * 1.05)}C${n(cx - s * 0.5)} ${n(cy - s * 1.7)} ${n(cx + s * 0.5)} ${n(cy - s * 1.7)} ${n(cx + s * 0.36)} ${n(cy - s * 1.05)}Z`,
      `M${n(cx - s * 0.86)} ${n(cy + s * 1.3)}C${n(cx - s * 1.1)} ${n(cy - s * 1.6)} ${n(cx + s * 1.1)} ${n(cy - s * 1.6)} ${n(cx + s * 0.86)} ${n(cy + s * 1.3)}Z`,
    ][kind % 4];
    const arm =
      kind > 3
        ? `M${n(cx + s * 0.62)} ${n(cy + s * 2.4)}C${n(cx + s * 1)} ${n(cy + s)} ${n(cx + s * 1.02)} ${n(cy)} ${n(cx + s * 0.98)} ${n(cy - s * 0.86)}C${n(cx + s * 0.72)} ${n(cy - s)} ${n(cx + s * 0.66)} ${n(cy - s * 1.3)} ${n(cx + s * 0.74)} ${n(cy - s * 1.66)}C${n(cx + s * 0.8)} ${n(cy - s * 2)} ${n(cx + s * 1.7)} ${n(cy - s * 2.06)} ${n(cx + s * 1.78)} ${n(cy - s * 1.7)}C${n(cx + s * 1.86)} ${n(cy - s * 1.2)} ${n(cx + s * 1.72)} ${n(cy - s * 0.96)} ${n(cx + s * 1.5)} ${n(cy - s * 0.84)}C${n(cx + s * 1.56)} ${n(cy + s * 0.2)} ${n(cx + s * 1.62)} ${n(cy + s * 1.4)} ${n(cx + s * 1.5)} ${n(cy + s * 2.6)}Z`
        : '';
    const knuckles =
      arm && fill === INK
        ? line(
            [1.02, 1.27, 1.52].map((k) => `M${n(cx + s * k)} ${n(cy - s * 1.88)}V${n(cy - s * 1.36)}`).join('') +
              `M${n(cx + s * 0.92)} ${n(cy - s * 1.3)}H${n(cx + s * 1.5)}`,
            PAPER,
            s * 0.07,
          )
        : '';
    return [
      ...[body, head, extra, arm]
        .filter(Boolean)
        .flatMap((d) =>
          fill === INK
            ? [path(d, INK, rim)]
            : [path(d, PAPER), path(d, fill, { stroke: INK, 'stroke-width': n(s * 0.07) })],
        ),
      knuckles,
    ];
  };
  const row = (level, s, fill, step) => {
    for (let at = x - s + random() * s; at < x + w + s; at += s * (step + random() * 0.6))
      out.push(
        person(
          at,
          y + h * level + (random() - 0.5) * s * 0.8,
          s * (0.92 + random() * 0.16),
          fill,
          Math.floor(random() * 7),
        ),
      );
  };
  const wide = w / u;
  row(0.6, 4.6 * u, 'url(#p3)', 2.3);
  for (const [share, cy, turn, dark, kind] of [
    [0.1, 0.3, -7, 0, 1],
    [0.27, 0.22, 4, 1, 2],
    [0.83, 0.24, -3, 0, 3],
    [0.95, 0.36, 8, 1, 1],
  ])
    if (wide > 110 || dark === 0 || share < 0.5)
      out.push(placard(x + w * share, y + h * cy, 20 * u, 18 * u, turn, dark, y + h * 0.8, kind));
  row(0.7, 6 * u, 'url(#p4)', 2.3);
  // the banner between its two poles
  const [bl, br, bt, bb] = [x + w * 0.5 - 34 * u, x + w * 0.5 + 34 * u, y + 38 * u, y + 62 * u];
  out.push(
    rect(bl - 2 * u, bt - 5 * u, 2.4 * u, 60 * u, INK),
    rect(br - 0.4 * u, bt - 5 * u, 2.4 * u, 60 * u, INK),
    path(
      `M${n(bl)} ${n(bt)}C${n(bl + 20 * u)} ${n(bt + 4 * u)} ${n(br - 20 * u)} ${n(bt + 4 * u)} ${n(br)} ${n(bt)}L${n(br)} ${n(bb)}C${n(br - 20 * u)} ${n(bb + 4.5 * u)} ${n(bl + 20 * u)} ${n(bb + 4.5 * u)} ${n(bl)} ${n(bb)}Z`,
      PAPER,
      { stroke: INK, 'stroke-width': n(1.3 * u) },
    ),
    path(heart((bl + br) / 2, (bt + bb) / 2 + 3.2 * u, 7.4 * u), INK),
    [-1, 1].map((side) =>
      [0.3, 0.6].map((down, i) =>
        rect(
          (bl + br) / 2 + side * (21.5 - i * 2) * u - (9.5 - i * 2) * u,
          bt + (bb - bt) * down,
          (19 - i * 4) * u,
          3.4 * u,
          INK,
        ),
      ),
    ),
  );
  row(0.84, 8 * u, INK, 2.15);
  return [defs, out];
}
