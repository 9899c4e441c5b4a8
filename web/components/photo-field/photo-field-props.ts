import type { PhotoSlot } from '../../../src/domain/slots/photo.ts';
import type { PhotoValue } from '../../../src/domain/values/photo-value.ts';
import type { SlotFieldProps } from '../field/slot-field-props.ts';

/** The props of a photo field, with and without a script. */
export interface PhotoFieldProps extends SlotFieldProps<PhotoSlot> {
  value: PhotoValue | undefined;
}
