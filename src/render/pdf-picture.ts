import type { XmlElement } from '@rgrove/parse-xml';
import type { ToPdfColor } from './pdf-colors.ts';
import { allElements, childElements, readNumbers, readTransform } from './svg-picture.ts';

type PdfDocument = PDFKit.PDFDocument;

/** The SVG properties that children inherit, with their initial values. */
const INHERITED = {
  fill: 'black',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
};
type Style = Record<keyof typeof INHERITED, string>;

/** The shapes, each with the attributes of its geometry and a function that adds its path to a PDF. */
const SHAPES: Record<
  string,
  { parts: readonly string[]; trace(doc: PdfDocument, part: (name: string) => number, element: XmlElement): void }
> = {
  path: { parts: ['d'], trace: (doc, _, { attributes }) => doc.path(attributes.d ?? '') },
  rect: {
    parts: ['x', 'y', 'width', 'height'],
    trace: (doc, part) => doc.rect(part('x'), part('y'), part('width'), part('height')),
  },
  circle: { parts: ['cx', 'cy', 'r'], trace: (doc, part) => doc.circle(part('cx'), part('cy'), part('r')) },
  ellipse: {
    parts: ['cx', 'cy', 'rx', 'ry'],
    trace: (doc, part) => doc.ellipse(part('cx'), part('cy'), part('rx'), part('ry')),
  },
  polygon: {
    parts: ['points'],
    trace: (doc, _, { attributes }) => {
      const points = readNumbers(attributes.points ?? '');
      for (let i = 0; i + 1 < points.length; i += 2) doc[i === 0 ? 'moveTo' : 'lineTo'](points[i]!, points[i + 1]!);
      doc.closePath();
    },
  },
};
const COMMON = new Set(['id', 'xmlns', 'transform', 'opacity', 'clip-path', ...Object.keys(INHERITED)]);

/**
 * Draws the content of an SVG picture into a PDF as vectors: groups, the shapes above, transforms, flat fills, strokes,
 * opacity of shapes and clip paths. Emoji need no more.
 * @throws Error on anything else, because a poster that lacks a part must not be printed.
 */
export function drawPicture(doc: PdfDocument, picture: XmlElement, toColor: ToPdfColor): void {
  const clips = new Map(
    allElements(picture).flatMap((element) => (element.name === 'clipPath' ? [[element.attributes.id, element]] : [])),
  );
  for (const element of childElements(picture)) draw(element, INHERITED);

  function draw(element: XmlElement, inherited: Style): void {
    const { name, attributes } = element;
    if (name === 'defs' || name === 'clipPath') return;
    const shape = SHAPES[name];
    if (!shape && name !== 'g') throw new Error(`The SVG element <${name}> is not drawn in a PDF.`);
    for (const attribute of Object.keys(attributes)) {
      if (!COMMON.has(attribute) && !shape?.parts.includes(attribute))
        throw new Error(`The SVG attribute ${name}[${attribute}] is not drawn in a PDF.`);
    }
    const style = { ...inherited, ...attributes };
    doc.save();
    for (const step of readTransform(attributes.transform ?? '')) doc.transform(...step);
    if (attributes['clip-path']) clip(attributes['clip-path']);
    if (shape) paint(element, style);
    else if (attributes.opacity) throw new Error('The opacity of an SVG group is not drawn in a PDF.');
    for (const child of childElements(element)) draw(child, style);
    doc.restore();
  }

  function clip(reference: string): void {
    const found = clips.get(/^url\(#(.*)\)$/.exec(reference)?.[1] ?? '');
    if (!found) throw new Error(`The SVG has no clip path ${reference}.`);
    const [shape, ...others] = childElements(found);
    if (!shape || others.length > 0 || shape.attributes.transform)
      throw new Error('An SVG clip path of more than one plain shape is not drawn in a PDF.');
    trace(shape);
    doc.clip(shape.attributes['clip-rule'] === 'evenodd' ? 'even-odd' : 'non-zero');
  }

  function paint(element: XmlElement, style: Style): void {
    const opacity = Number(element.attributes.opacity ?? 1);
    const [fill, stroke] = [toColor(style.fill), toColor(style.stroke)];
    if (fill && stroke && opacity < 1) throw new Error('A faint SVG shape with fill and stroke is not drawn in a PDF.');
    if (fill) {
      doc.fillColor(fill, opacity * Number(style['fill-opacity']));
      trace(element);
      doc.fill(style['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero');
    }
    if (stroke) {
      doc.strokeColor(stroke, opacity * Number(style['stroke-opacity']));
      doc.lineWidth(Number(style['stroke-width'])).miterLimit(Number(style['stroke-miterlimit']));
      doc.lineCap(style['stroke-linecap'] as 'butt').lineJoin(style['stroke-linejoin'] as 'miter');
      trace(element);
      doc.stroke();
    }
  }

  function trace(element: XmlElement): void {
    const shape = SHAPES[element.name];
    if (!shape) throw new Error(`The SVG element <${element.name}> is no shape.`);
    shape.trace(doc, (part) => Number(element.attributes[part] ?? 0), element);
  }
}

/** The colours used in an SVG picture. */
export function pictureColors(picture: XmlElement): string[] {
  return allElements(picture).flatMap(({ attributes: { fill, stroke } }) => [fill ?? [], stroke ?? []].flat());
}
