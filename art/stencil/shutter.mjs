import { ellipse, rect } from '../draw.mjs';

export function shutter({ W, H, t, plinth }, random, s) {
  const slat = 46 * t;
  const rail = 34 * t;
  const out = [];
  const name = s.define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity=".42"/><stop offset=".1" stop-color="#fff" stop-opacity=".2"/><stop offset=".34" stop-color="#fff" stop-opacity=".05"/><stop offset=".7" stop-color="#000" stop-opacity=".04"/><stop offset=".94" stop-color="#000" stop-opacity=".26"/><stop offset="1" stop-color="#000" stop-opacity=".5"/></linearGradient>`,
  );
  out.push(rect(0, 0, W, H, 'var(--wall)'));
  for (let y = -30; y < plinth; y += slat) {
    out.push(rect(-30, y, W + 60, slat, name));
    if (random() > 0.6)
      out.push(rect(-30, y, W + 60, slat, random() > 0.5 ? '#fff' : '#000', { 'fill-opacity': 0.05 }));
  }
  // dents, and rust from the rails
  for (let i = 0; i < 7; i++) {
    const [x, y] = [random() * W, random() * plinth];
    out.push(
      ellipse(x, y, 34 * t, 9 * t, '#000', { 'fill-opacity': 0.13 }),
      ellipse(x + 4 * t, y + 7 * t, 30 * t, 5 * t, '#fff', { 'fill-opacity': 0.12 }),
    );
  }
  for (let i = 0; i < 16; i++) {
    const x = random() > 0.5 ? random() * 90 * t + rail : W - rail - random() * 90 * t;
    const y = random() * plinth * 0.8;
    const len = (60 + random() * 150) * t;
    const w = (3 + random() * 7) * t;
    out.push(
      rect(
        x,
        y,
        w,
        len,
        s.linear(0, y, 0, y + len, [
          [0, '#7a3510', 0.5],
          [1, '#7a3510', 0],
        ]),
      ),
    );
  }
  for (const x of [-30, W - rail])
    out.push(
      rect(x, -30, rail + 30, H + 60, 'var(--rail)'),
      rect(x < 0 ? rail - 5 * t : x, -30, 5 * t, H + 60, '#000', { 'fill-opacity': 0.4 }),
      rect(x < 0 ? rail - 10 * t : x + 8 * t, -30, 3 * t, H + 60, '#fff', { 'fill-opacity': 0.2 }),
    );
  // the last bar, with its lock
  out.push(
    rect(-30, plinth - 26 * t, W + 60, 26 * t, 'var(--rail)'),
    rect(-30, plinth - 26 * t, W + 60, 4 * t, '#fff', { 'fill-opacity': 0.25 }),
  );
  return out;
}
