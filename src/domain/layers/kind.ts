import type { z } from 'zod';
import type { LayoutName } from '../format.ts';
import type { Slot } from '../slots/definitions.ts';
import type { Values } from '../values/values.ts';

/** A place in a layer of `template.json`, such as `['stops', 1, 'color']`. */
export type Path = (string | number)[];

/** Reports a mistake at a place to the author of a template. */
export type Problem = (path: Path, message: string) => void;

/** The parts of a template that its layers refer to. */
export interface Scope {
  slots: ReadonlyMap<string, Slot>;
  /** Returns the type of the layers that draw the values of a slot; undefined if none does. */
  drawnBy(slot: Slot): 'text' | 'photo' | undefined;
  /** The layouts that the template's formats need. */
  layouts: readonly LayoutName[];
}

/** Returns the replacement of a colour: #rrggbb, #rrggbbaa or, before it is resolved, `$name`. */
export type Recolor = (color: string, path: Path) => string;

/** A file that a layer names: a drawing as SVG, or a picture as PNG, JPEG or WebP. */
export type FileKind = 'drawing' | 'picture';

/**
 * One kind of layer: a file of its name in this folder, listed in layers.ts. The file also exports `resolve`, which
 * turns the layer into a layer of a scene. `resolve` is listed in scene/resolve-layer.ts, because browsers need it but
 * no schemas. The file of the same name in src/render/layers paints the layer.
 */
export interface LayerKind<L> {
  /** Makes the schema of the layer. A function, so that browsers do not load schemas. */
  schema: () => z.ZodType<L>;
  /**
   * Returns the layer with each of its colours replaced. They are passed to `recolor` in the order in which problems
   * are reported.
   */
  recolor(layer: L, recolor: Recolor): L;
  /** Reports mistakes that a schema cannot find: names that do not exist, and values that do not go together. */
  check?(layer: L, scope: Scope, problem: Problem): void;
  /** The kind of the files that `file` names. */
  fileKind?: FileKind;
  /** Returns the font families that the layer names, with their places. */
  families?(layer: L): [Path, string][];
  /** Returns the weights of `face` that the layer uses, with their places. */
  weights?(layer: L): [Path, number][];
}

/** The poster that a layer is resolved for. */
export interface Resolution {
  layout: LayoutName;
  slots: readonly Slot[];
  values: Values;
  imprint: string;
  /** The colours of the poster by name. */
  colors: Readonly<Record<string, string>>;
  /** Resolves a colour of a layer to #rrggbb or #rrggbbaa. */
  color: Recolor;
}
