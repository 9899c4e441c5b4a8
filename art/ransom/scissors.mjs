import { circle, group, ink, line, n, path } from '../draw.mjs';
import { about } from './turn.mjs';

/** A ring of an ellipse, as a path with a hole. */
function loop(cx, cy, rx, ry, thick) {
  const oval = (a, b) => {
    const [kx, ky] = [a * 0.552, b * 0.552];
    const curve = (...numbers) => `C${numbers.map(n).join(' ')}`;
    return [
      `M${n(cx - a)} ${n(cy)}`,
      curve(cx - a, cy - ky, cx - kx, cy - b, cx, cy - b),
      curve(cx + kx, cy - b, cx + a, cy - ky, cx + a, cy),
      curve(cx + a, cy + ky, cx + kx, cy + b, cx, cy + b),
      curve(cx - kx, cy + b, cx - a, cy + ky, cx - a, cy),
      'Z',
    ].join('');
  };
  return `${oval(rx, ry)}${oval(rx - thick, ry - thick)}`;
}

/** Open scissors: the screw at a point, blades upwards, turned. A blade is 560 units long. */
export function scissors(s, [x, y, turn, length]) {
  const u = length / 560;
  const blade =
    'M-34 70C-38 20 -34 -60 -26 -160C-20 -300 -8 -450 6 -556C8 -566 16 -566 17 -556L34 -90C38 -30 38 20 32 70Z';
  const edge = 'M17 -556L34 -90C36 -50 37 -10 36 20L20 20C22 -180 18 -380 12 -540Z';
  const neck = 'M-34 50C-36 96 -60 140 -92 176L-30 216C10 170 34 120 34 50Z';
  const ring = loop(-84, 296, 84, 142, 34);
  const inner = group(
    { transform: about(12, -84, 296) },
    path(ring, ink('handle'), { 'fill-rule': 'evenodd' }),
    path(
      ring,
      s.linear(-170, 200, 0, 400, [
        [0, '#fff', 0.4],
        [0.4, '#fff', 0],
        [0.65, '#000', 0],
        [1, '#000', 0.4],
      ]),
      { 'fill-rule': 'evenodd' },
    ),
    line('M-150 250C-146 200 -120 170 -90 166', '#fff', 9, { opacity: 0.55 }),
    line('M-36 380C-50 410 -70 424 -92 424', '#000', 8, { opacity: 0.2 }),
  );
  const half = (open, mirror) =>
    group(
      { transform: `rotate(${open})${mirror ? ' scale(-1 1)' : ''}` },
      path(
        blade,
        s.linear(-34, 0, 34, 0, [
          [0, '#8d949b'],
          [0.3, '#dfe4e8'],
          [0.55, '#b7bec4'],
          [0.8, '#f3f6f8'],
          [1, '#777e86'],
        ]),
      ),
      path(edge, mirror ? '#5e666e' : '#fbfdfe', { opacity: 0.7 }),
      line('M-24 -150C-18 -300 -6 -440 8 -540', '#fff', 3, { opacity: 0.6 }),
      line(blade, '#2b3036', 2.4, { opacity: 0.55 }),
      path(neck, ink('handle')),
      path(
        neck,
        s.linear(-60, 100, 30, 150, [
          [0, '#fff', 0.3],
          [0.5, '#fff', 0],
          [1, '#000', 0.3],
        ]),
      ),
      inner,
    );
  const shade = (open, mirror) =>
    group(
      { transform: `rotate(${open})${mirror ? ' scale(-1 1)' : ''}` },
      path(blade, '#0c0a08'),
      path(neck, '#0c0a08'),
      group({ transform: about(12, -84, 296) }, path(ring, '#0c0a08', { 'fill-rule': 'evenodd' })),
    );
  const open = 13;
  const place = (dx, dy) =>
    `translate(${n(x + dx * u)} ${n(y + dy * u)}) rotate(${turn}) scale(${Math.round(u * 1000) / 1000})`;
  return [
    group({ transform: place(20, 34), opacity: 0.16 }, shade(open, false), shade(-open, true)),
    group({ transform: place(10, 17), opacity: 0.3 }, shade(open, false), shade(-open, true)),
    group(
      { transform: place(0, 0) },
      half(-open, true),
      half(open, false),
      circle(0, 0, 25, '#5b6269'),
      circle(
        -2,
        -2,
        22,
        s.gradient([
          [0, '#fff'],
          [0.5, '#c3c9ce'],
          [1, '#7b828a'],
        ]),
      ),
      line('M-13 9L13 -9', '#3a4047', 6),
    ),
  ];
}
