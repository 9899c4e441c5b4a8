import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { LAYOUTS } from '../../domain/format.ts';
import { MAX_IMAGE_PIXELS, type SceneImage } from '../../domain/layers/image.ts';
import { extendEdges, type Frame } from '../bleed.ts';
import type { Raster } from '../pixels.ts';
import type { LayerPaint, PaintSource } from './layer-painter.ts';

/** The edges of an area in whole pixels of the canvas; 0 is the edge of the canvas, without its bleed. */
interface PixelEdges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Prepares a picture of the template. */
export async function image(layer: SceneImage, { folder, frame }: PaintSource): Promise<LayerPaint> {
  const bytes = await readFile(join(folder, layer.file));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { key: [layer, hash], draw: () => draw(bytes, layer, frame) };
}

/**
 * Draws an image layer at the size of a frame with its bleed, premultiplied. If its box touches the edge of the canvas,
 * the bleed shows more of the picture if `cover` cut it off there; otherwise its last pixels are repeated.
 * @param bytes a PNG, JPEG or WebP file that passes `checkImage`
 */
async function draw(bytes: Uint8Array, layer: SceneImage, frame: Frame): Promise<Raster> {
  const { bleed } = frame;
  const [width, height] = [frame.width + 2 * bleed, frame.height + 2 * bleed];
  const raster = { width, height, data: Buffer.alloc(width * height * 4) };
  const area = areaIn(layer, frame);
  const { autoOrient: size } = await sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS }).metadata();
  const whole = place(size, area, layer);
  const room = withBleed(area, frame);
  const seen: PixelEdges = {
    left: Math.max(whole.left, room.left),
    top: Math.max(whole.top, room.top),
    right: Math.min(whole.right, room.right),
    bottom: Math.min(whole.bottom, room.bottom),
  };
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: whole.right - whole.left, height: whole.bottom - whole.top, fit: 'fill' })
    .extract({
      left: seen.left - whole.left,
      top: seen.top - whole.top,
      width: seen.right - seen.left,
      height: seen.bottom - seen.top,
    })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  lay(raster, { width: info.width, height: info.height, data }, seen.left + bleed, seen.top + bleed, layer.opacity);
  if (bleed > 0) {
    extendEdges(raster, bleed, {
      left: seen.left > -bleed,
      top: seen.top > -bleed,
      right: seen.right < frame.width + bleed,
      bottom: seen.bottom < frame.height + bleed,
    });
  }
  return raster;
}

/** The box of a layer, or the whole canvas. */
function areaIn({ box }: SceneImage, { layout, width, height }: Frame): PixelEdges {
  if (!box) return { left: 0, top: 0, right: width, bottom: height };
  const [scaleX, scaleY] = [width / LAYOUTS[layout].width, height / LAYOUTS[layout].height];
  const [left, top] = [Math.round(box[0] * scaleX), Math.round(box[1] * scaleY)];
  return {
    left,
    top,
    right: Math.max(left + 1, Math.round((box[0] + box[2]) * scaleX)),
    bottom: Math.max(top + 1, Math.round((box[1] + box[3]) * scaleY)),
  };
}

/** The edges of the whole picture, including the parts that `cover` cuts off. */
function place(size: { width: number; height: number }, area: PixelEdges, { fit, position }: SceneImage): PixelEdges {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const scales = [width / size.width, height / size.height];
  const scale = fit === 'cover' ? Math.max(...scales) : Math.min(...scales);
  const [wide, high] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const left = area.left + Math.round((width - wide) * position[0]);
  const top = area.top + Math.round((height - high) * position[1]);
  return { left, top, right: left + wide, bottom: top + high };
}

function withBleed({ left, top, right, bottom }: PixelEdges, { width, height, bleed }: Frame): PixelEdges {
  return {
    left: left <= 0 ? left - bleed : left,
    top: top <= 0 ? top - bleed : top,
    right: right >= width ? right + bleed : right,
    bottom: bottom >= height ? bottom + bleed : bottom,
  };
}

/** Copies RGBA pixels onto empty ones, premultiplied by their own opacity and that of the layer. */
function lay(target: Raster, source: Raster, left: number, top: number, opacity: number): void {
  for (let y = 0; y < source.height; y++) {
    let from = y * source.width * 4;
    let to = ((top + y) * target.width + left) * 4;
    for (const end = from + source.width * 4; from < end; from += 4, to += 4) {
      const share = (source.data[from + 3]! / 255) * opacity;
      for (let channel = 0; channel < 3; channel++) {
        target.data[to + channel] = source.data[from + channel]! * share + 0.5;
      }
      target.data[to + 3] = 255 * share + 0.5;
    }
  }
}
