import type { z } from 'zod';
import { checkReferences } from './checks.ts';
import { templateShape } from './shape.ts';

export {
  type Box,
  type ChoiceSlot,
  type ImprintLayer,
  type Layer,
  layoutsOf,
  PHOTO_STATES,
  type PhotoLayer,
  type PhotoSlot,
  type Slot,
  type TextLayer,
  type TextSlot,
} from './shape.ts';

/** The check of a whole template: its shape, and that every name it uses exists. */
export const templateSchema = templateShape.superRefine(checkReferences);

export type TemplateFile = z.infer<typeof templateSchema>;

/** A template as the program holds it: the checked file, its folder's name as `id`. */
export interface Template extends TemplateFile {
  id: string;
  /** Changes with every change of its files. Absent where nobody looked. */
  revision?: string;
}
