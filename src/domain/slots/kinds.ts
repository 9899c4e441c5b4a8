import { choiceKind } from './choice.ts';
import type { Slot } from './definitions.ts';
import { photoKind } from './photo.ts';
import type { SlotKind } from './slot-kind.ts';
import { textKind } from './text.ts';

type Kinds = { [Type in Slot['type']]: SlotKind<Extract<Slot, { type: Type }>> };

const SLOT_KINDS = {
  text: textKind,
  choice: choiceKind,
  photo: photoKind,
} satisfies Kinds;

/** Returns the behaviour of a slot's kind. */
export function kindOf(slot: Slot): SlotKind<Slot> {
  return SLOT_KINDS[slot.type] as unknown as SlotKind<Slot>;
}
