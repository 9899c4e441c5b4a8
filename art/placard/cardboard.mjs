import { circle, group, line, n, path, polygon, rect } from '../draw.mjs';
import { TILT } from './layouts.mjs';

/** The board: corrugated card, a coat of paint, a painted border, tape. */
export function cardboard(s, { width: W, height: H, board }, random) {
  const [bx, by, bw, bh] = board;
  const t = Math.min(W, H) / 1080;
  const [l, top, r, bottom] = [bx - bw / 2, by - bh / 2, bx + bw / 2, by + bh / 2];
  const j = (k) => (random() - 0.5) * k * t;
  // cut with kitchen scissors
  const outline = [];
  const steps = 7;
  for (let i = 0; i < steps; i++) outline.push([l + (bw * i) / steps + j(6), top + j(7)]);
  outline.push([r - 16 * t, top + j(4)], [r + j(4), top + 13 * t]);
  for (let i = 1; i < 5; i++) outline.push([r + j(7), top + (bh * i) / 5]);
  outline.push([r - 2 * t, bottom - 8 * t], [r - 10 * t, bottom]);
  for (let i = 1; i < steps; i++) outline.push([r - (bw * i) / steps + j(6), bottom + j(7)]);
  outline.push([l + 22 * t, bottom + j(3)], [l + 2 * t, bottom - 20 * t]);
  for (let i = 1; i < 5; i++) outline.push([l + j(7), bottom - (bh * i) / 5]);
  const shape = polygon(outline);
  const inside = s.clip(shape);
  const thick = 9 * t;
  // the region of filters, kept on the canvas
  const [rx, ry] = [Math.max(0, l - 20 * t), Math.max(0, top - 20 * t)];
  const region = [rx, ry, Math.min(W, r + 20 * t) - rx, Math.min(H, bottom + 20 * t) - ry];
  const parts = [];
  // the cut edge below: flutes between two liners
  let wave = '';
  for (let x = l + 4 * t; x < r - 6 * t; x += 13 * t)
    wave += `L${n(x)} ${n(bottom + 1 * t)}L${n(x + 6.5 * t)} ${n(bottom + thick - 1.5 * t)}`;
  parts.push(
    path(
      polygon([
        [l + 2 * t, bottom - 20 * t],
        [l + 4 * t, bottom + thick * 0.4],
        [l + 24 * t, bottom + thick],
        [r - 8 * t, bottom + thick],
        [r, bottom - 4 * t],
      ]),
      '#7b5730',
    ),
    line(`M${wave.slice(1)}`, '#d2a873', 1.6 * t, { opacity: 0.75 }),
  );
  parts.push(
    path(
      shape,
      s.linear(l, top, r * 0.6 + l * 0.4, bottom, [
        [0, '#dcb581'],
        [0.5, '#cfa36b'],
        [1, '#c4965c'],
      ]),
    ),
  );
  const on = [];
  // flutes show through as stripes
  const flute = s.define(
    (name) =>
      `<pattern id="${name}" patternUnits="userSpaceOnUse" width="${n(18 * t)}" height="${n(40 * t)}"><rect width="${n(6 * t)}" height="${n(40 * t)}" fill="#8c6234" fill-opacity="0.16"/><rect x="${n(9 * t)}" width="${n(4 * t)}" height="${n(40 * t)}" fill="#fff1d6" fill-opacity="0.13"/></pattern>`,
  );
  on.push(rect(l - 10, top - 10, bw + 20, bh + 20, flute));
  // fibres
  let fibres = '';
  for (let i = 0; i < 150; i++)
    fibres += `M${n(l + random() * bw)} ${n(top + random() * bh)}l${n((random() - 0.5) * 26 * t)} ${n((random() - 0.5) * 9 * t)}`;
  on.push(line(fibres, '#7d5529', 1.2 * t, { opacity: 0.3 }));
  // where the box was folded once
  const fold = l + bw * 0.71;
  on.push(
    s.bleed
      ? rect(
          fold - 24 * t,
          top,
          52 * t,
          bh,
          s.linear(fold - 24 * t, 0, fold + 28 * t, 0, [
            [0, '#5e3d1b', 0],
            [0.25, '#5e3d1b', 0.06],
            [0.5, '#5e3d1b', 0.25],
            [0.75, '#5e3d1b', 0.06],
            [1, '#5e3d1b', 0],
          ]),
        )
      : s.softLine(`M${n(fold)} ${n(top)}L${n(fold + 4 * t)} ${n(bottom)}`, '#5e3d1b', 16 * t, 9 * t, 0.4),
    line(`M${n(fold)} ${n(top)}L${n(fold + 4 * t)} ${n(bottom)}`, '#6b4722', 2.2 * t, { opacity: 0.55 }),
    line(`M${n(fold + 3 * t)} ${n(top)}L${n(fold + 7 * t)} ${n(bottom)}`, '#ffe9c6', 2 * t, { opacity: 0.5 }),
  );
  // a coat of paint: broad strokes side to side, their ends ragged
  const pad = 24 * t;
  const strokes = [];
  const count = Math.round(bh / (58 * t));
  const sh = (bh - 2 * pad) / count;
  for (let i = 0; i < count; i++) {
    const y = top + pad + sh * (i + 0.5);
    strokes.push(
      path(
        `M${n(l + pad + j(26))} ${n(y - sh * 0.62)}C${n(l + bw * 0.3)} ${n(y - sh * 0.62 + j(10))} ${n(l + bw * 0.7)} ${n(y - sh * 0.6 + j(10))} ${n(r - pad + j(26))} ${n(y - sh * 0.6)}L${n(r - pad + j(26))} ${n(y + sh * 0.62)}C${n(l + bw * 0.7)} ${n(y + sh * 0.6 + j(10))} ${n(l + bw * 0.3)} ${n(y + sh * 0.62 + j(10))} ${n(l + pad + j(26))} ${n(y + sh * 0.6)}Z`,
        'var(--paint, #00000000)',
      ),
    );
  }
  const stamped = s.stamp(strokes.join(''));
  const ragged = (x) => {
    const from = Math.max(0, x);
    const width = Math.min(W, x + pad * 3 + 20 * t) - from;
    return group(
      {
        filter: s.filter(
          from,
          region[1],
          width,
          region[3],
          `<feTurbulence type="fractalNoise" baseFrequency="${Math.round(12 / t) / 1000} ${Math.round(140 / t) / 1000}" numOctaves="${s.bleed ? 1 : 2}" seed="12"/><feDisplacementMap in="SourceGraphic" scale="${n(34 * t)}" xChannelSelector="R" yChannelSelector="G"/>`,
        ),
      },
      s.bleed ? strokes : stamped(0, 0, 1),
    );
  };
  on.push(
    rect(l + pad * 2, top + pad * 0.9, bw - pad * 4, bh - pad * 1.8, 'var(--paint, #00000000)'),
    ragged(l - 20 * t),
    ragged(r - pad * 3),
  );
  // marks of the bristles
  let dark = '';
  let light = '';
  for (let i = 0; i < count * 10; i++) {
    const y = top + pad * 1.3 + random() * (bh - pad * 2.6);
    const x = l + pad * 1.4 + random() * bw * 0.7;
    const length = Math.min(r - pad * 1.4 - x, (80 + random() * 420) * t);
    const d = `M${n(x)} ${n(y)}C${n(x + length * 0.3)} ${n(y + j(7))} ${n(x + length * 0.7)} ${n(y + j(7))} ${n(x + length)} ${n(y + j(5))}`;
    if (i % 2) dark += d;
    else light += d;
  }
  on.push(line(dark, 'var(--bristle, #00000014)', 2 * t), line(light, 'var(--bristleLight, #ffffff1a)', 2.2 * t));
  // the border, in one go with a loaded brush
  const edge = 26 * t;
  const b = 9 * t;
  const loop = [];
  const side = (x1, y1, x2, y2) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = Math.hypot(dx, dy);
    const [nx, ny] = [-dy / length, dx / length];
    const bends = random() * 6;
    const points = [];
    const back = [];
    // the hairs leave a rough edge; towards the end the brush runs dry
    const count = Math.round(length / (17 * t));
    for (let i = 0; i <= count; i++) {
      const k = -0.012 + (1.026 * i) / count;
      const sway = Math.sin(k * 5 + bends) * 3.2 * t;
      const half = b * (1.05 - 0.4 * k + 0.16 * Math.sin(k * 11 + bends));
      points.push([x1 + dx * k + nx * (sway - half + j(3)), y1 + dy * k + ny * (sway - half + j(3))]);
      back.push([x1 + dx * k + nx * (sway + half + j(3)), y1 + dy * k + ny * (sway + half + j(3))]);
    }
    loop.push(path(polygon([...points, ...back.reverse()]), 'var(--trim, #1d1712)'));
  };
  side(l + edge + j(8), top + edge + j(6), r - edge + j(8), top + edge + j(8));
  side(r - edge + j(4), top + edge, r - edge + j(6), bottom - edge + j(6));
  side(r - edge + j(8), bottom - edge + j(6), l + edge + j(8), bottom - edge + j(6));
  side(l + edge + j(4), bottom - edge, l + edge + j(6), top + edge);
  on.push(group({ opacity: 0.92 }, loop));
  // a drip or two from the upper stroke, and a splash
  for (const [k, length] of [
    [0.17, 26],
    [0.635, 15],
    [0.65, 34],
  ]) {
    const x = l + bw * k;
    const y = top + edge;
    on.push(
      path(
        `M${n(x - 5 * t)} ${n(y)}C${n(x - 2 * t)} ${n(y + 6 * t)} ${n(x - 2 * t)} ${n(y + length * 0.6 * t)} ${n(x - 3.4 * t)} ${n(y + length * t)}C${n(x - 3.4 * t)} ${n(y + length * t + 6 * t)} ${n(x + 3.4 * t)} ${n(y + length * t + 6 * t)} ${n(x + 3.4 * t)} ${n(y + length * t)}C${n(x + 2 * t)} ${n(y + length * 0.6 * t)} ${n(x + 2 * t)} ${n(y + 6 * t)} ${n(x + 5 * t)} ${n(y)}Z`,
        'var(--trim, #1d1712)',
      ),
    );
  }
  for (let i = 0; i < 11; i++) {
    const away = random() * random() * 90 * t;
    const a = random() * 3 + 2.6;
    on.push(
      circle(
        r - edge * 2.6 + Math.cos(a) * away,
        bottom - edge * 1.9 + Math.sin(a) * away * 0.4,
        (1.2 + random() * random() * 4) * t,
        'var(--trim, #1d1712)',
        { opacity: 0.85 },
      ),
    );
  }
  // light from the upper left, and a used lower corner
  on.push(
    rect(
      l - 10,
      top - 10,
      bw + 20,
      bh + 20,
      s.linear(l, top, r, bottom, [
        [0, '#fff', 0.16],
        [0.45, '#fff', 0],
        [0.7, '#1b120a', 0],
        [1, '#1b120a', 0.15],
      ]),
    ),
    line(
      `M${n(l)} ${n(bottom - 62 * t)}C${n(l + 24 * t)} ${n(bottom - 40 * t)} ${n(l + 40 * t)} ${n(bottom - 24 * t)} ${n(l + 66 * t)} ${n(bottom)}`,
      '#5e3d1b',
      2 * t,
      { opacity: 0.5 },
    ),
  );
  parts.push(group({ 'clip-path': inside }, on));
  parts.push(line(shape, '#f3d7a8', 1.6 * t, { opacity: 0.55 }));
  // tape over two corners, and staples where the stick is
  const tape = (x, y, turn, w, h) => {
    const teeth = [];
    for (let i = 0; i <= 6; i++) teeth.push([x - w / 2 + (i % 2 ? 4 * t : 0), y - h / 2 + (h * i) / 6]);
    const other = [];
    for (let i = 6; i >= 0; i--) other.push([x + w / 2 + (i % 2 ? 4 * t : 0), y - h / 2 + (h * i) / 6]);
    return group(
      { transform: `rotate(${turn} ${n(x)} ${n(y)})` },
      path(polygon([...teeth, ...other].map(([a, c]) => [a + 2 * t, c + 4 * t])), '#1b120a', { opacity: 0.22 }),
      path(polygon([...teeth, ...other]), 'var(--tape, #efe6c8)', { opacity: 0.86 }),
      path(
        polygon([...teeth, ...other]),
        s.linear(x, y - h / 2, x, y + h / 2, [
          [0, '#fff', 0.4],
          [0.3, '#fff', 0],
          [0.8, '#000', 0],
          [1, '#000', 0.16],
        ]),
      ),
      line(
        `M${n(x - w * 0.3)} ${n(y - h * 0.5)}L${n(x - w * 0.24)} ${n(y + h * 0.5)}M${n(x + w * 0.2)} ${n(y - h * 0.5)}L${n(x + w * 0.14)} ${n(y + h * 0.5)}`,
        '#fff',
        1.6 * t,
        { opacity: 0.4 },
      ),
    );
  };
  parts.push(
    tape(l + 26 * t, top + 22 * t, -42, 132 * t, 42 * t),
    tape(r - 20 * t, bottom - 18 * t, -46, 120 * t, 40 * t),
  );
  return [
    group(
      { transform: `rotate(${TILT} ${n(bx)} ${n(by)})` },
      s.bleed
        ? shadowOf(s, l + 14 * t, top + 26 * t, r + 14 * t, bottom + 30 * t, 30 * t)
        : s.soft(
            polygon([
              [l + 14 * t, top + 26 * t],
              [r + 14 * t, top + 26 * t],
              [r + 14 * t, bottom + 30 * t],
              [l + 14 * t, bottom + 30 * t],
            ]),
            '#101820',
            16 * t,
            0.36,
          ),
      parts,
    ),
  ];
}

/** The shadow of a board at its right and lower edge, from gradients: a blur as large as that costs too much on paper. */
function shadowOf(s, left, top, right, bottom, soft) {
  const stops = [0.36, 0.3, 0.18, 0.06, 0].map((opacity, i) => [i / 4, '#101820', opacity]);
  const [x, y] = [right - soft, bottom - soft];
  const size = soft * 2;
  return [
    rect(x - soft, top + soft, soft, y - top - soft, '#101820', { 'fill-opacity': 0.36 }),
    rect(x, top + soft, size, y - top - soft, s.linear(x, 0, x + size, 0, stops)),
    rect(left + soft, y - soft, x - left - size, soft, '#101820', { 'fill-opacity': 0.36 }),
    rect(left + soft, y, x - left - soft, size, s.linear(0, y, 0, y + size, stops)),
    rect(x, y, size, size, s.radial(x, y, size, stops)),
    rect(x, top - soft, size, size, s.radial(x, top + soft, size, stops)),
    rect(left - soft, y, size, size, s.radial(left + soft, y, size, stops)),
  ];
}
