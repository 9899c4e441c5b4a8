import type { z } from 'zod';
import { checkReferences } from './checks.ts';
import { templateShape } from './shape.ts';

export type { ChoiceSlot } from '../slots/choice.ts';
export type { Slot } from '../slots/definitions.ts';
export type { PhotoSlot } from '../slots/photo.ts';
export type { TextSlot } from '../slots/text.ts';
export {
  type Box,
  type ImprintLayer,
  type Layer,
  layoutsOf,
  type PhotoLayer,
  type TextLayer,
} from './shape.ts';

/** The check of a whole template: its shape, and that every name it uses exists. */
export const templateSchema = templateShape.superRefine(checkReferences);

export type TemplateFile = z.infer<typeof templateSchema>;

/** A loaded template: the checked file, with the name of its folder as `id`. */
export interface Template extends TemplateFile {
  id: string;
  /** Changes with every change of its files. Absent if it was not computed. */
  revision?: string;
}
