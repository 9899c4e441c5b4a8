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

/**
 * How far art for paper goes on beyond its canvas, for the cut: a little more than the bleed of a PDF, which is 3 mm or
 * 17.8 layout pixels.
 */
export const BLEED = 24;

/**
 * A drawing of one file: collects definitions, hands out ids. With a bleed, `width` and `height` are those of the canvas
 * and the bleed around it, and the drawing is pushed up and left so that the canvas begins at 0, 0.
 */
export function sheet(width, height, bleed = 0) {
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
    bleed,
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
    /** Something drawn once and used often: markup in its own units. Returns what places it, scaled. */
    stamp(markup) {
      const name = define((id) => `<g id="${id}">${markup}</g>`).slice(5, -1);
      const k = (value) => String(Math.round(value * 1000) / 1000);
      return (x, y, scale, fill, turn = '') =>
        `<use href="#${name}" transform="translate(${n(x)} ${n(y)})${turn} scale(${k(scale)})"${fill ? ` fill="${fill}"` : ''}/>`;
    },
    clip: (d) => define((name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`),
    /** A filter with its region in user space. */
    filter: (x, y, w, h, body, space = 'sRGB') =>
      define(
        (name) =>
          `<filter id="${name}" filterUnits="userSpaceOnUse" x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" color-interpolation-filters="${space}">${body}</filter>`,
      ),
    /** Left, top, right and bottom of what will be seen of airbrushed shapes, in their units, where it is known. */
    seen: undefined,
    /** An airbrushed shape: a path with soft edges. */
    soft(d, fill, blur, opacity, more = {}) {
      const [left, top, right, bottom] = boxOf(d);
      const edge = bleed ? 2.4 * blur + (more['stroke-width'] ?? 0) / 2 : 3 * blur + (more['stroke-width'] ?? 0);
      let region = [left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge];
      if (this.seen) {
        // What is certainly out of sight is not blurred: a blur costs by its area, and paper has many pixels.
        const [l, t, r, b] = this.seen;
        const [x, y] = [Math.max(left, l) - edge, Math.max(top, t) - edge];
        region = [x, y, Math.min(right, r) + edge - x, Math.min(bottom, b) + edge - y];
        if (region[2] <= 2 * edge || region[3] <= 2 * edge) return '';
      }
      const filter = this.filter(...region, `<feGaussianBlur stdDeviation="${blur}"/>`);
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
    /** The file. What lies before `COVERED` and wholly inside `cover` (left, top, width, height) is left out. */
    svg(children, cover) {
      const all = bleed ? plain(children.flat(9).join('')) : children.flat(9).join('');
      // A shape that is only in the bleed is left out too: it is not missed, and resvg must not meet it alone.
      const body = bleed
        ? group(
            { transform: `translate(${-bleed} ${-bleed})` },
            prune(all, width - bleed, height - bleed, cover, bleed),
          )
        : prune(all, width, height, cover);
      const used = new Set();
      const keep = (text) => {
        for (const [, name] of text.matchAll(/(?:url\(|href=")#(\w+)/g))
          if (!used.has(name)) {
            used.add(name);
            keep(defs.find((def) => def.includes(` id="${name}"`)));
          }
      };
      keep(body);
      const shared = defs.filter((def) => used.has(/ id="(\w+)"/.exec(def)[1]));
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width - 2 * bleed} ${height - 2 * bleed}"><defs>${shared.join('')}</defs>${body}</svg>\n`;
    },
  };
}

/** Marks the place in a drawing from which on nothing is covered any more. */
export const COVERED = '<!--covered-->';

const multiply = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

function matrixOf(transform = '') {
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const [, kind, list] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x, y = kind === 'scale' ? x : 0] = list.split(/[\s,]+/).map(Number);
    const a = (x * Math.PI) / 180;
    if (kind === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, x, y]);
    if (kind === 'scale') matrix = multiply(matrix, [x, 0, 0, y, 0, 0]);
    if (kind === 'rotate') matrix = multiply(matrix, [Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), 0, 0]);
  }
  return matrix;
}

/** Gives the opacity of a shape to its one paint, where that comes to the same: resvg needs no layer for it then. */
const plain = (markup) =>
  markup.replace(/<(?:rect|path|circle|ellipse)[^>]*>/g, (tag) => {
    if (tag.includes(' filter="')) return tag;
    if (tag.includes(' fill="none"')) return tag.replace(' opacity="', ' stroke-opacity="');
    return tag.includes(' stroke="') ? tag : tag.replace(' opacity="', ' fill-opacity="');
  });

/**
 * Leaves out shapes beside the canvas (`from` to before `width` and `height`) and groups left empty by that: they cost space, and resvg stops the process over
 * a group with opacity, filter or clip that is nowhere on the canvas.
 */
function prune(markup, width, height, cover, from = 0) {
  const out = [];
  const open = [{ matrix: [1, 0, 0, 1, 0, 0], at: 0 }];
  let covered = cover !== undefined && markup.includes(COVERED);
  for (const [tag] of markup.matchAll(/<[^>]+>/g)) {
    if (tag === COVERED) covered = false;
    else if (tag === '</g>') {
      const { at } = open.pop();
      if (out.length === at + 1) out.pop();
      else out.push(tag);
    } else {
      const attribute = (name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
      const matrix = multiply(open.at(-1).matrix, matrixOf(attribute('transform')));
      if (tag.startsWith('<g')) {
        open.push({ matrix, at: out.length });
        out.push(tag);
        continue;
      }
      const number = (name) => Number(attribute(name) ?? 0);
      const [rx, ry] = tag.startsWith('<circle') ? [number('r'), number('r')] : [number('rx'), number('ry')];
      let box = [number('cx') - rx, number('cy') - ry, number('cx') + rx, number('cy') + ry];
      if (tag.startsWith('<path')) box = boxOf(attribute('d'));
      // stamps reach about this far
      if (tag.startsWith('<use')) box = [-2, -2, 2, 4];
      if (tag.startsWith('<rect'))
        box = [number('x'), number('y'), number('x') + number('width'), number('y') + number('height')];
      const corners = [
        [0, 1],
        [2, 1],
        [2, 3],
        [0, 3],
      ].map(([i, j]) => multiply(matrix, [1, 0, 0, 1, box[i], box[j]]));
      const xs = corners.map((corner) => corner[4]);
      const ys = corners.map((corner) => corner[5]);
      const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      if (right < from + 1 || bottom < from + 1 || left > width - 1 || top > height - 1) continue;
      if (covered && left > cover[0] && top > cover[1] && right < cover[0] + cover[2] && bottom < cover[1] + cover[3])
        continue;
      out.push(tag);
    }
  }
  return out.join('');
}
