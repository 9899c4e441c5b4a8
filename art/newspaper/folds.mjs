import { BLEED, plain, rect } from '../draw.mjs';

/** The folds, and the shade towards the edges. */
export function folds({ size: [w, h], folds: { across = [], down = [] }, bleed }) {
  const over = bleed ? BLEED : 0;
  const t = Math.min(w, h) * 0.06;
  const ramp = (id, x2, y2, list) =>
    `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${list.map(([o, c, a]) => `<stop offset="${o}" stop-color="${c}" stop-opacity="${a}"/>`).join('')}</linearGradient>`;
  const fold = [
    [0, '#2a241c', 0],
    [0.36, '#2a241c', 0.07],
    [0.49, '#2a241c', 0.22],
    [0.5, '#2a241c', 0.34],
    [0.51, '#fffdf6', 0.75],
    [0.55, '#fffdf6', 0.3],
    [1, '#fffdf6', 0],
  ];
  const shade = [
    [0, 'var(--age)', 0.42],
    [0.06, 'var(--age)', 0.14],
    [0.2, 'var(--age)', 0],
    [0.8, 'var(--age)', 0],
    [0.95, 'var(--age)', 0.16],
    [1, 'var(--age)', 0.46],
  ];
  const all = [-over, -over, w + 2 * over, h + 2 * over];
  const body = [
    rect(...all, 'url(#x)'),
    rect(...all, 'url(#y)'),
    across.map((y) => rect(-over, y - t, w + 2 * over, 2 * t, 'url(#h)')),
    down.map((x) => rect(x - t, -over, 2 * t, h + 2 * over, 'url(#v)')),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><defs>${ramp('h', 0, 1, fold)}${ramp('v', 1, 0, fold)}${ramp('x', 1, 0, shade)}${ramp('y', 0, 1, shade)}</defs>${plain(body.flat(9).join(''))}</svg>\n`;
}
