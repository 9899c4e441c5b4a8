import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { type Matrix, rotation, translation } from '../layout/display-list/matrix.ts';

/**
 * Parses the inner markup of an SVG picture. Returns the `<svg>` element, which contains elements only.
 * @throws Error on markup that is not well-formed, and on text, comments and anything else that is not an element.
 */
export function readPicture(markup: string): XmlElement {
  const { root } = parse(`<svg>${markup}</svg>`);
  if (!root) throw new Error('The SVG is empty.');
  requireElements(root);
  return root;
}

function parse(xml: string) {
  try {
    return parseXml(xml, { preserveComments: true, preserveCdata: true });
  } catch (error) {
    if (error instanceof XmlError) throw new Error(`The SVG is not well-formed: ${error.message}`, { cause: error });
    throw error;
  }
}

function requireElements(element: XmlElement): void {
  for (const child of element.children) {
    if (child instanceof XmlElement) requireElements(child);
    else if (!(child instanceof XmlText) || child.text.trim() !== '')
      throw new Error(`The SVG has something other than an element: ${child.type}`);
  }
}

export function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

/** An element and all elements inside it. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...childElements(element).flatMap(allElements)];
}

/** Reads the numbers in an attribute. */
export function readNumbers(text: string): number[] {
  return (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}

/** Reads the steps of a `transform`, outermost first. @throws Error on an unknown step. */
export function readTransform(text: string): Matrix[] {
  return [...text.matchAll(/(\w+)\s*\(([^)]*)\)/g)].map(([, kind = '', list = '']): Matrix => {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = readNumbers(list);
    switch (kind) {
      case 'matrix':
        return [a, b ?? 0, c ?? 0, d, e, f];
      case 'translate':
        return translation(a, b ?? 0);
      case 'scale':
        return [a, 0, 0, b ?? a, 0, 0];
      case 'rotate':
        return rotation(a, b ?? 0, c ?? 0);
      default:
        throw new Error(`The SVG transform "${kind}" is not drawn in a PDF.`);
    }
  });
}
