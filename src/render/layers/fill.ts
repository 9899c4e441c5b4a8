import type { SceneFill } from '../../domain/layers/fill.ts';
import type { LayerPaint } from './layer-painter.ts';

/** Prepares a layer of one colour. */
export function fill({ color }: SceneFill): LayerPaint {
  return { key: [color], fill: color };
}
