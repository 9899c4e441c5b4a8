/**
 * A ballot paper on the desk of a polling booth: security print, three rows with their boxes, one cross, the pencil on
 * its string.
 */
import { BLEED, randomFrom, rect } from '../draw.mjs';
import { ballot } from './paper.mjs';
import { lying } from './pencil.mjs';

export { LAYOUTS } from './layouts.mjs';

/** Boards of the desk: seams, and a slow change of light. */
function desk({ size: [w, h], unit, bleed }) {
  const random = randomFrom(77 + w);
  const over = bleed ? BLEED : 0;
  const out = [
    `<defs><linearGradient id="d" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff2d8" stop-opacity="0.22"/><stop offset="0.5" stop-color="#fff2d8" stop-opacity="0"/><stop offset="1" stop-color="#120800" stop-opacity="0.4"/></linearGradient></defs>`,
    rect(-over, -over, w + 2 * over, h + 2 * over, 'url(#d)'),
  ];
  for (let y = 70 * unit; y < h; y += 150 * unit) {
    const at = y + random() * 20;
    out.push(
      rect(-over, at, w + 2 * over, 3 * unit, '#150a02', { 'fill-opacity': 0.55 }),
      rect(-over, at + 3 * unit, w + 2 * over, 2 * unit, '#ffe9c4', { 'fill-opacity': 0.16 }),
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${out.join('')}</svg>\n`;
}

export const draw = (layout) => ({ desk: desk(layout), paper: ballot(layout), pencil: lying(layout) });
