import { z } from 'zod';
import { areaBox, imageFile, opacity, share, shownWhen } from '../fields.ts';
import { checkBoxes } from './boxes.ts';
import type { Problem, Resolution, Scope } from './kind.ts';
import { layoutFile } from './layout-file.ts';

/** The largest file that an image layer may name, in bytes. */
export const MAX_IMAGE_BYTES = 2e6;
/** The most pixels of such a file. */
export const MAX_IMAGE_PIXELS = 25e6;

export const schema = () =>
  z
    .strictObject({
      type: z.literal('image').describe('A picture that belongs to the template.'),
      when: shownWhen,
      file: imageFile.describe(
        'The picture: PNG, JPEG or WebP, at most 2 MB and 25 megapixels. `{layout}` in the name stands for the layout, so that one entry names a file for each.',
      ),
      fit: z
        .enum(['cover', 'contain'])
        .default('cover')
        .describe('`cover`: it fills the box, and what is too much is cut off. `contain`: all of it is seen.'),
      position: z
        .tuple([share, share])
        .default([0.5, 0.5])
        .describe(
          'Which part `cover` keeps, and where `contain` leaves room: 0 is the left or the top, 1 the other end.',
        ),
      opacity: opacity.describe('The opacity of the whole layer.'),
      box: areaBox,
    })
    .meta({
      title: 'Image layer',
      description:
        'A picture that belongs to the template, such as a photo or a scan. It is as sharp as its pixels: a sheet of A4 has 2480×3508 of them, A3 3508×4961.',
      examples: [
        { type: 'image', file: 'wall-{layout}.webp', position: [0.5, 0] },
        {
          type: 'image',
          file: 'stamp.png',
          fit: 'contain',
          box: { share: [940, 40, 220, 220], square: [800, 60, 220, 220] },
          when: { palette: ['night'] },
        },
      ],
    });

export type ImageLayer = z.output<ReturnType<typeof schema>>;
/** A picture of the template, over the canvas or in a box. `file` is that of the layout. */
export type SceneImage = NonNullable<ReturnType<typeof resolve>>;

export const fileKind = 'picture';

/** Returns the layer unchanged: it names no colour. */
export function recolor(layer: ImageLayer): ImageLayer {
  return layer;
}

export function check({ box }: ImageLayer, { layouts }: Scope, problem: Problem): void {
  if (box) checkBoxes(box, layouts, problem);
}

export function resolve({ when: _, box, file, ...image }: ImageLayer, { layout }: Resolution) {
  if (box && !box[layout]) return undefined;
  return { ...image, file: layoutFile(file, layout), box: box?.[layout] };
}
