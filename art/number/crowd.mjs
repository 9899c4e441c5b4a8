import { n, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { houses } from './houses.mjs';
import { GROUND } from './lino.mjs';
import { people } from './people.mjs';

function dots(random) {
  return Array.from({ length: 6 }, () => {
    const points = [];
    const turn = random() * 6;
    for (let i = 0; i < 18; i++) {
      const a = (i / 18) * Math.PI * 2 + turn;
      const r = 40 + (random() - 0.5) * 3.4;
      points.push([Math.cos(a) * r, -46 + Math.sin(a) * r]);
    }
    return `<path d="${polygon(points)}" stroke-linejoin="round"/>`;
  });
}

export const KINDS = {
  houses: { make: houses, wide: 1, high: 1.2, scale: 0.94 },
  people: { make: people, wide: 0.74, high: 1.3, scale: 0.92 },
  dots: { make: dots, wide: 0.8, high: 0.8, scale: 0.78 },
};

export function crowd(kind, { size: [W, H], fields, pitch, one }, bleed) {
  const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
  const random = randomFrom(W * 7 + H + kind.length);
  const { make, wide, high, scale } = KINDS[kind];
  const stamps = make(random, GROUND).map((markup) => s.stamp(markup));
  const lit = make(randomFrom(4), 'var(--lit)').map((markup) => s.stamp(markup));
  const out = [];
  const meant = [];
  const front = [];
  fields.forEach(([left, top, right, bottom], f) => {
    // as many as fit, the room they leave shared out
    const cols = Math.round((right - left) / (pitch * wide));
    const rows = Math.round((bottom - top) / (pitch * high));
    const [dx, dy] = [(right - left) / cols, (bottom - top) / rows];
    const k = (pitch * scale) / 100;
    const marked = [Math.round((cols - 1) * one[0]), Math.round((rows - 1) * one[1])];
    const from = left === 0 ? -1 : 0;
    const to = right === W ? cols + 1 : cols;
    const above = top === 0 ? -1 : 0;
    const below = bottom === H ? rows + 1 : rows;
    let last = -1;
    for (let j = above; j < below; j++)
      for (let i = from; i < to; i++) {
        let pick = Math.floor(random() * stamps.length);
        if (pick === last) pick = (pick + 1) % stamps.length;
        last = pick;
        const x =
          left +
          (i + 0.5 + (j % 2 && kind !== 'dots' ? 0.12 : -0.12) * (kind === 'dots' ? 0 : 1)) * dx +
          (random() - 0.5) * dx * 0.07;
        const y = top + (j + 0.86) * dy + (random() - 0.5) * dy * 0.05;
        const turn = ` rotate(${n((random() - 0.5) * 4)})`;
        const size = k * (0.95 + random() * 0.1);
        if (f === 0 && i === marked[0] && j === marked[1]) meant.push([x, y]);
        else out.push(stamps[pick](x, y, size, 'var(--many)', turn));
      }
    // the one that is meant: room is made for it, its light falls on what is near
    if (f === 0) {
      const [x, y] = meant[0];
      const middle = y - 48 * k;
      const glow = s.radial(x, middle, pitch * 2.1, [
        [0, 'var(--lit)', 0.5],
        [0.4, 'var(--lit)', 0.2],
        [1, 'var(--lit)', 0],
      ]);
      out.unshift(rect(x - pitch * 2.2, middle - pitch * 2.2, pitch * 4.4, pitch * 4.4, glow));
      if (kind === 'houses') front.push(rect(x - 62 * k, y - 3, 124 * k, 4.5, 'var(--loud)'));
      front.push(lit[kind === 'people' ? 2 : 0](x, y, k * (kind === 'dots' ? 1.2 : 1.26), 'var(--loud)'));
    }
  });
  const place = (list) => s.canvas(list);
  return [place(out), place(front)];
}
