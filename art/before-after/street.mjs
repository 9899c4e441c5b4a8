import { circle, line, n, path, polygon, rect } from '../draw.mjs';

/** Both pictures are drawn in 1000 units across and 1000 down; the middle is always seen. */
export const HOUSES = [
  { x: -170, w: 290 },
  { x: 120, w: 290 },
  { x: 410, w: 290 },
  { x: 700, w: 290 },
  { x: 990, w: 290 },
];

export function house({ x, w }, i, look, random) {
  const { walls, doors, trim, roof, glass, grime, alive } = look;
  const wall = walls[i % walls.length];
  const out = [
    // roof, chimney
    path(
      polygon([
        [x - 4, 300],
        [x + 26, 214],
        [x + w - 26, 214],
        [x + w + 4, 300],
      ]),
      roof,
    ),
    rect(x + w - 40, 150, 56, 90, look.chimney),
    rect(x + w - 46, 144, 68, 14, look.chimneyCap),
    rect(x + w - 30, 122, 14, 24, look.pot),
    rect(x + w - 6, 126, 14, 20, look.pot),
    rect(x, 296, w, 300, wall),
    rect(x, 292, w, 14, look.eaves),
    rect(x, 430, w, 8, '#000', { 'fill-opacity': 0.1 }),
    rect(x + w - 7, 300, 7, 296, '#000', { 'fill-opacity': 0.14 }),
  ];
  for (let r = 0; r < 4; r++)
    out.push(line(`M${x + 4 + (r % 2) * 6} ${232 + r * 18}H${x + w - 4}`, '#000', 2, { 'stroke-opacity': 0.16 }));
  const window = (wx, wy, ww, wh, state) => {
    out.push(rect(wx - 7, wy - 7, ww + 14, wh + 14, trim), rect(wx, wy, ww, wh, glass));
    if (state === 'boarded')
      out.push(
        rect(wx - 5, wy - 3, ww + 10, wh + 6, '#7c6a55'),
        [0.25, 0.5, 0.75].map((u) => line(`M${n(wx - 5)} ${n(wy + wh * u)}H${n(wx + ww + 5)}`, '#4c4034', 3)),
        line(`M${wx - 8} ${wy + 6}L${wx + ww + 8} ${wy + wh - 8}`, '#64543f', 12),
      );
    else {
      if (state === 'broken')
        out.push(
          path(
            polygon([
              [wx + 8, wy + 10],
              [wx + ww * 0.5, wy + wh * 0.3],
              [wx + ww * 0.8, wy + 12],
              [wx + ww * 0.62, wy + wh * 0.55],
              [wx + ww * 0.3, wy + wh * 0.6],
            ]),
            '#17181a',
          ),
        );
      if (alive)
        out.push(
          path(
            polygon([
              [wx, wy + wh * 0.7],
              [wx + ww * 0.6, wy],
              [wx + ww * 0.9, wy],
              [wx, wy + wh],
            ]),
            '#fff',
            { 'fill-opacity': 0.4 },
          ),
        );
      out.push(rect(wx + ww / 2 - 3, wy, 6, wh, trim), rect(wx, wy + wh / 2 - 3, ww, 6, trim));
    }
    out.push(rect(wx - 12, wy + wh + 6, ww + 24, 9, trim));
    if (alive && random() > 0.25) {
      out.push(rect(wx - 6, wy + wh - 4, ww + 12, 16, '#9a5a34'));
      for (let f = 0; f < 7; f++)
        out.push(
          circle(
            wx + (ww * f) / 6,
            wy + wh - 8 - random() * 8,
            9,
            f % 2 ? '#3f8a45' : ['#e8476a', '#ffd24a', '#f7f3ff'][f % 3],
          ),
        );
    }
    if (grime)
      out.push(
        path(
          polygon([
            [wx - 8, wy + wh + 14],
            [wx + 10, wy + wh + 14],
            [wx + 2, wy + wh + 74],
          ]),
          '#2b2724',
          { 'fill-opacity': 0.22 },
        ),
      );
  };
  const state = (k) => (grime ? ['boarded', 'plain', 'broken', 'plain', 'boarded'][(i * 2 + k) % 5] : 'plain');
  window(x + 38, 326, 74, 86, state(0));
  window(x + w - 112, 326, 74, 86, state(1));
  window(x + w - 128, 462, 92, 96, state(2));
  // the door, with its step and fanlight
  const dx = x + 44;
  out.push(
    rect(dx - 8, 444, 82, 152, trim),
    rect(dx, 476, 66, 120, doors[i % doors.length]),
    rect(dx, 452, 66, 18, glass),
    rect(dx + 10, 488, 20, 40, '#000', { 'fill-opacity': 0.16 }),
    rect(dx + 36, 488, 20, 40, '#000', { 'fill-opacity': 0.16 }),
    circle(dx + 56, 546, 4, '#e8d9a0'),
    rect(dx - 14, 590, 94, 12, '#b9b2a6'),
  );
  if (alive && i % 2 === 1) {
    // panels on the roof
    out.push(
      path(
        polygon([
          [x + 54, 284],
          [x + 70, 228],
          [x + 176, 228],
          [x + 180, 284],
        ]),
        '#1f3f68',
      ),
    );
    out.push(
      line(`M${x + 90} 284L${x + 102} 228M${x + 134} 284L${x + 140} 228M${x + 60} 256H${x + 178}`, '#7fa6cf', 2.4),
    );
  }
  return out;
}

export function lamp(x, color) {
  return [
    rect(x - 5, 230, 10, 396, color),
    rect(x - 10, 560, 20, 66, color),
    line(`M${x} 236C${x} 196 ${x + 20} 184 ${x + 60} 184`, color, 8),
    path(`M${x + 44} 180H${x + 100}L${x + 92} 196H${x + 52}Z`, color),
  ];
}
