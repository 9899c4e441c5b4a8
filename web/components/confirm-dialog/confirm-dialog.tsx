import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Problem } from '../notice/notice.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What happens, and to what. */
  children: ComponentChildren;
  /** What the buttons say: the deed, and leaving it. */
  action: string;
  keep: string;
  /** What the first one says while the deed is being done; absent while it is not. */
  doing?: string | undefined;
  /** Why it was not done. */
  problem?: string | undefined;
  onConfirm: () => void;
  /** It was left, or the deed is done. */
  onClose: () => void;
}

/** Asks before something is done that nobody can undo. */
export function ConfirmDialog({ title, children, action, keep, doing, problem, ...on }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    dialog.current!.showModal();
    // Whoever presses Enter too early has lost nothing.
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
