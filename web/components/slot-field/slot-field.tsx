import type { FormatName } from '../../../src/domain/format.ts';
import type { Slot } from '../../../src/domain/template/template.ts';
import { photoIn, textIn, type Value, type Values } from '../../../src/domain/values/values.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import { PhotoField } from '../photo-field/photo-field.tsx';
import { ChoiceSlotField } from './choice-slot-field.tsx';
import { TextSlotField } from './text-slot-field.tsx';

interface SlotFieldProps {
  slot: Slot;
  template: MakerTemplate;
  /** The format in the preview. */
  format: FormatName;
  /** Those of all slots. */
  values: Values;
  error: string | undefined;
  /** Takes a value, or undefined for none; changes to one thing that follow each other closely name it. */
  onValue?: ((value: Value | undefined, what?: string) => void) | undefined;
  /** Told when an upload begins, and when it ends. */
  onUploading?: ((begins: boolean) => void) | undefined;
}

/** The input for one slot of a template, whatever its type. */
export function SlotField({ slot, template, format, values, error, onValue, onUploading }: SlotFieldProps) {
  const text = textIn(values, slot.name) ?? '';
  switch (slot.type) {
    case 'text': {
      const emphasised = template.emphasised.includes(slot.name);
      return <TextSlotField slot={slot} value={text} emphasised={emphasised} error={error} onValue={onValue} />;
    }
    case 'choice':
      return <ChoiceSlotField slot={slot} value={text} error={error} onValue={onValue} />;
    case 'photo': {
      const value = photoIn(values, slot.name);
      return (
        <PhotoField
          slot={slot}
          template={template}
          format={format}
          values={values}
          value={value}
          error={error}
          onValue={onValue}
          onUploading={onUploading}
        />
      );
    }
  }
}
