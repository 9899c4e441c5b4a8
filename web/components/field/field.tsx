import type { ComponentChildren } from 'preact';
import { Icon } from '../icon/icon.tsx';

/** The id of the input for an error's path. */
export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`;

interface FieldErrorProps {
  path: string;
  message: string | undefined;
}

/** The error message at a field; nothing if there is none. */
export function FieldError({ path, message }: FieldErrorProps) {
  if (!message) return null;
  return (
    <p class="field-error" id={`${fieldId(path)}-error`}>
      <Icon name="alert" />
      <span>{message}</span>
    </p>
  );
}

/** The `aria-describedby` of an input: the ids of its error and its hint, if it has them. */
export function describedBy(path: string, parts: { hint?: boolean; error?: boolean }): string | undefined {
  const id = fieldId(path);
  const ids = [parts.error && `${id}-error`, parts.hint && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

interface LineFieldProps {
  path: string;
  label: string;
  value: string;
  hint: string;
  error: string | undefined;
  placeholder?: string;
  long?: boolean;
  onValue?: ((value: string) => void) | undefined;
}

/** A field for an optional text: one line, or two if `long`. */
export function LineField({ path, label, value, hint, error, placeholder, long, onValue }: LineFieldProps) {
  const id = fieldId(path);
  const input = {
    class: 'field-input',
    id,
    name: path,
    dir: 'auto' as const,
    placeholder,
    autoComplete: 'off',
    'aria-describedby': describedBy(path, { hint: true, error: Boolean(error) }),
    'aria-invalid': error ? ('true' as const) : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onValue?.(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label} <span class="field-optional">(optional)</span>
      </label>
      {long ? <textarea {...input} rows={2} value={value} /> : <input {...input} type="text" value={value} />}
      <FieldError path={path} message={error} />
      <p class="field-notes" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

interface CheckFieldProps {
  name: string;
  checked?: boolean;
  required?: boolean;
  label: string;
  children?: ComponentChildren;
  onChecked?: ((checked: boolean) => void) | undefined;
}

/** A checkbox with a label and a note. */
export function CheckField({ name, checked, required, label, children, onChecked }: CheckFieldProps) {
  return (
    <label class="check">
      <input
        class="check-box"
        type="checkbox"
        name={name}
        value="yes"
        checked={checked}
        required={required}
        onChange={(event) => onChecked?.(event.currentTarget.checked)}
      />
      <span class="field-label">{label}</span>
      {children && <span class="check-note">{children}</span>}
    </label>
  );
}
