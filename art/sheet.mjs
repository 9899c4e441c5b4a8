import { group, n, path, plain, svg } from './draw.mjs';
import { boxOf, prune } from './prune.mjs';

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
    /** An airbrushed shape: a path with soft edges. */
    soft(d, fill, blur, opacity, more = {}) {
      const [left, top, right, bottom] = boxOf(d);
      const edge = bleed ? 2.4 * blur + (more['stroke-width'] ?? 0) / 2 : 3 * blur + (more['stroke-width'] ?? 0);
      const region = [left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge];
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
    /** The file. */
    svg(children) {
      const all = bleed ? plain(children.flat(9).join('')) : children.flat(9).join('');
      // A shape that is only in the bleed is left out too: it is not missed, and resvg must not meet it alone.
      const body = bleed
        ? group({ transform: `translate(${-bleed} ${-bleed})` }, prune(all, width - bleed, height - bleed, bleed))
        : prune(all, width, height);
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
      return svg([width - 2 * bleed, height - 2 * bleed], `<defs>${shared.join('')}</defs>`, body);
    },
    /** The file of a drawing in which 0, 0 is where the canvas begins, not the bleed. */
    canvas(drawing) {
      return this.svg([bleed ? group({ transform: `translate(${bleed} ${bleed})` }, drawing) : drawing]);
    },
  };
}
