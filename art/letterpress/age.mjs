import { BLEED, n, rect } from '../draw.mjs';

/** Toned edges and the creases of a sheet that was folded in four and pinned up. */
export function age(layout) {
  const [w, h] = layout.size;
  const over = layout.bleed ? BLEED : 0;
  const deep = Math.min(w, h) * 0.2;
  const stops = (opacity) =>
    `<stop offset="0" stop-color="var(--age)" stop-opacity="${opacity}"/><stop offset="0.45" stop-color="var(--age)" stop-opacity="${opacity * 0.25}"/><stop offset="1" stop-color="var(--age)" stop-opacity="0"/>`;
  const ramp = (id, x1, y1, x2, y2, opacity) =>
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stops(opacity)}</linearGradient>`;
  const all = [-over, -over, w + 2 * over, h + 2 * over];
  const crease = (x, y, wide, high, id) => rect(x, y, wide, high, `url(#${id})`);
  const fold = (id, x2, y2) =>
    `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="#3a2a18" stop-opacity="0"/><stop offset="0.46" stop-color="#3a2a18" stop-opacity="0.13"/><stop offset="0.5" stop-color="#3a2a18" stop-opacity="0.3"/><stop offset="0.53" stop-color="#fffaf0" stop-opacity="0.6"/><stop offset="0.62" stop-color="#fffaf0" stop-opacity="0.16"/><stop offset="1" stop-color="#fffaf0" stop-opacity="0"/></linearGradient>`;
  const t = Math.min(w, h) * 0.028;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><defs>${ramp('t', 0, 0, 0, deep, 0.34)}${ramp('b', 0, h, 0, h - deep, 0.42)}${ramp('l', 0, 0, deep, 0, 0.34)}${ramp('r', w, 0, w - deep, 0, 0.34)}${fold('v', 1, 0)}${fold('h', 0, 1)}</defs>${[
    rect(...all, 'url(#t)'),
    rect(...all, 'url(#b)'),
    rect(...all, 'url(#l)'),
    rect(...all, 'url(#r)'),
    crease(w / 2 - t, -over, 2 * t, h + 2 * over, 'v'),
    crease(-over, h / 2 - t, w + 2 * over, 2 * t, 'h'),
  ].join('')}</svg>\n`;
}
