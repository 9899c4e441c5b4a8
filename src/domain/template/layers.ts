import { z } from 'zod';
import { EFFECTS } from '../values/effects.ts';
import { cutouts } from './cutouts.ts';
import { gradientLayer, imageLayer, patternLayer, shapeLayer } from './drawn-layers.ts';
import { artFile, boxes, color, name, perLayout, shownWhen, slotName } from './fields.ts';

const fillLayer = z
  .strictObject({
    type: z.literal('fill').describe('The whole canvas in one colour.'),
    when: shownWhen,
    color: color.describe('The colour of the canvas.'),
  })
  .meta({
    title: 'Fill layer',
    description: 'The whole canvas in one colour.',
    examples: [{ type: 'fill', color: '$paper' }],
  });

const artLayer = z
  .strictObject({
    type: z.literal('art').describe('A drawing: an SVG file that covers the canvas.'),
    when: shownWhen,
    file: artFile.describe(
      'The SVG file, its `viewBox` the size of the layout. `{layout}` in the name stands for the layout, so that one entry names a file for each.',
    ),
  })
  .meta({
    title: 'Art layer',
    description:
      'A drawing: an SVG file that covers the canvas. Colours of the palette are `var(--name, #rrggbb)` in it; it has no scripts and refers to nothing outside itself.',
    examples: [{ type: 'art', file: 'crowd-{layout}.svg', when: { palette: ['day'] } }],
  });

const textureLayer = z
  .strictObject({
    type: z.literal('texture').describe('Noise in one colour.'),
    when: shownWhen,
    kind: z
      .enum(['grain', 'paper', 'fibres', 'stone', 'worn'])
      .describe(
        '`grain`: fine and even. `paper`: mottled, with grain. `fibres`: streaks along the width, as in card or wood. `stone`: clouds within clouds, as on concrete. `worn`: specks with hard edges, as where ink did not take.',
      ),
    color: color.describe('The colour of the noise.'),
    strength: z.number().positive().max(1).default(0.2).describe('Opacity where the noise is strongest.'),
    scale: z.number().min(0.5).max(20).default(1.5).describe('Size of the finest spots in layout pixels.'),
    seed: z.int().min(0).max(9999).default(0).describe('Another number, another pattern.'),
    box: boxes.optional().describe('Where it lies; absent: the whole canvas.'),
  })
  .meta({
    title: 'Texture layer',
    description: 'Noise in one colour: what makes a flat area look like paper, card, stone or worn ink.',
    examples: [{ type: 'texture', kind: 'paper', color: '#00000080', strength: 0.15, scale: 2 }],
  });

const textLayer = z
  .strictObject({
    type: z.literal('text').describe('The text of a text slot.'),
    when: shownWhen,
    slot: slotName.describe('The text slot whose text it sets.'),
    box: boxes.describe('Where the ink of the slogan may be. The largest size that fits is used.'),
    face: name.describe('The id of a family in fonts.json.'),
    weight: z.int().min(100).max(900).default(400).describe('Weight of the letters; 400 is regular, 700 bold.'),
    color: color.describe('The colour of the letters.'),
    align: z
      .enum(['start', 'center', 'end'])
      .default('start')
      .describe('Where lines stand in the box; `start` and `end` follow the direction of the text.'),
    valign: z
      .enum(['top', 'middle', 'bottom'])
      .default('middle')
      .describe('Where the lines stand in the height of the box.'),
    case: z.enum(['none', 'upper', 'lower']).default('none').describe('Sets all letters in capitals, or in none.'),
    letterSpacing: z.number().min(-0.2).max(1).default(0).describe('More room between letters, in em.'),
    leading: z
      .number()
      .min(0.6)
      .max(2)
      .default(1)
      .describe('Least distance between baselines in em; scripts with tall marks get what they need.'),
    maxSize: perLayout(z.number().positive()).optional().describe('Largest size in layout pixels.'),
    maxLines: z.int().min(1).max(12).default(8).describe('Most lines the text is broken into.'),
    rotate: z
      .number()
      .min(-90)
      .max(90)
      .default(0)
      .describe('Degrees, clockwise, about the middle of the box; the ink stays inside the turned box.'),
    stroke: z
      .strictObject({
        width: z.number().positive().max(0.3).describe('Width outside the letter, in em.'),
        color: color.describe('The colour of the outline.'),
      })
      .optional()
      .describe('An outline behind the letters.'),
    shadow: z
      .strictObject({
        dx: z.number().min(-0.3).max(0.3).describe('Offset to the right, in em.'),
        dy: z.number().min(-0.3).max(0.3).describe('Offset downwards, in em.'),
        color: color.describe('The colour of the shadow.'),
      })
      .optional()
      .describe('A hard shadow.'),
    emphasis: z
      .strictObject({
        color: color.optional().describe('Their colour; absent: that of the others.'),
        weight: z.int().min(100).max(900).optional().describe('Their weight; absent: that of the others.'),
      })
      .optional()
      .describe('How words between `*asterisks*` look; without it they look like the others.'),
    hanging: z
      .boolean()
      .default(true)
      .describe('Whether quotation marks at the ends of lines stand outside the edge of the text.'),
    bars: z
      .strictObject({
        color: color.describe('The colour of the bars.'),
        padX: z.number().min(0).max(0.6).describe('Room beside the line, in em.'),
        padY: z.number().min(0).max(0.4).describe('Room above and below the line, in em.'),
      })
      .optional()
      .describe('A bar behind every line.'),
    cutouts: cutouts
      .optional()
      .describe(
        'Letters on scraps of paper, in the colours and faces of those; not together with stroke, shadow, emphasis and bars.',
      ),
  })
  .meta({
    title: 'Text layer',
    description: 'The text of a text slot. Lengths in em are of the fitted size.',
    examples: [
      {
        type: 'text',
        slot: 'slogan',
        box: { share: [60, 44, 1080, 492], square: [70, 70, 940, 870] },
        face: 'anton',
        color: '$ink',
        case: 'upper',
        emphasis: { color: '$mark' },
      },
    ],
  });

const photoLayer = z
  .strictObject({
    type: z.literal('photo').describe('The photo of a photo slot.'),
    when: shownWhen,
    slot: slotName.describe('The photo slot whose photo it shows.'),
    box: boxes.describe('The photo fills it, its middle kept where the shapes differ.'),
    mask: z
      .enum(['none', 'circle', 'rounded'])
      .default('none')
      .describe('What it is cut to; `circle`: the largest one in the middle of the box.'),
    radius: z
      .number()
      .positive()
      .max(0.5)
      .default(0.06)
      .describe('Of the corners of a `rounded` mask, in short sides of the box.'),
    effect: z
      .enum(EFFECTS)
      .optional()
      .describe('Drawn unless the person chose another; absent: the first of the slot’s effects.'),
    effectColors: z
      .strictObject({
        dark: color.describe('The darkest ink.'),
        shade: color.optional().describe('Of `fourtone`, the ink next to the darkest.'),
        tint: color.optional().describe('Of `fourtone`, the ink next to the lightest.'),
        light: color.describe('The lightest ink.'),
      })
      .optional()
      .describe(
        'The inks of the effects, dark to light: `duotone` and `halftone` print in the outer two, `fourtone` in all four.',
      ),
    hatch: z
      .boolean()
      .default(true)
      .describe('Whether `fourtone` goes from `tint` to `light` over a band of ruled lines.'),
  })
  .meta({
    title: 'Photo layer',
    description:
      'The photo of a photo slot. It lies over the layers before it, under those after it, and under all text; without a photo nothing is drawn.',
    examples: [
      {
        type: 'photo',
        slot: 'portrait',
        box: { share: [600, 0, 600, 630], square: [0, 0, 1080, 700] },
        effect: 'duotone',
        effectColors: { dark: '$ink', light: '$paper' },
      },
    ],
  });

const imprintLayer = z
  .strictObject({
    type: z.literal('imprint').describe('The imprint of the installation.'),
    box: boxes.describe('Where the imprint stands.'),
    color: color.describe('The colour of the letters.'),
    align: z.enum(['start', 'center', 'end']).default('start').describe('Where its lines stand in the box.'),
  })
  .meta({
    title: 'Imprint layer',
    description: 'Who stands behind the poster, as the installation says. Every template has exactly one.',
    examples: [{ type: 'imprint', color: '$ink', box: { share: [60, 560, 1080, 34], square: [70, 964, 940, 58] } }],
  });

export const layer = z.discriminatedUnion('type', [
  fillLayer,
  gradientLayer,
  patternLayer,
  shapeLayer,
  textureLayer,
  artLayer,
  imageLayer,
  photoLayer,
  textLayer,
  imprintLayer,
]);
