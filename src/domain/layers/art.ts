import { z } from 'zod';
import { artFile, shownWhen } from '../fields.ts';
import type { Resolution } from './kind.ts';
import { layoutFile } from './layout-file.ts';

export const schema = () =>
  z
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

export type ArtLayer = z.output<ReturnType<typeof schema>>;
/** A drawing: the SVG file of the layout, with the poster's colours, to which it refers by name. */
export type SceneArt = ReturnType<typeof resolve>;

export const fileKind = 'drawing';

/**
 * Returns the layer unchanged: it names no colour itself. Colours in the drawing are not checked, because each has a
 * fallback.
 */
export function recolor(layer: ArtLayer): ArtLayer {
  return layer;
}

export function resolve({ type, file }: ArtLayer, { layout, colors }: Resolution) {
  return { type, file: layoutFile(file, layout), colors };
}
