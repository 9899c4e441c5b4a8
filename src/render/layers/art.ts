import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LAYOUTS } from '../../domain/format.ts';
import type { SceneArt } from '../../domain/layers/art.ts';
import type { ArtTrial } from '../../domain/scene/scene-renderer.ts';
import { frameArt, frameOf } from '../bleed.ts';
import { isEmpty, rasterise } from '../pixels.ts';
import type { LayerPaint, PaintSource } from './layer-painter.ts';
import { svgPaint } from './svg-paint.ts';

/** Prepares an SVG drawing of the template, in the colours of the poster. */
export async function art({ file, colors }: SceneArt, { folder, frame }: PaintSource): Promise<LayerPaint> {
  return svgPaint(colorArt(await readFile(join(folder, file), 'utf8'), colors), frame, true);
}

/** Draws art by itself, without bleed, and returns whether anything is visible. @throws Error if it cannot be drawn */
export function tryArt({ svg, colors, layout }: ArtTrial): 'drawn' | 'empty' {
  const canvas = LAYOUTS[layout];
  return isEmpty(rasterise(frameArt(colorArt(svg, colors), frameOf(layout, canvas)), canvas.width)) ? 'empty' : 'drawn';
}

/** Replaces `var(--name)` and `var(--name, fallback)` in art by the poster's colours. */
function colorArt(svg: string, colors: SceneArt['colors']): string {
  return svg.replace(
    /var\(--([a-zA-Z0-9]+)(?:\s*,\s*([^)]*))?\)/g,
    (_, name: string, fallback?: string) => colors[name] ?? fallback ?? '#000000',
  );
}
