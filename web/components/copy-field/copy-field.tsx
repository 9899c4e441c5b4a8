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
  /** Id of the poster that is passed on with it. */
  shares?: string;
}

/** A text to take along, as a field to mark it in and a button that copies it. */
export function CopyField({ id, label, value, action, quiet = false, shares }: CopyFieldProps) {
  return (
    <div class="copy-field">
      <label class={quiet ? 'unseen' : 'field-label'} for={id}>
        {label}
      </label>
      <div class="copy-field-row">
        <input class="field-input" id={id} type="text" readOnly value={value} dir="ltr" />
        <CopyButton text={value} action={action} shares={shares} />
      </div>
    </div>
  );
}

interface CopyButtonProps {
  text: string;
  action: string;
  /** What is copied, for those who do not see where the button stands. */
  what?: string;
  /** Id of the poster that is passed on with it. */
  shares?: string | undefined;
}

/** Copies a text. `enableCopy` makes it work. */
export function CopyButton({ text, action, what, shares }: CopyButtonProps) {
  return (
    <button class="button copy-button" type="button" data-copy={text} data-poster={shares}>
      <Icon name="link" />
      <span aria-live="polite" data-copy-label>
        {action}
      </span>
      {what && <span class="unseen"> {what}</span>}
    </button>
  );
}
