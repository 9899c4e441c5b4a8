/**
 * Two instant photographs taped to a board, with the same street in both until somebody puts in photos of their own,
 * and a strip of torn paper for the slogan.
 */
import { group, n, randomFrom, rectPath } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { after } from './after.mjs';
import { before } from './before.mjs';
import { over } from './over.mjs';
import { under } from './under.mjs';

export { LAYOUTS } from './layouts.mjs';

/** The street, `drawing`, as large as fills the place of a photo. */
function photo([W, H], [x, y, w, h], drawing) {
  const s = sheet(W, H, 0);
  const k = Math.max(w / 1230, h / 860);
  const [ox, oy] = [x + w / 2 - 500 * k, y + h / 2 - (h / w < 0.5 ? 545 : 500) * k];
  return s.svg([
    group(
      { 'clip-path': s.clip(rectPath(x, y, w, h)) },
      group({ transform: `translate(${n(ox)} ${n(oy)}) scale(${Math.round(k * 1000) / 1000})` }, drawing),
    ),
  ]);
}

export function draw(layout) {
  const [W, H] = layout.size;
  const t = Math.max(0.74, Math.min(W, H) / 1080);
  const random = randomFrom(W * 2 + H);
  return {
    board: under(layout, t, random),
    before: photo(layout.size, layout.a, before(randomFrom('before'.length))),
    after: photo(layout.size, layout.b, after(randomFrom('after'.length))),
    over: over(layout, t, random),
  };
}
