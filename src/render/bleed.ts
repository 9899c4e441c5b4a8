import { LAYOUTS, type LayoutName } from '../domain/format.ts';
import type { Box } from '../domain/template/template.ts';
import type { Raster } from './pixels.ts';

/** A layout and the size at which it is drawn. */
export interface Frame {
  layout: LayoutName;
  /** Size of the canvas, px. */
  width: number;
  height: number;
  /** Pixels drawn beyond each edge of the canvas. */
  bleed: number;
}

/** The sides of a canvas. */
export interface Sides {
  left: boolean;
  top: boolean;
  right: boolean;
  bottom: boolean;
}

const ALL_SIDES: Sides = { left: true, top: true, right: true, bottom: true };

/** The frame of a layout at a size in px, with `bleed` px beyond every edge. */
export function frameOf(layout: LayoutName, { width, height }: { width: number; height: number }, bleed = 0): Frame {
  return { layout, width, height, bleed };
}

/** The bleed at the sides of the canvas, and above and below it, in layout pixels. */
export function bleedOf({ layout, width, height, bleed }: Frame): [number, number] {
  return [(bleed * LAYOUTS[layout].width) / width, (bleed * LAYOUTS[layout].height) / height];
}

/**
 * A box and the area drawn for it, in layout pixels: the box, extended by the bleed at every edge of the canvas that it
 * touches. The default box is the canvas.
 */
export function areaOf(box: Box | undefined, frame: Frame): { box: Box; drawn: Box } {
  const canvas = LAYOUTS[frame.layout];
  const [x, y, width, height] = box ?? [0, 0, canvas.width, canvas.height];
  const [beside, above] = bleedOf(frame);
  const [left, top] = [x <= 0 ? x - beside : x, y <= 0 ? y - above : y];
  const right = x + width >= canvas.width ? x + width + beside : x + width;
  const bottom = y + height >= canvas.height ? y + height + above : y + height;
  return { box: [x, y, width, height], drawn: [left, top, right - left, bottom - top] };
}

/** Changes the root element of art so that it shows the canvas and its bleed, at exactly the frame's size in px. */
export function frameArt(svg: string, { layout, width, height, bleed }: Frame): string {
  const canvas = LAYOUTS[layout];
  const [x, y] = bleedOf({ layout, width, height, bleed });
  const view = [-x, -y, canvas.width + 2 * x, canvas.height + 2 * y];
  const size = `width="${width + 2 * bleed}" height="${height + 2 * bleed}" viewBox="${view.join(' ')}"`;
  return svg.replace(/<svg\b[^>]*>/, (root) =>
    root
      .replace(/\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
      // The proportions of A3 and A4 differ by a hair: stretch the art rather than leave a line of the sheet empty.
      .replace(/^<svg/, `<svg ${size} preserveAspectRatio="none"`),
  );
}

/**
 * Extends art that ends at the edge of the canvas through the bleed: if the pixel just outside an edge is empty, the
 * pixel just inside is repeated outwards. Art that reaches beyond its canvas stays as it is. Sides at which a layer
 * continues by itself are left out of `sides`: empty pixels along its slopes must stay empty.
 */
export function extendEdges(raster: Raster, bleed: number, sides: Sides = ALL_SIDES): void {
  const { width, height } = raster;
  const words = new Uint32Array(raster.data.buffer, raster.data.byteOffset, width * height);
  // Each side is a row of lines that run outwards from the last pixel inside: left and right first, then top and bottom
  // over the full width. If a layer continues by itself at the top, its rows in the bleed are extended sideways too.
  const [top, bottom] = [sides.top ? bleed : 0, sides.bottom ? height - bleed : height];
  for (let y = top; y < bottom; y++) {
    if (sides.left) extend(words, y * width + bleed, -1, bleed);
    if (sides.right) extend(words, y * width + width - bleed - 1, 1, bleed);
  }
  for (let x = 0; x < width; x++) {
    if (sides.top) extend(words, bleed * width + x, -width, bleed);
    if (sides.bottom) extend(words, (height - bleed - 1) * width + x, width, bleed);
  }
}

function extend(words: Uint32Array, inside: number, step: number, length: number): void {
  const edge = words[inside]!;
  if (edge === 0 || words[inside + step] !== 0) return;
  for (let i = 1, at = inside + step; i <= length; i++, at += step) if (words[at] === 0) words[at] = edge;
}
