import { z } from 'zod';
import { boxes, color, imageFile, opacity, perLayout, point, share, shownWhen } from './fields.ts';

const areaBox = boxes
  .optional()
  .describe(
    'Where it lies; absent: the whole canvas. Where it touches the edge of the canvas it goes on into the bleed.',
  );

const stop = z.strictObject({
  offset: share.describe('Its place along the gradient: 0 is the beginning, 1 the end.'),
  color: color.describe('The colour there.'),
  opacity: z.number().min(0).max(1).default(1).describe('The opacity there, times that of the colour.'),
});

export const gradientLayer = z
  .strictObject({
    type: z.literal('gradient').describe('Colours that run into one another.'),
    when: shownWhen,
    kind: z
      .enum(['linear', 'radial'])
      .default('linear')
      .describe('`linear`: along a line. `radial`: in circles about a point.'),
    stops: z
      .array(stop)
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

export const patternLayer = z
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

export const shapeLayer = z
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
      .describe('Of a `polygon`, its corners in turn, for every layout the formats need. They may lie off the canvas.'),
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

export const imageLayer = z
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
