import { z } from 'zod';
import { color, shownWhen } from '../fields.ts';
import type { Recolor, Resolution } from './kind.ts';

export const schema = () =>
  z
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

export type FillLayer = z.output<ReturnType<typeof schema>>;
/** The canvas in one colour. */
export type SceneFill = ReturnType<typeof resolve>;

export function recolor(layer: FillLayer, paint: Recolor): FillLayer {
  return { ...layer, color: paint(layer.color, ['color']) };
}

export function resolve(layer: FillLayer, poster: Resolution) {
  const { when: _, ...fill } = recolor(layer, poster.color);
  return fill;
}
