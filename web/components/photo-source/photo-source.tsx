import type { ComponentChildren } from 'preact';
import { PHOTO_TYPES } from '../../../src/domain/photos/photo.ts';
import { Icon, type IconName } from '../icon/icon.tsx';

interface PhotoSourceProps {
  /** Id of the file input, for the label of the field. */
  id: string;
  /** True if there is a photo to replace. */
  given: boolean;
  /** Attributes of the file input. */
  input: { required: boolean; 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };
  onFile: (file: File) => void;
  /** More buttons for a photo that is there. */
  children?: ComponentChildren;
}

/** The buttons to choose or take a photo: a large area while there is none, a small button to replace one. */
export function PhotoSource({ id, given, input, onFile, children }: PhotoSourceProps) {
  const kind = given ? 'slot-tool' : 'photo-source-tile';
  return (
    <div class={given ? 'photo-source' : 'photo-source photo-source-empty'}>
      <div class="photo-source-ways">
        <FileButton
          kind={`${kind} photo-source-choose`}
          icon="photo"
          label={given ? 'Replace' : 'Choose a photo'}
          onFile={onFile}
          {...input}
          id={id}
        />
        {!given && (
          <FileButton
            kind={`${kind} photo-source-take`}
            icon="camera"
            label="Take a photo"
            onFile={onFile}
            capture="environment"
          />
        )}
        {children}
      </div>
      {!given && <p class="photo-source-more">or drop it here, or paste it</p>}
    </div>
  );
}

interface FileButtonProps {
  kind: string;
  icon: IconName;
  label: string;
  onFile: (file: File) => void;
  id?: string;
  capture?: 'environment';
}

/** A file input that looks like a button. The same file can be chosen again. */
function FileButton({ kind, icon, label, onFile, ...input }: FileButtonProps) {
  return (
    <label class={`${kind} photo-source-way`}>
      <input
        class="photo-source-input"
        type="file"
        accept={PHOTO_TYPES.join(',')}
        {...input}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Icon name={icon} />
      <span>{label}</span>
    </label>
  );
}
