/**
 * Small helpers for the scripts that draw template art. Everything is deterministic: the same script writes the same
 * files on every machine.
 */

/** A seeded random number generator (mulberry32): numbers from 0 to before 1. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

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

/** The box of a path of absolute M, L, C, Q and Z commands, control points included. */
function boxOf(d) {
  const numbers = (d.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A drawing of one file: collects definitions, hands out ids. */
export function sheet(width, height) {
  const defs = [];
  const known = new Map();
  const id = () => `a${defs.length.toString(36)}`;
  /** Adds a definition once and returns its `url(#id)`. */
  const define = (make) => {
    const key = make('*');
    if (!known.has(key)) {
      const name = id();
      defs.push(make(name));
      known.set(key, `url(#${name})`);
    }
    return known.get(key);
  };
  const stops = (list) =>
    list
      .map(
        ([offset, color, opacity]) =>
          `<stop offset="${offset}" stop-color="${color}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
      )
      .join('');
  return {
    width,
    height,
    define,
    linear: (x1, y1, x2, y2, list) =>
      define(
        (name) =>
          `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stops(list)}</linearGradient>`,
      ),
    radial: (cx, cy, r, list, transform) =>
      define(
        (name) =>
          `<radialGradient id="${name}" gradientUnits="userSpaceOnUse" cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}"${transform ? ` gradientTransform="${transform}"` : ''}>${stops(list)}</radialGradient>`,
      ),
    /** A ball lit from the upper left, whatever it is drawn in. */
    gradient: (list) =>
      define((name) => `<radialGradient id="${name}" cx="0.34" cy="0.3" r="0.75">${stops(list)}</radialGradient>`),
    clip: (d) => define((name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`),
    /** A filter with its region in user space. */
    filter: (x, y, w, h, body, space = 'sRGB') =>
      define(
        (name) =>
          `<filter id="${name}" filterUnits="userSpaceOnUse" x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" color-interpolation-filters="${space}">${body}</filter>`,
      ),
    /** An airbrushed shape: a path with soft edges. */
    soft(d, fill, blur, opacity, more = {}) {
      const [left, top, right, bottom] = boxOf(d);
      const edge = 3 * blur + (more['stroke-width'] ?? 0);
      const filter = define(
        (name) =>
          `<filter id="${name}" filterUnits="userSpaceOnUse" x="${n(left - edge)}" y="${n(top - edge)}" width="${n(right - left + 2 * edge)}" height="${n(bottom - top + 2 * edge)}" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${blur}"/></filter>`,
      );
      return path(d, fill, { opacity, filter, ...more });
    },
    /** An airbrushed line. */
    softLine(d, stroke, width, blur, opacity, more = {}) {
      return this.soft(d, 'none', blur, opacity, {
        stroke,
        'stroke-width': width,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
        ...more,
      });
    },
    svg: (...children) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>${defs.join('')}</defs>${children.flat(9).join('')}</svg>\n`,
  };
}
