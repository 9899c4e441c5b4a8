import { kindOf } from '../../src/domain/slots/kinds.ts';
import { valuesBySlot } from '../../src/domain/slots/slot-values.ts';
import type { Values } from '../../src/domain/values/values.ts';
import type { MakerTemplate } from './maker-template.ts';

/** Another random look of the same poster: other choices and other effects, never the current ones. */
export function surpriseChoices(template: MakerTemplate, values: Values, random: () => number = Math.random): Values {
  const changed = valuesBySlot(template, (slot) => {
    const looks = kindOf(slot).looks(slot, values[slot.name], template.effects[slot.name]);
    return looks[Math.floor(random() * looks.length)];
  });
  return { ...values, ...changed };
}
