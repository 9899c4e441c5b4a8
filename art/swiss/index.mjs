/**
 * Three forms built on the grid the type stands on: arcs that change places at every eighth turn, stripes that turn
 * inside a circle, discs that grow.
 */
import { BLEED, group, rect, rectPath } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { arcs, discs, stripes } from './forms.mjs';

export { LAYOUTS } from './layouts.mjs';

const INK = 'var(--ink)';

function field(s, kind, box, unit, lower, W, H) {
  const draw = {
    arcs: () => arcs(box, unit, lower),
    stripes: () => stripes(s, box, unit, lower),
    discs: () => discs(box, unit, lower),
  };
  // the field goes on where it touches the edge of the sheet
  const [x, y, w, h] = box;
  const [left, top] = [x === 0 ? -s.bleed : x, y === 0 ? -s.bleed : y];
  const right = x + w === W ? W + s.bleed : x + w;
  const bottom = y + h === H ? H + s.bleed : y + h;
  return group({ 'clip-path': s.clip(rectPath(left, top, right - left, bottom - top)) }, draw[kind]());
}

export function draw({ size: [W, H], form, unit, more, rules }, name) {
  const bleed = name === 'print' ? BLEED : 0;
  const thin = (Math.min(W, H) / 1080) * 2.4;
  const files = {};
  for (const kind of ['arcs', 'stripes', 'discs']) {
    const s = sheet(W + 2 * bleed, H + 2 * bleed, bleed);
    files[kind] = s.canvas([
      field(s, kind, form, unit, false, W, H),
      more ? field(s, kind, more, unit, true, W, H) : '',
      rules.map(([x, y, w]) => rect(x, y, w, thin, INK)),
    ]);
  }
  return files;
}
