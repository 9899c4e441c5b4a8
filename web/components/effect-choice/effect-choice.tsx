import { useState } from 'preact/hooks';
import { FORMATS } from '../../../src/domain/format.ts';
import type { PhotoSlot } from '../../../src/domain/template/template.ts';
import type { EffectName } from '../../../src/domain/values/effects.ts';
import { EFFECT_LABELS } from '../../effect-labels.ts';
import { fieldName } from '../../field-name.ts';
import type { CloseUp } from '../../maker/maker-template.ts';

interface EffectChoiceProps {
  slot: PhotoSlot;
  chosen: EffectName;
  /** Pictures of the effects: `of` is the address of a poster with one, `closeUp` the part that shows the photo. */
  pictures?: { closeUp: CloseUp; of: (effect: EffectName) => string | undefined } | undefined;
  /** Absent on the server. */
  onEffect?: (effect: EffectName) => void;
}

/** The choice of an effect for a photo; nothing if the slot has only one. */
export function EffectChoice({ slot, chosen, pictures, onEffect }: EffectChoiceProps) {
  if (slot.effects.length < 2) return null;
  return (
    <fieldset class="effect-choice">
      <legend class="field-label">How it is printed</legend>
      <div class={pictures ? 'effect-options' : 'slot-options'}>
        {slot.effects.map((effect) => (
          <label key={effect} class={pictures ? 'effect-option' : 'slot-option effect-name'}>
            <input
              class="slot-option-input"
              type="radio"
              name={fieldName(slot.name, 'effect')}
              value={effect}
              checked={effect === chosen}
              onChange={() => onEffect?.(effect)}
            />
            {pictures && <EffectPicture src={pictures.of(effect)} closeUp={pictures.closeUp} />}
            <span>{EFFECT_LABELS[effect]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A square from the middle of the photo. Its space is kept while there is no picture yet. */
function EffectPicture({ src, closeUp }: { src: string | undefined; closeUp: CloseUp }) {
  const [failed, setFailed] = useState('');
  const { width, height } = FORMATS[closeUp.format];
  const scale = 1 / Math.min(closeUp.width * width, closeUp.height * height);
  const middle = { x: closeUp.x + closeUp.width / 2, y: closeUp.y + closeUp.height / 2 };
  const style = {
    width: percent(width * scale),
    left: percent(0.5 - middle.x * width * scale),
    top: percent(0.5 - middle.y * height * scale),
  };
  return (
    <span class="effect-picture">
      {src && src !== failed && (
        <img
          class="effect-image"
          src={src}
          alt=""
          width={width}
          height={height}
          draggable={false}
          style={style}
          onError={() => setFailed(src)}
        />
      )}
    </span>
  );
}

const percent = (share: number) => `${share * 100}%`;
