import { z } from 'zod';
import { areaBox, color, opacity, share, shownWhen } from '../fields.ts';
import { checkBoxes } from './boxes.ts';
import type { Problem, Recolor, Resolution, Scope } from './kind.ts';

/** The least distance from one figure to the next, layout pixels. Closer ones look grey and take long to draw. */
const LEAST_PITCH = 6;
/** The least and the most degrees from one ray to the next. */
const RAY_PITCH = { least: 2, most: 180 };

export const schema = () =>
  z
    .strictObject({
      type: z.literal('pattern').describe('One figure over and over, in one colour.'),
      when: shownWhen,
      kind: z
        .enum(['dots', 'stripes', 'checks', 'grid', 'rays'])
        .describe(
          '`dots`: in rows and columns. `stripes`: level at an angle of 0. `checks`: squares corner to corner. `grid`: lines across and down. `rays`: a sunburst, the first ray upwards at an angle of 0.',
        ),
      color: color.describe('The colour of the figures; between them lies what is below.'),
      size: z
        .number()
        .min(1)
        .max(1000)
        .default(24)
        .describe(
          'Diameter of dots, thickness of stripes and of the lines of a grid, side of checks, in layout pixels; of rays, how wide they open, in degrees.',
        ),
      gap: z
        .number()
        .min(0.5)
        .max(1000)
        .optional()
        .describe(
          'Room between one figure and the next of its row, in the unit of `size`; absent: as much as `size`. With `size` at least 6 layout pixels. Rays are made a little wider or narrower so that they go round evenly.',
        ),
      angle: z
        .number()
        .min(-360)
        .max(360)
        .default(0)
        .describe('Degrees, clockwise, by which the pattern is turned about its centre.'),
      center: z
        .tuple([share, share])
        .default([0.5, 0.5])
        .describe(
          'Where the middle of a figure lies, and where rays come from: shares of the width and the height of the box.',
        ),
      opacity: opacity.describe('The opacity of the whole layer.'),
      box: areaBox,
    })
    .meta({
      title: 'Pattern layer',
      description: 'Dots, stripes, checks, a grid or rays, in one colour, over the canvas or in a box.',
      examples: [
        { type: 'pattern', kind: 'rays', color: '$sun', size: 7, gap: 8, center: [0.5, 1], opacity: 0.6 },
        { type: 'pattern', kind: 'dots', color: '#00000022', size: 6, gap: 8, angle: 45 },
      ],
    });

export type PatternLayer = z.output<ReturnType<typeof schema>>;
/** One figure over and over, in one colour, over the canvas or in a box. */
export type ScenePattern = ReturnType<typeof resolve>;

export function recolor(layer: PatternLayer, paint: Recolor): PatternLayer {
  return { ...layer, color: paint(layer.color, ['color']) };
}

export function check({ kind, size, gap = size, box }: PatternLayer, { layouts }: Scope, problem: Problem): void {
  const pitch = size + gap;
  if (kind !== 'rays') {
    if (pitch < LEAST_PITCH) problem(['gap'], `size and gap together are at least ${LEAST_PITCH} layout pixels`);
  } else if (pitch < RAY_PITCH.least || pitch > RAY_PITCH.most) {
    problem(['gap'], `size and gap of rays together are ${RAY_PITCH.least} to ${RAY_PITCH.most} degrees`);
  }
  if (box) checkBoxes(box, layouts, problem);
}

export function resolve(layer: PatternLayer, { layout, color }: Resolution) {
  const { when: _, box, ...pattern } = recolor(layer, color);
  return { ...pattern, box: box?.[layout] };
}
