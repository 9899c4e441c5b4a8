import { resolve as art } from '../layers/art.ts';
import { resolve as fill } from '../layers/fill.ts';
import { resolve as gradient } from '../layers/gradient.ts';
import { resolve as image } from '../layers/image.ts';
import { resolve as imprint } from '../layers/imprint.ts';
import type { Resolution } from '../layers/kind.ts';
import type { Layer } from '../layers/layers.ts';
import { resolve as pattern } from '../layers/pattern.ts';
import { resolve as photo } from '../layers/photo.ts';
import { resolve as shape } from '../layers/shape.ts';
import { resolve as text } from '../layers/text.ts';
import { resolve as texture } from '../layers/texture.ts';

// Single functions instead of the kinds, so that browsers load no schemas.
const RESOLVE = { fill, gradient, pattern, shape, texture, art, image, photo, text, imprint } satisfies {
  [Type in Layer['type']]: (layer: Extract<Layer, { type: Type }>, poster: Resolution) => object | undefined;
};

/** A layer of a scene: no conditions or names of colours, and only the values of its layout. */
export type SceneLayer = NonNullable<ReturnType<(typeof RESOLVE)[Layer['type']]>>;

/** Resolves a layer; undefined if it has nothing to show, such as a photo layer without a photo. */
export function resolveLayer(layer: Layer, poster: Resolution): SceneLayer | undefined {
  const resolve = RESOLVE[layer.type] as (layer: Layer, poster: Resolution) => SceneLayer | undefined;
  return resolve(layer, poster);
}
