import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextSlot } from '../../../src/domain/template/template.ts';
import { countGraphemes, normaliseText, parseEmphasis } from '../../../src/domain/values/slogan.ts';
import { textIn } from '../../../src/domain/values/values.ts';
import { fieldName } from '../../field-name.ts';
import { directionOf, hasRightToLeft, splitDirection, withDirection } from '../../maker/direction.ts';
import { toggleEmphasis } from '../../maker/emphasis.ts';
import { describedBy, FieldError, fieldId } from '../field/field.tsx';
import type { SlotFieldProps } from '../field/slot-field-props.ts';
import { Icon } from '../icon/icon.tsx';

/** The field of a text slot, with its length and tools for direction and emphasis. */
export function TextSlotField({ slot, template, values, error, onValue }: SlotFieldProps<TextSlot>) {
  const path = fieldName(slot.name);
  const id = fieldId(path);
  const value = textIn(values, slot.name) ?? '';
  const emphasised = template.emphasised.includes(slot.name);
  const { text, direction } = onValue ? splitDirection(value) : { text: value, direction: 'auto' as const };
  const length = countGraphemes(normaliseText(text, { multiline: slot.multiline }));
  const over = length - slot.maxLength;
  const shownDirection = direction === 'auto' ? directionOf(text || slot.default) : direction;
  // A text without right-to-left letters needs no tool for its direction.
  const mayTurn = direction !== 'auto' || hasRightToLeft(text);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const select = useRef<{ start: number; end: number } | undefined>(undefined);

  useLayoutEffect(() => {
    if (!select.current) return;
    field.current?.focus();
    field.current?.setSelectionRange(select.current.start, select.current.end);
    select.current = undefined;
  });

  function emphasise(): void {
    const { selectionStart, selectionEnd } = field.current!;
    const toggled = toggleEmphasis({ text, start: selectionStart ?? 0, end: selectionEnd ?? 0 });
    select.current = toggled;
    onValue?.(withDirection(toggled.text, direction));
  }

  const input = {
    class: 'field-input slot-text',
    id,
    name: path,
    dir: direction === 'auto' ? ('auto' as const) : direction,
    required: slot.required,
    placeholder: slot.required ? parseEmphasis(slot.default).text : undefined,
    autoComplete: 'off',
    'aria-describedby': describedBy(path, { hint: true, error: Boolean(error) }),
    'aria-invalid': error ? ('true' as const) : undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      onValue?.(withDirection(event.currentTarget.value, direction), path),
    onKeyDown: (event: KeyboardEvent) => {
      if (!emphasised || event.key.toLowerCase() !== 'b' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      emphasise();
    },
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {slot.label} {!slot.required && <span class="field-optional">(optional)</span>}
      </label>
      {slot.multiline ? (
        <textarea {...input} ref={field} rows={2} value={text} />
      ) : (
        <input {...input} ref={field} type="text" value={text} />
      )}
      <FieldError path={path} message={error} />
      <div class="field-notes">
        <p id={`${id}-hint`}>
          {slot.hint ? `${slot.hint} ` : ''}Up to {slot.maxLength} characters.
        </p>
        <p
          class={over > 0 ? 'field-count field-count-over' : 'field-count'}
          // Read out only if the text is too long.
          aria-hidden={over > 0 ? 'false' : 'true'}
          aria-live={over > 0 ? 'polite' : 'off'}
        >
          {over > 0 ? `${over} too many` : `${length} / ${slot.maxLength}`}
        </p>
      </div>
      {onValue && (
        <div class="slot-tools">
          {emphasised && (
            <button class="slot-tool" type="button" onClick={emphasise}>
              <Icon name="emphasis" />
              Emphasise
            </button>
          )}
          {mayTurn && (
            <button
              class="slot-tool"
              type="button"
              aria-label={`Direction of ${slot.label}: ${shownDirection === 'rtl' ? 'right to left' : 'left to right'}. Turn it round.`}
              onClick={() => onValue(withDirection(text, shownDirection === 'rtl' ? 'ltr' : 'rtl'))}
            >
              <Icon name={shownDirection} />
              {shownDirection === 'rtl' ? 'Right to left' : 'Left to right'}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
