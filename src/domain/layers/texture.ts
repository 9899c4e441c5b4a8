import { z } from 'zod';
import { boxes, color, shownWhen } from '../fields.ts';
import { checkBoxes } from './boxes.ts';
import type { Problem, Recolor, Resolution, Scope } from './kind.ts';

export const schema = () =>
  z
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

export type TextureLayer = z.output<ReturnType<typeof schema>>;
/** Noise in one colour, over the canvas or in a box. */
export type SceneTexture = ReturnType<typeof resolve>;

export function recolor(layer: TextureLayer, paint: Recolor): TextureLayer {
  return { ...layer, color: paint(layer.color, ['color']) };
}

export function check({ box }: TextureLayer, { layouts }: Scope, problem: Problem): void {
  if (box) checkBoxes(box, layouts, problem);
}

export function resolve(layer: TextureLayer, { layout, color }: Resolution) {
  const { when: _, box, ...texture } = recolor(layer, color);
  return { ...texture, box: box?.[layout] };
}
