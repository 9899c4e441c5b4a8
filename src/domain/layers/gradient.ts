import { z } from 'zod';
import { areaBox, color, opacity, share, shownWhen } from '../fields.ts';
import { checkBoxes } from './boxes.ts';
import type { Problem, Recolor, Resolution, Scope } from './kind.ts';

const stop = () =>
  z.strictObject({
    offset: share.describe('Its place along the gradient: 0 is the beginning, 1 the end.'),
    color: color.describe('The colour there.'),
    opacity: z.number().min(0).max(1).default(1).describe('The opacity there, times that of the colour.'),
  });

export const schema = () =>
  z
    .strictObject({
      type: z.literal('gradient').describe('Colours that run into one another.'),
      when: shownWhen,
      kind: z
        .enum(['linear', 'radial'])
        .default('linear')
        .describe('`linear`: along a line. `radial`: in circles about a point.'),
      stops: z
        .array(stop())
        .min(2)
        .max(12)
        .describe('Its colours and where they are, by ascending offset. Two stops of one offset make a hard edge.'),
      angle: z
        .number()
        .min(-360)
        .max(360)
        .default(180)
        .describe(
          'Of a `linear` gradient, where it runs to, in degrees, as in CSS: 0 is up, 90 to the right, 180 down. Between these it begins and ends in corners of the box.',
        ),
      center: z
        .tuple([share, share])
        .default([0.5, 0.5])
        .describe('Of a `radial` gradient, where it begins: shares of the width and the height of the box.'),
      radius: z
        .number()
        .min(0.05)
        .max(2)
        .default(1)
        .describe('Of a `radial` gradient, where it ends: 1 is the corner of the box farthest from its centre.'),
      opacity: opacity.describe('The opacity of the whole layer.'),
      box: areaBox,
    })
    .meta({
      title: 'Gradient layer',
      description: 'Colours that run into one another, over the canvas or in a box.',
      examples: [
        {
          type: 'gradient',
          stops: [
            { offset: 0, color: '$ink', opacity: 0 },
            { offset: 1, color: '$ink', opacity: 0.8 },
          ],
          box: { share: [0, 315, 1200, 315], square: [0, 540, 1080, 540] },
        },
      ],
    });

export type GradientLayer = z.output<ReturnType<typeof schema>>;
/** Colours that run into one another, over the canvas or in a box. */
export type SceneGradient = ReturnType<typeof resolve>;

export function recolor(layer: GradientLayer, paint: Recolor): GradientLayer {
  const stops = layer.stops.map((stop, i) => ({ ...stop, color: paint(stop.color, ['stops', i, 'color']) }));
  return { ...layer, stops };
}

export function check({ stops, box }: GradientLayer, { layouts }: Scope, problem: Problem): void {
  stops.forEach(({ offset }, i) => {
    if (i > 0 && offset < stops[i - 1]!.offset) problem(['stops', i, 'offset'], 'the stops are not in ascending order');
  });
  if (box) checkBoxes(box, layouts, problem);
}

export function resolve(layer: GradientLayer, { layout, color }: Resolution) {
  const { when: _, box, ...gradient } = recolor(layer, color);
  return { ...gradient, box: box?.[layout] };
}
