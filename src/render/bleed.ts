import { LAYOUTS, type LayoutName } from '../domain/format.ts';

/** How large a layout is drawn. */
export interface Frame {
  layout: LayoutName;
  /** Pixels of the canvas. */
  width: number;
  height: number;
  /** Pixels that are drawn beyond each edge of the canvas. */
  bleed: number;
}

/** Pixels of four bytes, premultiplied. */
interface Layer {
  width: number;
  height: number;
  data: Buffer;
}

/** Art made to show its canvas and the bleed around it, exactly as many pixels wide and high as the frame asks. */
export function frameArt(svg: string, { layout, width, height, bleed }: Frame): string {
  const canvas = LAYOUTS[layout];
  const [x, y] = [(bleed * canvas.width) / width, (bleed * canvas.height) / height];
  const view = [-x, -y, canvas.width + 2 * x, canvas.height + 2 * y];
  const size = `width="${width + 2 * bleed}" height="${height + 2 * bleed}" viewBox="${view.join(' ')}"`;
  return svg.replace(/<svg\b[^>]*>/, (root) =>
    root
      .replace(/\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
      // A3 is a hair less slender than A4: its pixels fill the sheet rather than leave a line of it bare.
      .replace(/^<svg/, `<svg ${size} preserveAspectRatio="none"`),
  );
}

/**
 * Carries what ends at the edge of the canvas on through the bleed: behind every empty pixel just outside an edge, the
 * pixel just inside is drawn out. Art that reaches beyond its canvas stays as it is.
 */
export function extendEdges(layer: Layer, bleed: number): void {
  const { width, height } = layer;
  const words = new Uint32Array(layer.data.buffer, layer.data.byteOffset, width * height);
  // Each side is a row of lines, which run outwards from the last pixel inside: sides first, then over their full width.
  for (let y = bleed; y < height - bleed; y++) {
    extend(words, y * width + bleed, -1, bleed);
    extend(words, y * width + width - bleed - 1, 1, bleed);
  }
  for (let x = 0; x < width; x++) {
    extend(words, bleed * width + x, -width, bleed);
    extend(words, (height - bleed - 1) * width + x, width, bleed);
  }
}

function extend(words: Uint32Array, inside: number, step: number, length: number): void {
  const edge = words[inside]!;
  if (edge === 0 || words[inside + step] !== 0) return;
  for (let i = 1, at = inside + step; i <= length; i++, at += step) if (words[at] === 0) words[at] = edge;
}
