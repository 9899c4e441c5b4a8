/** One element of an SVG, with what is inside it. */
export interface SvgElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: SvgElement[];
}

/** Six numbers as in `matrix(a b c d e f)`. */
export type Matrix = [number, number, number, number, number, number];

const TAG = /\s*<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>\s*/y;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/**
 * Reads SVG markup of elements only, as the layout and the emoji have it.
 *
 * @throws Error on text, comments and whatever else is no element, and on tags that do not match.
 */
export function parseSvg(markup: string): SvgElement[] {
  const root: SvgElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  TAG.lastIndex = 0;
  while (TAG.lastIndex < markup.length) {
    const at = TAG.lastIndex;
    const tag = TAG.exec(markup);
    if (!tag) throw new Error(`The SVG has something other than an element: ${markup.slice(at, at + 40)}`);
    const [, closes, name = '', attributes = '', empty] = tag;
    if (closes) {
      if (open.pop()!.name !== name || open.length === 0)
        throw new Error(`The SVG closes <${name}>, which is not open.`);
      continue;
    }
    const element = { name, attributes: readAttributes(attributes), children: [] };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length > 1) throw new Error(`The SVG does not close <${open.at(-1)!.name}>.`);
  return root.children;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
}

/** The numbers in an attribute. */
export function readNumbers(text: string): number[] {
  return (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}

/** The steps of a `transform`, outermost first. @throws Error on a step that is not known. */
export function readTransform(text: string): Matrix[] {
  return [...text.matchAll(/(\w+)\s*\(([^)]*)\)/g)].flatMap(([, kind = '', list = '']): Matrix[] => {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = readNumbers(list);
    switch (kind) {
      case 'matrix':
        return [[a, b ?? 0, c ?? 0, d, e, f]];
      case 'translate':
        return [[1, 0, 0, 1, a, b ?? 0]];
      case 'scale':
        return [[a, 0, 0, b ?? a, 0, 0]];
      case 'rotate': {
        const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
        const [x, y] = [b ?? 0, c ?? 0];
        return [[cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]];
      }
      default:
        throw new Error(`The SVG transform "${kind}" is not drawn in a PDF.`);
    }
  });
}
