import { z } from 'zod';
import { boxes, color, shownWhen, slotName } from '../fields.ts';
import { defaultEffect, EFFECT_INKS, EFFECTS, type InkName } from '../values/effects.ts';
import { photoIn } from '../values/values.ts';
import { checkBoxes } from './boxes.ts';
import type { Problem, Recolor, Resolution, Scope } from './kind.ts';

export const schema = () =>
  z
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

export type PhotoLayer = z.output<ReturnType<typeof schema>>;
/** A photo in its box, with its crop, its effect and the inks (#rrggbb). */
export type ScenePhoto = NonNullable<ReturnType<typeof resolve>>;

export function recolor(layer: PhotoLayer, paint: Recolor): PhotoLayer {
  const { effectColors: inks } = layer;
  if (!inks) return layer;
  const painted = Object.entries(inks).flatMap(([ink, color]) =>
    color === undefined ? [] : [[ink, paint(color, ['effectColors', ink])]],
  );
  return { ...layer, effectColors: Object.fromEntries(painted) };
}

export function check(layer: PhotoLayer, { slots, layouts }: Scope, problem: Problem): void {
  checkSlot(layer, slots, problem);
  checkBoxes(layer.box, layouts, problem);
}

function checkSlot(layer: PhotoLayer, slots: Scope['slots'], problem: Problem): void {
  const slot = slots.get(layer.slot);
  if (slot?.type !== 'photo') {
    problem(['slot'], `no photo slot is named "${layer.slot}"`);
    return;
  }
  if (!slot.effects.includes(defaultEffect(layer, slot))) {
    problem(['effect'], `the slot "${layer.slot}" does not allow "${layer.effect}"`);
  }
  for (const ink of new Set(slot.effects.flatMap((effect) => EFFECT_INKS[effect]))) {
    if (layer.effectColors?.[ink] === undefined) {
      problem(['effectColors', ink], 'an effect of the slot needs this colour');
    }
  }
}

/** Resolves the layer; undefined without a photo. */
export function resolve(layer: PhotoLayer, { layout, slots, values, color }: Resolution) {
  const { type, slot: name, effectColors, mask, radius, hatch } = recolor(layer, color);
  const inks: Partial<Record<InkName, string | undefined>> = effectColors ?? {};
  const [photo, box] = [photoIn(values, name), layer.box[layout]];
  if (!photo || !box) return undefined;
  const slot = slots.find((candidate) => candidate.name === name);
  const usual = slot?.type === 'photo' ? defaultEffect(layer, slot) : 'none';
  return { type, id: photo.id, crop: photo.crop, effect: photo.effect ?? usual, inks, mask, radius, hatch, box };
}
