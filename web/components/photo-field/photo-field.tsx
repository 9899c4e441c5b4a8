import type { FormatName } from '../../../src/domain/format.ts';
import { MAX_PHOTO_BYTES, PHOTO_TYPES } from '../../../src/domain/photo.ts';
import type { PhotoValue } from '../../../src/domain/photo-value.ts';
import type { PhotoSlot } from '../../../src/domain/template.ts';
import type { Values } from '../../../src/domain/values.ts';
import { photoPreviewPath } from '../../addresses.ts';
import { EFFECT_LABELS } from '../../effect-labels.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import { photoFieldName, writeCrop } from '../../photo-fields.ts';
import { describedBy, FieldError, fieldId } from '../field/field.tsx';

interface PhotoFieldProps {
  slot: PhotoSlot;
  template: MakerTemplate;
  /** The format in the preview. */
  format: FormatName;
  /** Those of all slots. */
  values: Values;
  value: PhotoValue | undefined;
  error: string | undefined;
  /** Absent on the server. */
  onValue?: ((value: PhotoValue | undefined, what?: string) => void) | undefined;
  /** Told when an upload begins, and when it ends. */
  onUploading?: ((begins: boolean) => void) | undefined;
}

/** Uploads a photo into a slot and says what is done to it; the photo stays in the form when the page is shown again. */
export function PhotoField({ slot, template, value, error }: PhotoFieldProps) {
  const effect = template.effects[slot.name]!;
  const path = `values.${slot.name}`;
  const id = fieldId(path);
  const given = Boolean(value?.id);
  const part = (name: 'id' | 'crop' | 'effect') => ({
    name: photoFieldName(slot.name, name),
    'data-slot': slot.name,
    'data-part': name,
  });
  return (
    <div class="field photo-field">
      <label class="field-label" for={id}>
        {slot.label} {!slot.required && <span class="field-optional">(optional)</span>}
      </label>
      <input type="hidden" {...part('id')} value={value?.id ?? ''} autoComplete="off" />
      <input type="hidden" {...part('crop')} value={writeCrop(value?.crop)} autoComplete="off" />
      {given && (
        <div class="photo-field-given">
          <img class="photo-field-picture" src={photoPreviewPath(value!.id)} alt="As you uploaded it" />
          <label class="check">
            <input class="check-box" type="checkbox" name={photoFieldName(slot.name, 'remove')} value="yes" />
            <span>Take it out again</span>
          </label>
        </div>
      )}
      <input
        class="field-input"
        type="file"
        id={id}
        name={photoFieldName(slot.name, 'file')}
        accept={PHOTO_TYPES.join(',')}
        required={slot.required && !given}
        aria-describedby={describedBy(path, { hint: true, error: Boolean(error) })}
        aria-invalid={error ? 'true' : undefined}
      />
      <FieldError path={path} message={error} />
      <p class="field-notes" id={`${id}-hint`}>
        {slot.hint ? `${slot.hint} ` : ''}JPEG, PNG or WebP, up to {MAX_PHOTO_BYTES / 1024 ** 2} MB.
        {given ? ' Choose a file to put another in its place.' : ''}
      </p>
      {slot.effects.length > 1 && (
        <fieldset class="photo-field-effects">
          <legend class="field-label">How it is printed</legend>
          <div class="slot-options">
            {slot.effects.map((name) => (
              <label key={name} class="slot-option photo-field-effect">
                <input
                  class="slot-option-input"
                  type="radio"
                  {...part('effect')}
                  value={name}
                  checked={name === (value?.effect ?? effect)}
                />
                <span>{EFFECT_LABELS[name]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
