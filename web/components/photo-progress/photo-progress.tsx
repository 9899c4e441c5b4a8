import type { UploadState } from '../../maker/photo-upload.ts';
import { Icon } from '../icon/icon.tsx';

interface PhotoProgressProps {
  /** The label of the slot. */
  label: string;
  state: UploadState;
  onAgain: () => void;
  onCancel: () => void;
}

/** The progress of an upload, with buttons to cancel it or try again. */
export function PhotoProgress({ label, state, onAgain, onCancel }: PhotoProgressProps) {
  const percent = state.step === 'sending' ? Math.round(state.share * 100) : undefined;
  const idle = state.step === 'waiting' || state.step === 'stopped';
  return (
    <div class="photo-progress">
      <div class="photo-progress-line">
        <p class="photo-progress-text">
          {idle && <Icon name="alert" />}
          <span>{progressText(state)}</span>
        </p>
        <div class="photo-progress-tools">
          {idle && (
            <button class="slot-tool" type="button" onClick={onAgain}>
              <Icon name="remix" />
              Try again
            </button>
          )}
          <button class="slot-tool" type="button" onClick={onCancel}>
            <Icon name="x" />
            Cancel
          </button>
        </div>
      </div>
      <div
        class="photo-progress-bar"
        data-step={percent === 100 ? 'storing' : state.step}
        role="progressbar"
        aria-label={`Sending: ${label}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={progressText(state)}
      >
        <span class="photo-progress-share" style={{ inlineSize: `${percent ?? 0}%` }} />
      </div>
    </div>
  );
}

/** The state of an upload, in words. */
export function progressText(state: UploadState): string {
  switch (state.step) {
    case 'reading':
    case 'fitting':
      return 'Getting your photo ready…';
    case 'sending':
      return state.share < 1 ? `Sending… ${Math.round(state.share * 100)} %` : 'Nearly there…';
    case 'waiting':
      return state.online ? 'That did not get through. Trying again…' : 'Waiting for the internet…';
    case 'stopped':
    case 'refused':
      return state.message;
    case 'done':
      return 'Your photo is in.';
  }
}
