import { z } from 'zod';
import { boxes, color } from '../fields.ts';
import { checkBoxes } from './boxes.ts';
import type { Problem, Recolor, Resolution, Scope } from './kind.ts';

export const schema = () =>
  z
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

export type ImprintLayer = z.output<ReturnType<typeof schema>>;
/** The legal line, in its box. */
export type SceneImprint = NonNullable<ReturnType<typeof resolve>>;

export function recolor(layer: ImprintLayer, paint: Recolor): ImprintLayer {
  return { ...layer, color: paint(layer.color, ['color']) };
}

export function check({ box }: ImprintLayer, { layouts }: Scope, problem: Problem): void {
  checkBoxes(box, layouts, problem);
}

export function resolve(layer: ImprintLayer, { layout, imprint, color }: Resolution) {
  const box = layer.box[layout];
  return box && imprint !== '' ? { ...recolor(layer, color), text: imprint, box } : undefined;
}
