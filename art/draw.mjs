/**
 * Numbers, shapes and files of SVG, as markup. Everything is deterministic: the same script draws the same files on
 * every machine.
 */
export { randomFrom } from '../src/layout/random.mjs';

/** A number as short as a picture needs it. */
export const n = (value) => String(Math.round(value * 10) / 10);

/** Points as the `d` of a closed path with straight sides. */
export const polygon = (points) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;

/** Attributes; undefined ones are left out. */
const attributes = (list) =>
  Object.entries(list)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}"`)
    .join('');

export const path = (d, fill, more = {}) => `<path${attributes({ d, fill, ...more })}/>`;
export const line = (d, stroke, width, more = {}) =>
  `<path${attributes({ d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more })}/>`;
export const rect = (x, y, width, height, fill, more = {}) =>
  `<rect${attributes({ x: n(x), y: n(y), width: n(width), height: n(height), fill, ...more })}/>`;
export const circle = (cx, cy, r, fill, more = {}) =>
  `<circle${attributes({ cx: n(cx), cy: n(cy), r: n(r), fill, ...more })}/>`;
export const ellipse = (cx, cy, rx, ry, fill, more = {}) =>
  `<ellipse${attributes({ cx: n(cx), cy: n(cy), rx: n(rx), ry: n(ry), fill, ...more })}/>`;
export const group = (more, ...children) => `<g${attributes(more)}>${children.flat(9).join('')}</g>`;

/** The paint of a colour that the template names. */
export const ink = (name) => `var(--${name})`;

/** A rectangle as the `d` of a path. */
export const rectPath = (x, y, w, h) =>
  polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);

/** Gives the opacity of a shape to its one paint, where that comes to the same: resvg needs no layer for it then. */
export const plain = (markup) =>
  markup.replace(/<(?:rect|path|circle|ellipse)[^>]*>/g, (tag) => {
    if (tag.includes(' filter="')) return tag;
    if (tag.includes(' fill="none"')) return tag.replace(' opacity="', ' stroke-opacity="');
    return tag.includes(' stroke="') ? tag : tag.replace(' opacity="', ' fill-opacity="');
  });

/** A file without definitions: a drawing on a canvas of a size. */
export const svg = ([width, height], ...children) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${children.flat(9).join('')}</svg>\n`;

/**
 * How far art for paper goes on beyond its canvas, for the cut: a little more than the bleed of a PDF, which is 3 mm or
 * 17.8 layout pixels.
 */
export const BLEED = 24;

/** How far art that ends at no edge goes on beyond every canvas. */
export const OVERHANG = 30;
