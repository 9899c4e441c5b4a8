import { z } from 'zod';
import { choiceDefinition } from './choice.ts';
import { photoDefinition } from './photo.ts';
import type { SlotDefinition } from './slot-kind.ts';
import { textDefinition } from './text.ts';

/**
 * Every kind of slot, in the order of the reference page. If a kind is added here, the compiler asks for it in the
 * other tables.
 */
const SLOT_DEFINITIONS = {
  text: textDefinition,
  choice: choiceDefinition,
  photo: photoDefinition,
};

type Definitions = typeof SLOT_DEFINITIONS;
type SlotSchema = ReturnType<Definitions[keyof Definitions]['schema']>;

const [first, ...others] = Object.values(SLOT_DEFINITIONS).map(({ schema }): SlotSchema => schema());
/** The schema of a slot in `template.json`. */
export const slotSchema = z.discriminatedUnion('type', [first!, ...others]);

export type Slot = z.output<SlotSchema>;

/** Returns the definition of a slot's kind. */
export function definitionOf(slot: Pick<Slot, 'type'>): SlotDefinition<Slot> {
  return SLOT_DEFINITIONS[slot.type] as unknown as SlotDefinition<Slot>;
}

/** The kinds whose states a layer's `when` may name. */
export const KINDS_WITH_STATES = Object.entries(SLOT_DEFINITIONS)
  .filter(([, { states }]) => states)
  .map(([type]) => type);
