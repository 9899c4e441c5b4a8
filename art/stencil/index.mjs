/**
 * Four walls (concrete, brick, plywood, a shutter), three symbols cut as stencils, and the paint that went past the
 * edges of the card they were cut from.
 */
import { BLEED, group, line, n, path, polygon, randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { brick } from './brick.mjs';
import { concrete } from './concrete.mjs';
import { foot } from './foot.mjs';
import { plywood } from './plywood.mjs';
import { shutter } from './shutter.mjs';
import { spray } from './spray.mjs';
import { SYMBOLS } from './symbols.mjs';

export { LAYOUTS } from './layouts.mjs';

const WALLS = { concrete, brick, plywood, shutter };

/** The tape that held the card, left at two of its corners. */
function tapes({ t, card: [x, y, w, h] }) {
  const random = randomFrom(5);
  const tape = (tx, ty, turn) => {
    const [tw, th] = [92 * t, 34 * t];
    const zig = (side) =>
      Array.from({ length: 6 }, (_, i) => [
        side * (tw / 2 + (i % 2 ? 4 : 0) * t + random() * 3 * t),
        (-th / 2 + (th * i) / 5) * side,
      ]);
    return group(
      { transform: `translate(${n(tx)} ${n(ty)}) rotate(${turn})` },
      path(polygon([...zig(1).map(([a, b]) => [a, b]), ...zig(-1)]), 'var(--tape)', { 'fill-opacity': 0.92 }),
      line(`M${n(-tw / 2)} ${n(-th * 0.2)}L${n(tw / 2)} ${n(-th * 0.14)}`, '#fff', 2 * t, { 'stroke-opacity': 0.35 }),
      line(`M${n(-tw / 2)} ${n(th / 2)}L${n(tw / 2)} ${n(th / 2)}`, '#000', 2 * t, { 'stroke-opacity': 0.25 }),
    );
  };
  return [tape(x + 2 * t, y + 4 * t, -42), tape(x + w - 2 * t, y + h - 6 * t, -38)];
}

export function draw({ size: [W, H], ...rest }, name) {
  const t = Math.min(W, H) / 1080 < 0.7 ? 0.72 : Math.min(W, H) / 1080;
  const layout = { W, H, t, ...rest };
  const bleed = name === 'print' ? BLEED : 0;
  const files = {};
  for (const [kind, wall] of Object.entries(WALLS)) {
    const s = sheet(W, H, 0);
    const art = wall(layout, randomFrom(kind.length * 31 + W + H), s);
    // on paper the wall goes on beyond the cut
    const body = bleed
      ? [group({ transform: `translate(${n(-W * 0.025)} ${n(-H * 0.025)}) scale(1.05)` }, art)]
      : [art];
    files[kind] = s.svg([...body, ...tapes(layout)]);
  }
  const s = sheet(W, H, 0);
  files.foot = s.svg(foot(layout, randomFrom(W * 3 + H), s));
  for (const symbol of Object.keys(SYMBOLS)) files[symbol] = spray(layout, symbol, bleed);
  return files;
}
