import { countGraphemes, normaliseText } from '../../../src/domain/slogan.ts';
import { type ChoiceSlot, effectOf, type Slot, type Template, type TextSlot } from '../../../src/domain/template.ts';
import { photoIn, textIn, type Values } from '../../../src/domain/values.ts';
import { describedBy, FieldError, fieldId } from '../field/field.tsx';
import { PhotoField } from '../photo-field/photo-field.tsx';

interface SlotFieldProps<S extends Slot> {
  slot: S;
  value: string;
  error: string | undefined;
}

interface AnySlotFieldProps {
  slot: Slot;
  template: Template;
  /** Those of all slots. */
  values: Values;
  error: string | undefined;
}

/** The input for one slot of a template, whatever its type. */
export function SlotField({ slot, template, values, error }: AnySlotFieldProps) {
  const text = textIn(values, slot.name) ?? '';
  switch (slot.type) {
    case 'text':
      return <TextSlotField slot={slot} value={text} error={error} />;
    case 'choice':
      return <ChoiceSlotField slot={slot} value={text} error={error} />;
    case 'photo':
      return (
        <PhotoField slot={slot} value={photoIn(values, slot.name)} effect={effectOf(template, slot)} error={error} />
      );
  }
}

function TextSlotField({ slot, value, error }: SlotFieldProps<TextSlot>) {
  const path = `values.${slot.name}`;
  const id = fieldId(path);
  const length = countGraphemes(normaliseText(value, { multiline: slot.multiline }));
  const input = {
    class: 'field-input slot-text',
    id,
    name: path,
    dir: 'auto' as const,
    required: slot.required,
    placeholder: slot.required ? slot.default : undefined,
    autoComplete: 'off',
    'data-slot': slot.name,
    'data-most': slot.maxLength,
    'aria-describedby': describedBy(path, { hint: true, error: Boolean(error) }),
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {slot.label} {!slot.required && <span class="field-optional">(optional)</span>}
      </label>
      {slot.multiline ? <textarea {...input} rows={2} value={value} /> : <input {...input} type="text" value={value} />}
      <FieldError path={path} message={error} />
      <div class="field-notes">
        <p id={`${id}-hint`}>
          {slot.hint ? `${slot.hint} ` : ''}Up to {slot.maxLength} characters.
        </p>
        <p class="field-count" id={`${id}-count`} aria-hidden="true">
          {length} / {slot.maxLength}
        </p>
      </div>
    </div>
  );
}

function ChoiceSlotField({ slot, value, error }: SlotFieldProps<ChoiceSlot>) {
  const path = `values.${slot.name}`;
  const id = fieldId(path);
  return (
    <fieldset
      class="field"
      id={id}
      aria-describedby={describedBy(path, { hint: Boolean(slot.hint), error: Boolean(error) })}
    >
      <legend class="field-label">{slot.label}</legend>
      <div class="slot-options">
        {slot.options.map((option) => (
          <label key={option.value} class="slot-option">
            <input
              class="slot-option-input"
              type="radio"
              name={path}
              value={option.value}
              checked={option.value === value}
              data-slot={slot.name}
            />
            {option.colors && <Swatch colors={Object.values(option.colors)} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError path={path} message={error} />
      {slot.hint && (
        <p class="field-notes" id={`${id}-hint`}>
          {slot.hint}
        </p>
      )}
    </fieldset>
  );
}

/** The first colours of an option as stripes; attributes, because style attributes are not allowed on our pages. */
function Swatch({ colors }: { colors: string[] }) {
  const stripes = colors.slice(0, 4);
  return (
    <svg
      class="slot-swatch"
      viewBox={`0 0 ${stripes.length} 1`}
      width="36"
      height="28"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {stripes.map((color, i) => (
        <rect key={i} x={i} width="1.02" height="1" fill={color} />
      ))}
    </svg>
  );
}
