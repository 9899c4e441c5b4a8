import { Icon } from '../icon/icon.tsx';

interface CopyFieldProps {
  id: string;
  label: string;
  value: string;
  /** Label of the button. */
  action: string;
  /** True to show the label to screen readers only. */
  quiet?: boolean;
  /** Id of the poster that copying counts a share of. */
  shares?: string;
}

/** A read-only field with a text, and a button that copies it. */
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
  /** The thing that is copied, for screen readers. */
  what?: string;
  /** Id of the poster that copying counts a share of. */
  shares?: string | undefined;
}

/** A button that copies a text. `enableCopy` makes it work. */
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
