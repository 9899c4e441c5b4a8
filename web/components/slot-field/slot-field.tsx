import type { FunctionComponent } from 'preact';
import type { Slot } from '../../../src/domain/slots/definitions.ts';
import type { SlotFieldProps } from '../field/slot-field-props.ts';
import { PhotoField } from '../photo-field/photo-field.tsx';
import { ChoiceSlotField } from './choice-slot-field.tsx';
import { TextSlotField } from './text-slot-field.tsx';

/** The field for each kind of slot. */
const SLOT_FIELDS = {
  text: TextSlotField,
  choice: ChoiceSlotField,
  photo: PhotoField,
} satisfies { [Type in Slot['type']]: FunctionComponent<SlotFieldProps<Extract<Slot, { type: Type }>>> };

/** The field of a slot of any kind. */
export function SlotField(props: SlotFieldProps<Slot>) {
  const Field = SLOT_FIELDS[props.slot.type] as FunctionComponent<SlotFieldProps<Slot>>;
  return <Field {...props} />;
}
