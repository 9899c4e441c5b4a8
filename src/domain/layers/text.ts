import { z } from 'zod';
import { boxes, color, name, perLayout, shownWhen, slotName } from '../fields.ts';
import { kindOf } from '../slots/kinds.ts';
import { checkBoxes } from './boxes.ts';
import { cutouts, familiesOf, recolorCutouts, resolveCutouts } from './cutouts.ts';
import type { Path, Problem, Recolor, Resolution, Scope } from './kind.ts';

export const schema = () =>
  z
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
      cutouts: cutouts()
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

export type TextLayer = z.output<ReturnType<typeof schema>>;
/** A slogan in its box, with its style. `name` is the name of its slot. */
export type SceneSlogan = NonNullable<ReturnType<typeof resolve>>;

export function families({ face, cutouts: cut }: TextLayer): [Path, string][] {
  return [
    [['face'], face],
    ...(cut ? familiesOf(cut) : []).map(([path, family]): [Path, string] => [['cutouts', ...path], family]),
  ];
}

export function weights({ weight, emphasis }: TextLayer): [Path, number][] {
  const all: [Path, number][] = [[['weight'], weight]];
  return emphasis?.weight === undefined ? all : [...all, [['emphasis', 'weight'], emphasis.weight]];
}

export function recolor(layer: TextLayer, paint: Recolor): TextLayer {
  const { stroke, shadow, bars, emphasis, cutouts: cut } = layer;
  return {
    ...layer,
    color: paint(layer.color, ['color']),
    stroke: stroke && { ...stroke, color: paint(stroke.color, ['stroke', 'color']) },
    shadow: shadow && { ...shadow, color: paint(shadow.color, ['shadow', 'color']) },
    bars: bars && { ...bars, color: paint(bars.color, ['bars', 'color']) },
    emphasis: emphasis && { ...emphasis, color: emphasis.color && paint(emphasis.color, ['emphasis', 'color']) },
    cutouts: cut && recolorCutouts(cut, (color, path) => paint(color, ['cutouts', ...path])),
  };
}

export function check(layer: TextLayer, { slots, drawnBy, layouts }: Scope, problem: Problem): void {
  const slot = slots.get(layer.slot);
  if (!slot || drawnBy(slot) !== 'text') problem(['slot'], `no text slot is named "${layer.slot}"`);
  if (layer.cutouts) {
    for (const part of ['stroke', 'shadow', 'bars', 'emphasis'] as const) {
      if (layer[part]) problem([part], `cutouts have no ${part} of the text`);
    }
  }
  checkBoxes(layer.box, layouts, problem);
}

/** Resolves the layer; undefined without a text. */
export function resolve(layer: TextLayer, { layout, slots, values, color }: Resolution) {
  const { when: _, slot: name, box, maxSize, ...style } = recolor(layer, color);
  const slot = slots.find((candidate) => candidate.name === name);
  const [text, placed] = [slot && kindOf(slot).text(slot, values[name]), box[layout]];
  if (!text || !placed) return undefined;
  const cut = layer.cutouts && resolveCutouts(layer.cutouts, color);
  return { ...style, name, text, box: placed, maxSize: maxSize?.[layout], cutouts: cut };
}
