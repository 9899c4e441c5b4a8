import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FormatName } from '../../../src/domain/format.ts';
import type { PhotoSlot } from '../../../src/domain/template/template.ts';
import type { PhotoValue } from '../../../src/domain/values/photo-value.ts';
import type { Values } from '../../../src/domain/values/values.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import { fieldId } from '../field/field.tsx';
import { LivePhotoField } from './live-photo-field.tsx';
import { PlainPhotoField } from './plain-photo-field.tsx';

export interface PhotoFieldProps {
  slot: PhotoSlot;
  template: MakerTemplate;
  /** The format in the preview. */
  format: FormatName;
  /** Those of all slots. */
  values: Values;
  value: PhotoValue | undefined;
  error: string | undefined;
  /** Absent on the server. */
  onValue?: ((value: PhotoValue | undefined, what?: string) => void) | undefined;
  /** Told when an upload begins, and when it ends. */
  onUploading?: ((begins: boolean) => void) | undefined;
}

/** A photo slot: a plain form, which a script turns into one that takes photos in every way, cuts them and shows effects. */
export function PhotoField({ onValue, ...props }: PhotoFieldProps) {
  const plain = useRef<HTMLDivElement>(null);
  const live = onValue !== undefined;
  const [begun, setBegun] = useState<{ file: File | undefined; focused: boolean }>();

  useLayoutEffect(() => {
    if (!live) return;
    // Whoever is quick has chosen a file before the script was there.
    const input = plain.current!.querySelector<HTMLInputElement>(`#${fieldId(`values.${props.slot.name}`)}`);
    const focused = plain.current!.contains(document.activeElement);
    setBegun({ file: input?.files?.[0], focused });
  }, [live]);

  return begun && onValue ? (
    <LivePhotoField {...props} {...begun} onValue={onValue} />
  ) : (
    <PlainPhotoField {...props} field={plain} />
  );
}
