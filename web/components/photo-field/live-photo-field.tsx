import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { photoSlots } from '../../../src/domain/slots/photo.ts';
import type { Crop, PhotoValue } from '../../../src/domain/values/photo-value.ts';
import { photoPreviewPath } from '../../addresses.ts';
import { fieldName } from '../../field-name.ts';
import { addPhotoTaker } from '../../maker/photo-takers.ts';
import { usePhotoUpload } from '../../maker/use-photo-upload.ts';
import { EffectPictures } from '../effect-choice/effect-pictures.tsx';
import { describedBy, FieldError, fieldId } from '../field/field.tsx';
import { Icon } from '../icon/icon.tsx';
import { PhotoCrop } from '../photo-crop/photo-crop.tsx';
import { PhotoProgress, progressText } from '../photo-progress/photo-progress.tsx';
import { PhotoSource } from '../photo-source/photo-source.tsx';
import type { PhotoFieldProps } from './photo-field-props.ts';
import { PHOTO_HINT } from './plain-photo-field.tsx';

interface LivePhotoFieldProps extends PhotoFieldProps {
  onValue: NonNullable<PhotoFieldProps['onValue']>;
  /** A file that was chosen before the script was loaded. */
  file: File | undefined;
  /** True if the focus was in the field at that time. */
  focused: boolean;
}

const CROP_HINT = 'Drag it into place. Pinch or scroll to zoom. Tap what belongs in the middle.';
const GONE = 'This photo cannot be shown. Choose it again.';

/** A photo field that takes a photo by choice, camera, drop and paste, uploads and crops it, and offers effects. */
export function LivePhotoField(props: LivePhotoFieldProps) {
  const { slot, template, format, values, value, onValue, onUploading } = props;
  const path = fieldName(slot.name);
  const id = fieldId(path);
  const field = useRef<HTMLDivElement>(null);
  const [offered, setOffered] = useState(false);
  const [broken, setBroken] = useState('');
  const photo = value?.id ?? '';

  const upload = usePhotoUpload({
    slot: slot.name,
    slots: photoSlots(template.slots).map(({ name }) => name),
    id: photo,
    onPhoto: (id, crop) => onValue({ ...onlyEffect(latest.current.value), id, ...(crop && { crop }) }),
    onUploading,
  });
  const src = upload.picture ?? (photo && photoPreviewPath(photo));
  const showing = Boolean(src) && upload.state?.step !== 'reading';
  const latest = useRef({ value, upload, empty: true });
  latest.current = { value, upload, empty: !photo && !upload.underWay };

  useEffect(() => {
    if (props.file) upload.take(props.file);
    return addPhotoTaker({
      element: field.current!,
      isEmpty: () => latest.current.empty,
      take: (file) => latest.current.upload.take(file),
      offer: setOffered,
    });
  }, []);
  useLayoutEffect(() => {
    if (props.focused) focusOnInput();
  }, []);
  useEffect(() => setBroken(''), [src]);

  const focusOnInput = () => field.current!.querySelector<HTMLElement>('input[type=file]')!.focus();
  const refusal = upload.state?.step === 'refused' ? upload.state.message : undefined;
  const error = refusal ?? (broken || props.error);

  function setCrop(crop: Crop | undefined): void {
    if (upload.underWay) {
      upload.setCrop(crop);
      return;
    }
    const { crop: _, ...rest } = value ?? { id: '' };
    onValue(crop ? { ...rest, crop } : rest, crop && `crop:${slot.name}`);
  }

  function takeOut(): void {
    upload.cancel();
    focusOnInput();
    if (!upload.underWay) onValue(value?.effect && { id: '', ...onlyEffect(value) });
  }

  return (
    <div class="field photo-field" ref={field} data-offered={offered}>
      <label class="field-label" id={`${id}-label`} for={id}>
        {slot.label} {!slot.required && <span class="field-optional">(optional)</span>}
      </label>
      {showing && (
        <PhotoCrop
          key={src}
          id={id}
          label={slot.label}
          src={src}
          shape={template.shapes[slot.name]?.[format] ?? 1}
          crop={upload.underWay ? upload.crop : value?.crop}
          onCrop={setCrop}
          onBroken={() => upload.picture || setBroken(GONE)}
        />
      )}
      {upload.state && upload.underWay && upload.state.step !== 'reading' && (
        <PhotoProgress label={slot.label} state={upload.state} onAgain={upload.again} onCancel={takeOut} />
      )}
      <PhotoSource
        id={id}
        given={showing}
        input={{
          required: slot.required && !photo,
          'aria-describedby': describedBy(path, { hint: true, error: Boolean(error) }),
          'aria-invalid': error ? 'true' : undefined,
        }}
        onFile={upload.take}
      >
        {showing && !upload.underWay && (
          <button class="slot-tool" type="button" aria-describedby={`${id}-label`} onClick={takeOut}>
            <Icon name="x" />
            Take it out
          </button>
        )}
      </PhotoSource>
      <FieldError path={path} message={error} />
      <p class="field-notes" id={`${id}-hint`}>
        {showing ? CROP_HINT : slot.hint ? `${slot.hint} ${PHOTO_HINT}` : PHOTO_HINT}
      </p>
      {showing && (
        <EffectPictures
          slot={slot}
          template={template}
          values={values}
          value={value}
          ready={!upload.underWay}
          onEffect={(effect) => onValue({ ...(value ?? { id: '' }), effect })}
        />
      )}
      <p class="unseen" role="status">
        {upload.state && upload.state.step !== 'sending' ? progressText(upload.state) : ''}
      </p>
      <p class="photo-field-offer" aria-hidden="true">
        <Icon name="download" />
        {showing ? 'Drop it to replace this one' : 'Drop it here'}
      </p>
    </div>
  );
}

/** The part of a value that stays when its photo is replaced or removed. */
function onlyEffect(value: PhotoValue | undefined): Pick<PhotoValue, 'effect'> {
  return value?.effect ? { effect: value.effect } : {};
}
