import sharp from 'sharp';
import { expect } from 'vitest';
import { FORMATS } from '../../src/domain/format.ts';
import type { Renderer } from '../../src/domain/renderer.ts';
import type { Values } from '../../src/domain/values/values.ts';
import type { Pixels } from '../../src/render/pixels.ts';
import { IMPRINT } from '../services/rendering.ts';

/** A poster as people get it in the share format, made smaller to `width` px, as goldens are kept. */
export async function smallShare(renderer: Renderer, template: string, values: Values, width: number): Promise<Pixels> {
  const png = await renderer.rendition({ template, format: 'share', type: 'png', values, imprint: IMPRINT });
  const { data, info } = await sharp(png).resize(width).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info.height).toBe(Math.round((FORMATS.share.height * width) / FORMATS.share.width));
  return { width: info.width, height: info.height, data };
}
