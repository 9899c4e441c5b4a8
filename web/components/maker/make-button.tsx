import type { Progress } from '../../maker/send.ts';

interface MakeButtonProps {
  progress: Progress | undefined;
  /** True while a photo is being uploaded. */
  uploading: boolean;
  /** True if the template has photo slots. */
  takesPhotos: boolean;
  /** Absent without a script. */
  onPress: ((event: Event) => void) | undefined;
}

const SENDING: Record<Progress, string> = {
  drawing: 'Making your poster…',
  offline: 'Waiting for the internet…',
  waiting: 'Busy. Trying again…',
};

/** The button that makes the poster and shows its progress. */
export function MakeButton({ progress, uploading, takesPhotos, onPress }: MakeButtonProps) {
  return (
    <div class="maker-act">
      <button
        class="button button-main button-wide"
        type="submit"
        id="make"
        // A click, because in a sandbox a form is not sent and fires no submit event.
        onClick={onPress}
        aria-disabled={progress || uploading ? 'true' : undefined}
      >
        {progress ? SENDING[progress] : uploading ? 'Your photo is on its way…' : 'Make my poster'}
      </button>
      {!onPress && <PreviewButton takesPhotos={takesPhotos} />}
      <p class="unseen" role="status">
        {progress ? SENDING[progress] : ''}
      </p>
    </div>
  );
}

/** Updates the preview and uploads a photo before the poster is made. With a script the preview updates by itself. */
function PreviewButton({ takesPhotos }: { takesPhotos: boolean }) {
  const button = (
    <button class="button button-wide" type="submit" name="preview" value="yes" formNoValidate>
      Update the preview
    </button>
  );
  return takesPhotos ? button : <noscript>{button}</noscript>;
}
