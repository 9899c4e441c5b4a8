import type { GroundLayer } from '../../domain/scene/scene.ts';
import { art } from './art.ts';
import { fill } from './fill.ts';
import { gradient } from './gradient.ts';
import { image } from './image.ts';
import type { LayerPaint, LayerPainter, PaintSource } from './layer-painter.ts';
import { pattern } from './pattern.ts';
import { photo } from './photo.ts';
import { shape } from './shape.ts';
import { texture } from './texture.ts';

const PAINTERS = { fill, gradient, pattern, shape, texture, art, image, photo } satisfies {
  [Type in GroundLayer['type']]: LayerPainter<Extract<GroundLayer, { type: Type }>>;
};

/** Prepares a layer of the ground for painting. Rejects if one of its files cannot be read. */
export async function prepareLayer(layer: GroundLayer, source: PaintSource): Promise<LayerPaint> {
  const painter = PAINTERS[layer.type] as LayerPainter<GroundLayer>;
  return painter(layer, source);
}
