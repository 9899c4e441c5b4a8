import { circle, group, line, n, OVERHANG, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';

export function parcel(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width + 9);
  const { width: W, height: H, t, seam, label } = L;
  const out = [
    rect(
      -OVERHANG,
      -OVERHANG,
      W + 2 * OVERHANG,
      H + 2 * OVERHANG,
      s.linear(0, 0, W * 0.3, H, [
        [0, '#d3a772'],
        [0.5, '#c4965f'],
        [1, '#a97a47'],
      ]),
    ),
  ];
  // the flutes show through
  const q = 15 * t;
  const flutes = s.define(
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(q)}" height="40"><rect width="${n(q * 0.4)}" height="40" fill="#6b4520" fill-opacity=".07"/><rect x="${n(q * 0.5)}" width="${n(q * 0.2)}" height="40" fill="#ffe9c4" fill-opacity=".09"/></pattern>`,
  );
  out.push(rect(-OVERHANG, -OVERHANG, W + 2 * OVERHANG, H + 2 * OVERHANG, flutes));
  // a fold
  const fold = seam ? H * 0.045 : H * 0.06;
  out.push(
    rect(
      -OVERHANG,
      fold - 10 * t,
      W + 2 * OVERHANG,
      20 * t,
      s.linear(0, fold - 10 * t, 0, fold + 10 * t, [
        [0, '#5a3816', 0],
        [0.45, '#5a3816', 0.4],
        [0.55, '#ffe6bf', 0.4],
        [1, '#ffe6bf', 0],
      ]),
    ),
  );
  // brown tape down one side, with a torn end
  const tw = 130 * t;
  const tx = W * 0.8;
  const torn = [];
  for (let i = 0; i <= 12; i++)
    torn.push([tx + (tw * i) / 12, H * (seam ? 0.985 : 1.1) + (i % 2 ? 9 : -6) * t * random()]);
  const strip = polygon([[tx, -OVERHANG], [tx + tw, -OVERHANG], ...torn.reverse()]);
  out.push(
    path(strip, '#8a5a26', { opacity: 0.42 }),
    line(
      `M${n(tx + tw * 0.2)} ${-OVERHANG}L${n(tx + tw * 0.22)} ${H + OVERHANG}M${n(tx + tw * 0.7)} ${-OVERHANG}L${n(tx + tw * 0.66)} ${H + OVERHANG}`,
      '#ffe9c4',
      5 * t,
      { opacity: 0.16 },
    ),
    line(`M${n(tx + 1)} ${-OVERHANG}L${n(tx + 1)} ${H + OVERHANG}`, '#fff3da', 2 * t, { opacity: 0.4 }),
  );
  // printed marks: this way up, keep dry
  const ink = '#43280f';
  const mark = (x, y, u, ...children) =>
    group({ transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})`, opacity: 0.72 }, children);
  const frame = line('M-50 -50L50 -50L50 50L-50 50Z', ink, 5);
  const up = [
    frame,
    path('M-24 26L-24 -12L-38 -12L-18 -40L2 -12L-12 -12L-12 26ZM12 26L12 -12L-2 -12L18 -40L38 -12L24 -12L24 26Z', ink),
    line('M-36 36L36 36', ink, 6),
  ];
  const umbrella = [
    frame,
    path(
      'M-38 0C-34 -24 -16 -34 0 -34C16 -34 34 -24 38 0C32 -6 26 -6 20 0C14 -6 6 -6 0 0C-6 -6 -14 -6 -20 0C-26 -6 -32 -6 -38 0Z',
      ink,
    ),
    line('M0 -40L0 28C0 38 14 38 14 28', ink, 5),
  ];
  const spots = seam
    ? [
        [W * 0.12, H * 0.93, up],
        [W * 0.9, H * 0.93, umbrella],
        [W * 0.1, H * 0.09, umbrella],
      ]
    : [
        [W * 0.045, H * 0.88, up],
        [W * 0.955, H * 0.14, umbrella],
        [W * 0.05, H * 0.15, umbrella],
      ];
  for (const [x, y, what] of spots) {
    const clash = y > label[1] - 60 * t && y < label[1] + label[3] + 60 * t;
    out.push(mark(x, clash ? label[1] - 90 * t : y, 1.05 * t, ...what));
  }
  // scuffs, specks, a coffee ring
  let fleck = '';
  for (let i = 0; i < 260; i++) {
    const an = random() * 3.1;
    const l = (4 + random() * 14) * t;
    fleck += `M${Math.round(random() * W)} ${Math.round(random() * H)}l${n(Math.cos(an) * l)} ${n(Math.sin(an) * l)}`;
  }
  out.push(line(fleck, '#5d3b19', 1.5 * t, { opacity: 0.3 }));
  fleck = '';
  for (let i = 0; i < 120; i++)
    fleck += `M${Math.round(random() * W)} ${Math.round(random() * H)}l${n((random() - 0.5) * 26 * t)} ${n((random() - 0.5) * 10 * t)}`;
  out.push(line(fleck, '#f2d7ab', 1.6 * t, { opacity: 0.5 }));
  const [kx, ky, kr] = seam ? [W * 0.16, H * 0.86, 116 * t] : [W * 0.93, H * 0.86, 110 * t];
  out.push(
    circle(kx, ky, kr, 'none', { stroke: '#5a3010', 'stroke-width': 7 * t, opacity: 0.24 }),
    circle(kx + 3 * t, ky + 2 * t, kr * 0.985, 'none', {
      stroke: '#5a3010',
      'stroke-width': 3 * t,
      opacity: 0.3,
      'stroke-dasharray': `${n(kr * 2)} ${n(kr * 0.6)} ${n(kr)} ${n(kr * 0.3)}`,
    }),
  );
  return s.svg(out);
}
