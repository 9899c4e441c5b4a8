/**
 * A page printed in two inks: a plate for the portrait, with somebody cut in lino until a photo is put there, and one
 * great quotation mark.
 */
import { circle, group, ink, line, n, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { block } from './block.mjs';
import { sitter } from './sitter.mjs';

export { LAYOUTS } from './layouts.mjs';

/** An opening quotation mark, 137 units wide and 100 high. */
const MARK = [0, 74]
  .map(
    (dx) =>
      `M${2 + dx} 70C${2 + dx} 30 ${28 + dx} 6 ${60 + dx} 0L${63 + dx} 7C${44 + dx} 15 ${33 + dx} 27 ${31 + dx} 41C${48 + dx} 41 ${60 + dx} 54 ${60 + dx} 70C${60 + dx} 87 ${47 + dx} 100 ${31 + dx} 100C${14 + dx} 100 ${2 + dx} 88 ${2 + dx} 70Z`,
  )
  .join('');

export function draw({ size, plate, mark, slab, rules, closing }) {
  const [W, H] = size;
  const [x, y, w, h] = plate;
  const t = Math.max(0.8, Math.min(W, H) / 1080);
  const s = sheet(W, H, 0);
  const random = randomFrom(W + H);
  // the block behind the plate, printed a little beside it
  const under = [path(block(random, x - slab, y + slab, w, h, 1.1 * t), ink('accent'))];

  const p = sheet(W, H, 0);
  const unit = Math.max(w / 900, h / 1060);
  const [ox, oy] = [x + w / 2 - 452 * unit, y + h - 1000 * unit];
  const [sx, sy, sr] = [ox + 470 * unit, oy + 400 * unit, 400 * unit];
  const rays = [];
  for (let i = 0; i < 46; i++) {
    const a = (i / 46) * Math.PI * 2 + (random() - 0.5) * 0.03;
    const [r0, r1] = [sr * (1.04 + random() * 0.04), sr * (1.5 + (i % 2) * 0.45 + random() * 0.14)];
    const e = 0.024 + random() * 0.01;
    rays.push(
      polygon([
        [sx + Math.cos(a) * r0, sy + Math.sin(a) * r0],
        [sx + Math.cos(a - e) * r1, sy + Math.sin(a - e) * r1],
        [sx + Math.cos(a + e) * r1, sy + Math.sin(a + e) * r1],
      ]),
    );
  }
  const plated = [
    rect(x, y, w, h, ink('tint')),
    group(
      { 'clip-path': p.clip(`M${x} ${y}H${x + w}V${y + h}H${x}Z`) },
      path(rays.join(''), ink('light')),
      circle(sx, sy, sr, ink('light'), { 'fill-opacity': 0.3 }),
      group({ transform: `translate(${n(ox)} ${n(oy)}) scale(${Math.round(unit * 1000) / 1000})` }, sitter(random)),
    ),
  ];

  const o = sheet(W, H, 0);
  const [mx, my, mw] = mark;
  const k = Math.round((mw / 137) * 1000) / 1000;
  const over = [
    // the edge of the plate
    line(block(random, x, y, w, h, 0.8 * t), ink('dark'), 3.2 * t),
    // a rim of paper keeps the mark off the portrait
    group(
      { transform: `translate(${mx} ${my}) scale(${k})` },
      path(MARK, ink('paper'), { stroke: ink('paper'), 'stroke-width': n((14 * t) / k), 'stroke-linejoin': 'round' }),
      path(MARK, ink('accent')),
    ),
    rules.map(([rx, rw, ry, weight]) =>
      path(block(random, rx, ry, rw, weight, Math.min(0.5, weight / 5)), ink('rule')),
    ),
    // a lozenge on the rules, as printers had
    rules.slice(0, 1).map(([rx, rw, ry, weight]) => {
      const [cx, cy, r] = [rx + rw / 2, ry + weight, 15 * t];
      const gap = 30 * t;
      return [
        rect(cx - gap, ry - 2, gap * 2, weight * 2.6 + 6, ink('paper')),
        path(
          polygon([
            [cx, cy - r],
            [cx + r, cy],
            [cx, cy + r],
            [cx - r, cy],
          ]),
          ink('accent'),
        ),
      ];
    }),
  ];
  if (closing) {
    const [cx, cy, cw] = closing;
    const c = Math.round((cw / 137) * 1000) / 1000;
    over.push(
      group(
        { transform: `translate(${cx + cw} ${n(cy + cw * 0.73)}) rotate(180) scale(${c})` },
        path(MARK, ink('tint')),
      ),
      rect(70, 214, 940, 6, ink('rule')),
      rect(70, 225, 940, 2, ink('rule')),
    );
  }
  return { under: s.svg(under), sitter: p.svg(plated), over: o.svg(over) };
}
