import { FlyposterError } from '../../domain/errors.ts';
import { LAYOUTS } from '../../domain/format.ts';
import type { ScenePhoto } from '../../domain/layers/photo.ts';
import { INKS } from '../../domain/values/effects.ts';
import { extendEdges, type Frame } from '../bleed.ts';
import { applyEffect } from '../effects/effect.ts';
import { readInks } from '../effects/inks.ts';
import { cropPhoto } from '../photo-crop.ts';
import { blend, type Pixels, type Rect } from '../pixels.ts';
import type { LayerPaint, PaintSource } from './layer-painter.ts';

/** Prepares a photo, cut to its box, with its effect. */
export function photo(layer: ScenePhoto, { frame, photos, printed }: PaintSource): LayerPaint {
  const { id, crop, effect, hatch } = layer;
  const box = boxIn(layer, frame);
  const { width, height } = box;
  const inks = INKS.flatMap((ink) => (layer.inks[ink] ? [[ink, layer.inks[ink]]] : []));

  /** Decodes and cuts the photo and applies its effect. This takes longest, so the result is cached. */
  async function print(): Promise<Pixels> {
    if (!photos) throw new FlyposterError('render_failed', 'There is no source for the photos of this poster.');
    const cut = await cropPhoto(await photos(id), crop, { width, height });
    return applyEffect(cut, effect, { inks: readInks(Object.fromEntries(inks)), hatch });
  }

  return {
    key: [layer],
    async paint(target) {
      const pixels = await printed.get([id, crop, effect, width, height, inks, hatch], print);
      const radius = cornerRadius(layer, box);
      if (frame.bleed === 0) return lay(target, pixels, box, radius);
      // Through a raster of its own, so that its edges can be extended through the bleed like those of art.
      const own = { width: target.width, height: target.height, data: Buffer.alloc(target.width * target.height * 4) };
      layPremultiplied(own, pixels, box, radius);
      extendEdges(own, frame.bleed);
      blend(target, own, 0, 0);
    },
  };
}

/** The box of a photo in the picture of a frame, in whole pixels. */
function boxIn({ mask, box }: ScenePhoto, { layout, width, height, bleed }: Frame): Rect {
  const [scaleX, scaleY] = [width / LAYOUTS[layout].width, height / LAYOUTS[layout].height];
  const [x, y, w, h] = mask === 'circle' ? middleSquare(box) : box;
  const [left, top] = [Math.round(x * scaleX), Math.round(y * scaleY)];
  const [right, bottom] = [Math.round((x + w) * scaleX), Math.round((y + h) * scaleY)];
  return {
    left: left + bleed,
    top: top + bleed,
    width: Math.max(1, right - left),
    height: Math.max(1, bottom - top),
  };
}

function middleSquare([x, y, width, height]: readonly [number, number, number, number]) {
  const side = Math.min(width, height);
  return [x + (width - side) / 2, y + (height - side) / 2, side, side] as const;
}

function cornerRadius({ mask, radius }: ScenePhoto, { width, height }: Rect): number {
  const short = Math.min(width, height);
  return mask === 'none' ? 0 : mask === 'circle' ? short / 2 : radius * short;
}

/** The share of pixel (`x`, `y`) of a box that lies inside its rounded corners, 0–1. */
function inside(x: number, y: number, { width, height }: Rect, radius: number): number {
  const dx = Math.abs(x + 0.5 - width / 2) - (width / 2 - radius);
  const dy = Math.abs(y + 0.5 - height / 2) - (height / 2 - radius);
  if (dx <= 0 || dy <= 0) return 1;
  return Math.min(1, Math.max(0, 0.5 + radius - Math.sqrt(dx * dx + dy * dy)));
}

function lay(target: Pixels, photo: Pixels, box: Rect, radius: number): void {
  for (let y = 0; y < box.height; y++) {
    const from = y * box.width * 3;
    const to = ((box.top + y) * target.width + box.left) * 3;
    if (radius === 0 || (y >= radius && y < box.height - radius)) {
      photo.data.copy(target.data, to, from, from + box.width * 3);
      continue;
    }
    for (let x = 0; x < box.width; x++) {
      const share = inside(x, y, box, radius);
      if (share === 0) continue;
      for (let at = x * 3; at < x * 3 + 3; at++) {
        const under = target.data[to + at]!;
        target.data[to + at] = under + (photo.data[from + at]! - under) * share + 0.5;
      }
    }
  }
}

function layPremultiplied(target: Pixels, photo: Pixels, box: Rect, radius: number): void {
  for (let y = 0; y < box.height; y++) {
    let from = y * box.width * 3;
    let to = ((box.top + y) * target.width + box.left) * 4;
    for (let x = 0; x < box.width; x++, from += 3, to += 4) {
      const share = radius === 0 ? 1 : inside(x, y, box, radius);
      for (let channel = 0; channel < 3; channel++) {
        target.data[to + channel] = photo.data[from + channel]! * share + 0.5;
      }
      target.data[to + 3] = 255 * share + 0.5;
    }
  }
}
