import { z } from 'zod';
import * as art from './art.ts';
import * as fill from './fill.ts';
import * as gradient from './gradient.ts';
import * as image from './image.ts';
import * as imprint from './imprint.ts';
import type { LayerKind } from './kind.ts';
import * as pattern from './pattern.ts';
import * as photo from './photo.ts';
import * as shape from './shape.ts';
import * as text from './text.ts';
import * as texture from './texture.ts';

/** The kinds of layers in the order of the reference page: those under the text first. */
const KINDS = { fill, gradient, pattern, shape, texture, art, image, photo, text, imprint };

const [first, ...others] = Object.values(KINDS).map((kind) => kind.schema());

/** A layer of `template.json`, as its author writes it. */
export const layer = z.discriminatedUnion('type', [first!, ...others]);

export type Layer = z.output<typeof layer>;

/** Returns the kind of a layer. */
export function kindOf<L extends Layer>({ type }: Pick<L, 'type'>): LayerKind<L> {
  const kinds = KINDS satisfies { [Type in Layer['type']]: LayerKind<Extract<Layer, { type: Type }>> };
  return kinds[type] as unknown as LayerKind<L>;
}
