import type { ChoiceSlot } from '../../../src/domain/template/template.ts';
import { fieldName } from '../../field-name.ts';
import { describedBy, FieldError, fieldId } from '../field/field.tsx';
import type { SlotFieldProps } from '../field/slot-field-props.ts';

/** The field of a choice slot: one of several options, with the colours of a palette. */
export function ChoiceSlotField({ slot, values, error, onValue }: SlotFieldProps<ChoiceSlot>) {
  const path = fieldName(slot.name);
  const id = fieldId(path);
  return (
    <fieldset
      class="field"
      id={id}
      tabIndex={-1}
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
              checked={option.value === values[slot.name]}
              onChange={() => onValue?.(option.value)}
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

/** The first colours of an option as stripes. */
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
