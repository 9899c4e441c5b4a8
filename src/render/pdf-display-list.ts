import type { XmlElement } from '@rgrove/parse-xml';
import {
  type DisplayItem,
  type DisplayList,
  opacityOf,
  opaque,
  type Shape,
  type Stroke,
} from '../layout/display-list/display-list.ts';
import { rotation, translation } from '../layout/display-list/matrix.ts';
import type { ToPdfColor } from './pdf-colors.ts';
import { drawPicture, pictureColors } from './pdf-picture.ts';
import { readPicture } from './svg-picture.ts';

type PdfDocument = PDFKit.PDFDocument;

/** A drawing for a PDF, as vectors. */
export interface PdfDrawing {
  /** The colours used, #rrggbb or as written in the SVG of a picture. */
  colors: string[];
  draw(doc: PdfDocument, toColor: ToPdfColor): void;
}

/** Prepares display lists, drawn one above the other, and reads their pictures. @throws Error on unreadable SVG */
export function pdfDrawing(lists: readonly DisplayList[]): PdfDrawing {
  const items = lists.flatMap((list) => list.items);
  const markup = new Set(items.flatMap((item) => (item.kind === 'picture' ? [item.markup] : [])));
  const pictures = new Map(Array.from(markup, (svg) => [svg, readPicture(svg)]));
  return {
    colors: [...items.flatMap(colorsOf), ...[...pictures.values()].flatMap(pictureColors)],
    draw(doc, toColor) {
      for (const { items, turn } of lists) {
        doc.save();
        if (turn) doc.transform(...rotation(turn.degrees, turn.x, turn.y));
        for (const item of items) drawItem(doc, item, pictures, toColor);
        doc.restore();
      }
    },
  };
}

function colorsOf(item: DisplayItem): string[] {
  if (item.kind === 'picture') return [];
  return (item.kind === 'stroke' ? [item.fill, item.color] : [item.color]).map(opaque);
}

function drawItem(
  doc: PdfDocument,
  item: DisplayItem,
  pictures: ReadonlyMap<string, XmlElement>,
  toColor: ToPdfColor,
): void {
  switch (item.kind) {
    case 'fill':
      drawShapes(doc, item, item.color, toColor);
      break;
    case 'stroke':
      drawShapes(doc, item, item.fill, toColor, item);
      break;
    case 'notdef':
      drawShape(doc, item.shape, item.color, toColor);
      break;
    case 'picture':
      doc.save();
      doc.transform(...item.matrix);
      drawPicture(doc, pictures.get(item.markup)!, toColor);
      doc.restore();
  }
}

function drawShapes(
  doc: PdfDocument,
  { shapes, offset }: Extract<DisplayItem, { shapes: unknown }>,
  fill: string,
  toColor: ToPdfColor,
  line?: Stroke,
): void {
  doc.save();
  if (offset) doc.transform(...translation(...offset));
  for (const shape of shapes) drawShape(doc, shape, fill, toColor, line);
  doc.restore();
}

function drawShape(
  doc: PdfDocument,
  { matrix, path, rule }: Shape,
  fill: string,
  toColor: ToPdfColor,
  line?: Stroke,
): void {
  doc.save();
  doc.transform(...matrix);
  doc.fillColor(toColor(opaque(fill))!, opacityOf(fill));
  doc.path(path).fill(rule === 'evenodd' ? 'even-odd' : 'non-zero');
  if (line) {
    doc.strokeColor(toColor(line.color)!, 1);
    doc.lineWidth(line.width).miterLimit(4).lineCap('butt').lineJoin(line.join);
    doc.path(path).stroke();
  }
  doc.restore();
}
