import type { Ref } from 'preact';
import { MAX_PHOTO_BYTES, PHOTO_TYPES } from '../../../src/domain/photos/photo.ts';
import { formatCrop } from '../../../src/domain/values/photo-value.ts';
import { photoPreviewPath } from '../../addresses.ts';
import { fieldName } from '../../field-name.ts';
import { EffectChoice } from '../effect-choice/effect-choice.tsx';
import { describedBy, FieldError, fieldId } from '../field/field.tsx';
import type { PhotoFieldProps } from './photo-field-props.ts';

/** The files that can be sent, in words. */
export const PHOTO_HINT = `JPEG, PNG or WebP, up to ${MAX_PHOTO_BYTES / 1024 ** 2} MB.`;

/** A photo field without a script: uploads the photo with the form, which keeps it when the page is shown again. */
export function PlainPhotoField({
  slot,
  template,
  value,
  error,
  field,
}: Omit<PhotoFieldProps, 'onValue' | 'onUploading'> & { field: Ref<HTMLDivElement> }) {
  const path = fieldName(slot.name);
  const id = fieldId(path);
  const given = Boolean(value?.id);
  return (
    <div class={given ? 'field photo-field-plain photo-field-kept' : 'field photo-field-plain'} ref={field}>
      <label class="field-label" for={id}>
        {slot.label} {!slot.required && <span class="field-optional">(optional)</span>}
      </label>
      <input type="hidden" name={fieldName(slot.name, 'id')} value={value?.id ?? ''} />
      <input type="hidden" name={fieldName(slot.name, 'crop')} value={formatCrop(value?.crop)} />
      {given && (
        <div class="photo-field-given">
          <img class="photo-field-picture" src={photoPreviewPath(value!.id)} alt="As you uploaded it" />
          <label class="check">
            <input class="check-box" type="checkbox" name={fieldName(slot.name, 'remove')} value="yes" />
            <span>Take it out again</span>
          </label>
        </div>
      )}
      <input
        class="field-input"
        type="file"
        id={id}
        name={fieldName(slot.name, 'file')}
        accept={PHOTO_TYPES.join(',')}
        required={slot.required && !given}
        aria-describedby={describedBy(path, { hint: true, error: Boolean(error) })}
        aria-invalid={error ? 'true' : undefined}
      />
      <FieldError path={path} message={error} />
      <p class="field-notes" id={`${id}-hint`}>
        {slot.hint ? `${slot.hint} ` : ''}
        {PHOTO_HINT}
        {given ? ' Choose a file to put another in its place.' : ''}
      </p>
      <EffectChoice slot={slot} chosen={value?.effect ?? template.effects[slot.name]!} />
    </div>
  );
}
