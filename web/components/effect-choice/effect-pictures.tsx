import { backdropValues } from '../../../src/domain/slots/slot-values.ts';
import type { PhotoSlot } from '../../../src/domain/template/template.ts';
import type { EffectName } from '../../../src/domain/values/effects.ts';
import type { PhotoValue } from '../../../src/domain/values/photo-value.ts';
import { photoIn, type Values } from '../../../src/domain/values/values.ts';
import { backdropPath } from '../../addresses.ts';
import { previewValues } from '../../maker/form.ts';
import type { MakerTemplate } from '../../maker/maker-template.ts';
import { useDebouncedValue } from '../../maker/use-debounced-value.ts';
import { EffectChoice } from './effect-choice.tsx';

interface EffectPicturesProps {
  slot: PhotoSlot;
  template: MakerTemplate;
  /** The values of all slots. */
  values: Values;
  value: PhotoValue | undefined;
  /** True once the server, which draws the pictures, has the photo. */
  ready: boolean;
  onEffect: (effect: EffectName) => void;
}

/** Width of the pictures, px, for screens with a pixel ratio of two or three. */
const WIDTH = 240;
/** Time without a change before the pictures are drawn again, ms: the preview comes first. */
const CALM = 500;

/** The choice of an effect, with a picture of the photo in each. */
export function EffectPictures({ slot, template, values, value, ready, onEffect }: EffectPicturesProps) {
  const calm = useDebouncedValue(values, CALM);
  const closeUp = template.closeUps[slot.name];
  const photo = photoIn(calm, slot.name);
  const of = (effect: EffectName) => {
    if (!closeUp || !ready || !photo?.id) return undefined;
    const drawn = previewValues(template, { ...calm, [slot.name]: { ...photo, effect } });
    return backdropPath(template.id, closeUp.format, backdropValues(template, drawn), WIDTH);
  };
  const chosen = value?.effect ?? template.effects[slot.name]!;
  return <EffectChoice slot={slot} chosen={chosen} pictures={closeUp && { closeUp, of }} onEffect={onEffect} />;
}
