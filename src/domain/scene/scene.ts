import type { LayoutName } from '../format.ts';
import { isText, type TextType } from '../layers/text-types.ts';
import type { Template } from '../template/template.ts';
import type { Values } from '../values/values.ts';
import { colorsOf, isShown, resolveColor } from './colors.ts';
import { resolveLayer, type SceneLayer } from './resolve-layer.ts';

/** A layer under the text. */
export type GroundLayer = Exclude<SceneLayer, { type: TextType }>;

/** A text in its box: a slogan or the imprint. */
export type SceneText = Extract<SceneLayer, { type: TextType }>;

/**
 * A resolved poster in one layout: everything that its pixels depend on, besides the files of its template. It has no
 * conditions, slots or names of colours, and nothing of other layouts. Lengths are in layout pixels, sizes of type in
 * em, colours #rrggbb or #rrggbbaa. It is plain data of some kilobytes.
 */
export interface Scene {
  layout: LayoutName;
  /** The layers under the text, bottom first. */
  ground: GroundLayer[];
  /** The non-empty texts, bottom first. */
  texts: SceneText[];
}

/** Resolves a template and values to a scene. The values must have passed `checkValues` or `checkDraft`. */
export function resolveScene(template: Template, values: Values, layout: LayoutName, imprint: string): Scene {
  const colors = colorsOf(template, values);
  const { slots } = template;
  const color = (name: string) => resolveColor(name, colors);
  const poster = { layout, slots, values, imprint, colors, color };
  const layers = template.layers
    .filter((layer) => isShown(layer, template, values))
    .flatMap((layer) => resolveLayer(layer, poster) ?? []);
  return { layout, ground: layers.filter(isGround), texts: layers.filter((layer) => isText(layer)) };
}

function isGround(layer: SceneLayer): layer is GroundLayer {
  return !isText(layer);
}
