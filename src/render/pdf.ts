import sharp from 'sharp';
import type { Caption } from '../domain/caption.ts';
import { FORMATS, LAYOUTS, type PrintFormat, type PrintOptions } from '../domain/format.ts';
import type { Overlay } from '../layout/overlay.ts';
import { cmykColors, inCmyk, toRgb } from './pdf-colors.ts';
import { pdfDrawing } from './pdf-display-list.ts';
import { cropMarks, type PageBox, pictureBox, type Sheet, sheetOf } from './pdf-sheet.ts';
import type { Pixels } from './pixels.ts';
import { xmpOf } from './xmp.ts';

/** The parts of a PDF. */
export interface PdfParts {
  format: PrintFormat;
  overlay: Overlay;
  /** The sheet at 300 dpi, with the bleed, if any, in extra pixels on every side. */
  backdrop: Pixels;
  print: PrintOptions;
  caption: Caption | undefined;
}

/** JPEG quality at which compression cannot be seen on paper. */
const QUALITY = 92;
/** Width of a crop mark in points. */
const MARK_WIDTH = 0.25;
/** The colour of registration marks, which is printed on every plate. */
const ALL_PLATES = [100, 100, 100, 100] as const;

/** Draws a page to print: the backdrop as a picture at 300 dpi, and on it every letter, bar and emoji as vectors. */
export async function drawPdf({ format, overlay, backdrop, print, caption }: PdfParts): Promise<Buffer> {
  const picture = await encodeBackdrop(backdrop, print);
  const drawing = pdfDrawing(overlay.parts);
  const toColor = print.cmyk ? await cmykColors(drawing.colors) : toRgb;
  // Loaded late: pdfkit reads its fonts as it loads, and most render processes never make a PDF.
  const { default: PdfDocument } = await import('pdfkit');
  const sheet = sheetOf(format, print.marks);
  const doc = new PdfDocument({
    size: [sheet.media.width, sheet.media.height],
    margin: 0,
    // The first version with transparency.
    pdfVersion: '1.4',
    // Texts are outlines, so no font is needed.
    font: null as unknown as string,
    displayTitle: true,
    info: {
      Creator: 'Flyposter',
      ...(caption && infoOf(caption)),
    },
  });
  if (caption) writeMetadata(doc, xmpOf(caption));
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));

  Object.assign(doc.page.dictionary.data, pageBoxes(sheet));
  const { bleed, trim } = sheet;
  doc.save();
  doc.rect(bleed.x, bleed.y, bleed.width, bleed.height).clip();
  const place = pictureBox(format, sheet, (backdrop.width - FORMATS[format].width) / 2);
  doc.image(picture, place.x, place.y, { width: place.width, height: place.height });
  const canvas = LAYOUTS[FORMATS[format].layout];
  doc.transform(trim.width / canvas.width, 0, 0, trim.height / canvas.height, trim.x, trim.y);
  drawing.draw(doc, toColor);
  doc.restore();
  if (print.marks) {
    doc.lineWidth(MARK_WIDTH).strokeColor(print.cmyk ? [...ALL_PLATES] : [0, 0, 0], 1);
    for (const [x1, y1, x2, y2] of cropMarks(sheet)) doc.moveTo(x1, y1).lineTo(x2, y2).stroke();
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function encodeBackdrop({ width, height, data }: Pixels, { cmyk }: PrintOptions): Promise<Buffer> {
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  return (cmyk ? inCmyk(image) : image).jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** The document information dictionary (ISO 32000-1, 14.3.3), for readers that do not know XMP. */
function infoOf({ title, alt, credit, topics, createdAt }: Caption): PDFKit.DocumentInfo {
  return {
    Title: title,
    Subject: alt,
    CreationDate: new Date(createdAt),
    ...(credit !== null && { Author: credit }),
    ...(topics.length > 0 && { Keywords: topics.join(', ') }),
  };
}

/** Replaces the XMP that pdfkit would write from the information dictionary without escaping texts. */
function writeMetadata(doc: PDFKit.PDFDocument, xmp: string): void {
  const metadata = { append() {}, end() {}, getXML: () => xmp, getLength: () => Buffer.byteLength(xmp) };
  Object.assign(doc, { metadata });
}

/** The boxes for a page's dictionary: two corners, with y upwards from the bottom of the page. */
function pageBoxes({ media, bleed, trim }: Sheet): Record<string, number[]> {
  const corners = ({ x, y, width, height }: PageBox) => [x, media.height - y - height, x + width, media.height - y];
  return { MediaBox: corners(media), BleedBox: corners(bleed), TrimBox: corners(trim) };
}
