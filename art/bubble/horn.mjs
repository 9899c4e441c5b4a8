import { circle, group, line, n, path } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { INK } from './ink.mjs';
import { caption, frame } from './panel.mjs';

/** The hand and its megaphone, in the megaphone's own units: it points along x, 150 long. */
export function horn(L) {
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
