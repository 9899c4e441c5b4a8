import { LRUCache } from 'lru-cache';
import { FlyposterError } from '../domain/errors.ts';
import { LAYOUTS } from '../domain/format.ts';
import type { PhotoSource } from '../domain/renderer.ts';
import { defaultEffect } from '../domain/template/reading.ts';
import type { PhotoLayer, Template } from '../domain/template/template.ts';
import { type EffectName, INKS } from '../domain/values/effects.ts';
import type { PhotoValue } from '../domain/values/photo-value.ts';
import { photoIn, type Values } from '../domain/values/values.ts';
import { colorsOf, resolveColor } from '../layout/colors.ts';
import { extendEdges, type Frame } from './bleed.ts';
import { applyEffect } from './effects/effect.ts';
import { readInks } from './effects/inks.ts';
import { cropPhoto } from './photo-crop.ts';
import { blend, type Pixels, type Rect } from './pixels.ts';

export interface PhotoRequest {
  template: Template;
  layer: PhotoLayer;
  values: Values;
  frame: Frame;
  source: PhotoSource | undefined;
}

export type PhotoPainter = ReturnType<typeof createPhotoPainter>;

/** Draws photos into their boxes. What was decoded, cut and printed is kept as raw pixels, up to a number of bytes. */
export function createPhotoPainter(maxBytes: number) {
  const kept = new LRUCache<string, Pixels>({
    maxSize: maxBytes,
    sizeCalculation: (pixels) => pixels.data.byteLength,
  });

  async function printed(photo: PhotoValue, box: Rect, request: PhotoRequest): Promise<Pixels> {
    const { template, layer, values, source } = request;
    const effect = photo.effect ?? effectFor(layer, template);
    const colors = colorsOf(template, values);
    const named = INKS.flatMap((ink) => {
      const color = layer.effectColors?.[ink];
      return color ? [[ink, resolveColor(color, colors)]] : [];
    });
    const { width, height } = box;
    const key = JSON.stringify([photo.id, photo.crop, effect, width, height, named, layer.hatch]);
    const known = kept.get(key);
    if (known) return known;
    if (!source) throw new FlyposterError('render_failed', 'There is no source for the photos of this poster.');
    const cut = await cropPhoto(await source(photo.id), photo.crop, { width, height });
    const pixels = applyEffect(cut, effect, { inks: readInks(Object.fromEntries(named)), hatch: layer.hatch });
    kept.set(key, pixels);
    return pixels;
  }

  return {
    /** Draws the photo of a layer onto the picture of a frame; nothing where its slot is empty. */
    async paint(target: Pixels, request: PhotoRequest): Promise<void> {
      const { layer, values, frame } = request;
      const photo = photoIn(values, layer.slot);
      const box = photoBox(layer, frame);
      if (!photo || !box) return;
      const pixels = await printed(photo, box, request);
      const radius = cornerRadius(layer, box);
      if (frame.bleed === 0) return lay(target, pixels, box, radius);
      // Through a picture of its own, because its edges go on through the bleed as those of art do.
      const { width, height } = target;
      const own = { width, height, data: Buffer.alloc(width * height * 4) };
      layPremultiplied(own, pixels, box, radius);
      extendEdges(own, frame.bleed);
      blend(target, own, 0, 0);
    },
  };
}

function effectFor(layer: PhotoLayer, template: Template): EffectName {
  const slot = template.slots.find((candidate) => candidate.name === layer.slot);
  return slot?.type === 'photo' ? defaultEffect(layer, slot) : 'none';
}

/** Where a photo lies in the picture of a frame, in whole pixels; undefined where the layout has no place for it. */
export function photoBox(layer: PhotoLayer, { layout, width, height, bleed }: Frame): Rect | undefined {
  const placed = layer.box[layout];
  if (!placed) return undefined;
  const [scaleX, scaleY] = [width / LAYOUTS[layout].width, height / LAYOUTS[layout].height];
  const [x, y, w, h] = layer.mask === 'circle' ? middleSquare(placed) : placed;
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

function cornerRadius({ mask, radius }: PhotoLayer, { width, height }: Rect): number {
  const short = Math.min(width, height);
  return mask === 'none' ? 0 : mask === 'circle' ? short / 2 : radius * short;
}

/** How much of pixel (`x`, `y`) of a box lies inside its rounded corners, 0–1. */
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
