import type { LayoutName } from '../../src/domain/format.ts';
import type { Json } from './sound-template.ts';

/** One way to spoil a template, and what is said of it. */
export interface Damage {
  /** Changes the sound template; a text takes the place of the whole file. */
  json?: (template: Json) => unknown;
  /** Takes the place of the art of a layout; null removes it. */
  art?: Partial<Record<LayoutName, string | null>>;
  more?: (folder: string) => Promise<void>;
  path: string;
  message: RegExp;
  hint: RegExp;
  file?: string;
  /** Line and column, where a test is exact about it. */
  place?: [number, number];
  /** Whether it is used all the same. */
  loads?: true;
  severity?: 'warning';
}

/** Sets what a path such as `layers.0.color` leads to. */
export const set = (path: string, value: unknown) => (template: Json) => {
  const parts = path.split('.');
  const last = parts.pop()!;
  parts.reduce((found, part) => found[part], template)[last] = value;
};

export const unset = (path: string) => set(path, undefined);
