import { Icon } from '../icon/icon.tsx';

interface CopyFieldProps {
  id: string;
  /** What it holds, in words: the name of the field. */
  label: string;
  value: string;
  /** What the button says. */
  action: string;
  /** Whether the label is there for screen readers only. */
  quiet?: boolean;
}

/** A text to take along, as a field to mark it in and a button that copies it. */
export function CopyField({ id, label, value, action, quiet = false }: CopyFieldProps) {
  return (
    <div class="copy-field">
      <label class={quiet ? 'unseen' : 'field-label'} for={id}>
        {label}
      </label>
      <div class="copy-field-row">
        <input class="field-input" id={id} type="text" readOnly value={value} dir="ltr" />
        <CopyButton text={value} action={action} />
      </div>
    </div>
  );
}

interface CopyButtonProps {
  text: string;
  action: string;
  /** What is copied, for those who do not see where the button stands. */
  what?: string;
}

/** Copies a text. `enableCopy` makes it work. */
export function CopyButton({ text, action, what }: CopyButtonProps) {
  return (
    <button class="button copy-button" type="button" data-copy={text}>
      <Icon name="link" />
      <span aria-live="polite" data-copy-label>
        {action}
      </span>
      {what && <span class="unseen"> {what}</span>}
    </button>
  );
}
