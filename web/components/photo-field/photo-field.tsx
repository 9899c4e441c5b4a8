import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PhotoSlot } from '../../../src/domain/slots/photo.ts';
import { photoIn } from '../../../src/domain/values/values.ts';
import { fieldName } from '../../field-name.ts';
import { fieldId } from '../field/field.tsx';
import type { SlotFieldProps } from '../field/slot-field-props.ts';
import { LivePhotoField } from './live-photo-field.tsx';
import { PlainPhotoField } from './plain-photo-field.tsx';

/** The field of a photo slot: a plain file input, which a script replaces with the live field. */
export function PhotoField({ onValue, ...props }: SlotFieldProps<PhotoSlot>) {
  const plain = useRef<HTMLDivElement>(null);
  const value = photoIn(props.values, props.slot.name);
  const live = onValue !== undefined;
  const [begun, setBegun] = useState<{ file: File | undefined; focused: boolean }>();

  useLayoutEffect(() => {
    if (!live) return;
    // A quick visitor may have chosen a file before the script was loaded.
    const input = plain.current!.querySelector<HTMLInputElement>(`#${fieldId(fieldName(props.slot.name))}`);
    const focused = plain.current!.contains(document.activeElement);
    setBegun({ file: input?.files?.[0], focused });
  }, [live]);

  return begun && onValue ? (
    <LivePhotoField {...props} {...begun} value={value} onValue={onValue} />
  ) : (
    <PlainPhotoField {...props} value={value} field={plain} />
  );
}
