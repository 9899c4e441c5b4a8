import { z } from 'zod';
import { boxes, color, opacity, perLayout, point, shownWhen } from '../fields.ts';
import { LAYOUTS } from '../format.ts';
import { boundsOf } from './boxes.ts';
import type { Problem, Recolor, Resolution, Scope } from './kind.ts';

export const schema = () =>
  z
    .strictObject({
      type: z.literal('shape').describe('A rectangle, an ellipse or a polygon.'),
      when: shownWhen,
      kind: z
        .enum(['rectangle', 'ellipse', 'polygon'])
        .describe('`rectangle` and `ellipse` fill their `box`; `polygon` goes through its `points`.'),
      box: boxes
        .optional()
        .describe(
          'Of a `rectangle` and an `ellipse`, where it lies. It may run off the canvas, and then goes on into the bleed, as does a rectangle that touches the edge.',
        ),
      points: perLayout(z.array(point).min(3).max(64))
        .optional()
        .describe(
          'Of a `polygon`, its corners in turn, for every layout the formats need. They may lie off the canvas.',
        ),
      radius: z
        .number()
        .min(0)
        .max(0.5)
        .default(0)
        .describe('Of the corners of a `rectangle`, in short sides of the box: 0.5 makes round ends.'),
      fill: color.optional().describe('The colour inside; absent: none.'),
      stroke: z
        .strictObject({
          width: z.number().positive().max(400).describe('Its width in layout pixels.'),
          color: color.describe('The colour of the line.'),
        })
        .optional()
        .describe(
          'A line along the edge; absent: none. It lies inside the box of a rectangle or an ellipse, and half inside the edge of a polygon.',
        ),
      rotate: z
        .number()
        .min(-360)
        .max(360)
        .default(0)
        .describe('Degrees, clockwise, about the middle of the box, or of the box around the points.'),
      opacity: opacity.describe('The opacity of the whole layer.'),
    })
    .meta({
      title: 'Shape layer',
      description: 'A rectangle, an ellipse or a polygon, with a fill, a stroke or both.',
      examples: [
        {
          type: 'shape',
          kind: 'rectangle',
          fill: '$paper',
          stroke: { width: 8, color: '$ink' },
          radius: 0.1,
          rotate: -4,
          box: { share: [60, 60, 500, 200], square: [60, 60, 700, 300] },
        },
        {
          type: 'shape',
          kind: 'polygon',
          fill: '$mark',
          points: {
            share: [
              [700, 0],
              [1200, 0],
              [1200, 630],
            ],
            square: [
              [400, 0],
              [1080, 0],
              [1080, 1080],
            ],
          },
        },
      ],
    });

export type ShapeLayer = z.output<ReturnType<typeof schema>>;
/** A rectangle or an ellipse in its box, or a polygon through its points. */
export type SceneShape = ReturnType<typeof resolve>;

export function recolor({ fill, stroke, ...layer }: ShapeLayer, paint: Recolor): ShapeLayer {
  return {
    ...layer,
    fill: fill && paint(fill, ['fill']),
    stroke: stroke && { ...stroke, color: paint(stroke.color, ['stroke', 'color']) },
  };
}

export function check(layer: ShapeLayer, { layouts }: Scope, problem: Problem): void {
  const { kind, box, points, fill, stroke } = layer;
  if (!fill && !stroke) problem([], 'a shape needs a fill or a stroke');
  const [needed, other] = kind === 'polygon' ? (['points', 'box'] as const) : (['box', 'points'] as const);
  if (!layer[needed]) problem([needed], `the kind "${kind}" needs ${needed}`);
  if (layer[other]) problem([other], `the kind "${kind}" has no ${other}`);
  if (!layer[needed]) return;
  for (const layout of layouts) {
    const corners = points?.[layout];
    const bounds = kind === 'polygon' ? corners && boundsOf(corners) : box?.[layout];
    const { width, height } = LAYOUTS[layout];
    if (!bounds) {
      problem([needed, layout], `the ${layout} layout has no ${needed}`);
      continue;
    }
    const [x, y, w, h] = bounds;
    // No point of a turned box is farther from the middle than its corners.
    const reach = layer.rotate === 0 ? [w / 2, h / 2] : [Math.hypot(w, h) / 2, Math.hypot(w, h) / 2];
    const [dx, dy] = [Math.abs(x + w / 2 - width / 2), Math.abs(y + h / 2 - height / 2)];
    if (dx >= width / 2 + reach[0]! || dy >= height / 2 + reach[1]!) {
      problem([needed, layout], `it lies wholly outside the ${width}×${height} canvas`);
    }
  }
}

export function resolve(layer: ShapeLayer, { layout, color }: Resolution) {
  const { when: _, box, points, ...shape } = recolor(layer, color);
  return { ...shape, box: box?.[layout], points: points?.[layout] };
}
