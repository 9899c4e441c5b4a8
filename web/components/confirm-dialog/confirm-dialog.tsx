import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Problem } from '../notice/notice.tsx';

interface ConfirmDialogProps {
  title: string;
  /** The explanation of what will happen. */
  children: ComponentChildren;
  /** Labels of the buttons: do it, or leave it. */
  action: string;
  keep: string;
  /** Label of the action button while it is at work; absent otherwise. */
  doing?: string | undefined;
  /** The reason why the action failed. */
  problem?: string | undefined;
  onConfirm: () => void;
  /** Called when somebody closes the dialog. */
  onClose: () => void;
}

/** A dialog that asks before something is done that cannot be undone. */
export function ConfirmDialog({ title, children, action, keep, doing, problem, ...on }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    dialog.current!.showModal();
    // So that pressing Enter too early does no harm.
    leave.current!.focus();
  }, []);
  return (
    <dialog
      class="confirm-dialog"
      ref={dialog}
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onClose={on.onClose}
    >
      <h2 id="confirm-title">{title}</h2>
      <div class="confirm-dialog-text" id="confirm-text">
        {children}
      </div>
      {problem && <Problem title={problem} />}
      <div class="confirm-dialog-ways">
        <button class="button" type="button" ref={leave} onClick={() => dialog.current!.close()}>
          {keep}
        </button>
        <button
          class="button button-danger"
          type="button"
          aria-disabled={doing ? 'true' : undefined}
          onClick={() => doing || on.onConfirm()}
        >
          {doing ?? action}
        </button>
      </div>
    </dialog>
  );
}
