import { Resvg } from '@resvg/resvg-js';

/** Pixels of a picture, three bytes each (sRGB), row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Buffer;
}

/** A rectangle in whole pixels. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Premultiplied RGBA pixels, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Buffer;
}

/** Draws an SVG document `width` px wide. */
export function rasterise(svg: string, width: number): Raster {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();
  return { width: image.width, height: image.height, data: image.pixels };
}

/** True if nothing was drawn. */
export function isEmpty({ data }: Raster): boolean {
  return data.every((byte) => byte === 0);
}

/** Draws premultiplied RGBA pixels onto a picture, at (`left`, `top`). They must lie inside the picture. */
export function blend(target: Pixels, source: Raster, left: number, top: number): void {
  const words = new Uint32Array(source.data.buffer, source.data.byteOffset, source.width * source.height);
  const out = target.data;
  for (let y = 0; y < source.height; y++) {
    let to = ((top + y) * target.width + left) * 3;
    let from = y * source.width;
    for (const end = from + source.width; from < end; from++, to += 3) {
      // Little-endian: alpha is the highest byte. Most pixels are empty, and most of the rest opaque.
      const pixel = words[from]!;
      if (pixel === 0) continue;
      const alpha = pixel >>> 24;
      if (alpha === 255) {
        out[to] = pixel & 255;
        out[to + 1] = (pixel >>> 8) & 255;
        out[to + 2] = (pixel >>> 16) & 255;
      } else {
        const rest = 255 - alpha;
        out[to] = (pixel & 255) + div255(out[to]! * rest);
        out[to + 1] = ((pixel >>> 8) & 255) + div255(out[to + 1]! * rest);
        out[to + 2] = ((pixel >>> 16) & 255) + div255(out[to + 2]! * rest);
      }
    }
  }
}

/** Covers a picture with a colour, #rrggbb or #rrggbbaa. */
export function fillPixels({ data }: Pixels, color: string): void {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const alpha = color.length === 9 ? Number.parseInt(color.slice(7), 16) : 255;
  if (alpha === 255) {
    data.fill(Buffer.from(channels));
    return;
  }
  // The new value for each of the 256 values of a channel.
  const mixed = channels.map((channel) =>
    Uint8Array.from({ length: 256 }, (_, under) => div255(channel * alpha + under * (255 - alpha))),
  );
  for (let i = 0; i < data.length; i++) data[i] = mixed[i % 3]![data[i]!]!;
}

/** Exact rounded division by 255 for products of two bytes. */
function div255(value: number): number {
  const rounded = value + 128;
  return (rounded + (rounded >> 8)) >> 8;
}

/** Copies whole rows from one picture to another of the same size. */
export function copyRows(from: Pixels, to: Pixels, top: number, bottom: number): void {
  const stride = from.width * 3;
  from.data.copy(to.data, top * stride, top * stride, bottom * stride);
}
