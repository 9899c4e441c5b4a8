import type { Value } from '../../src/domain/values/values.ts';
import type { MakerTemplate } from './maker-template.ts';

/** Another choice in every slot that has choices, and another effect for a photo that is there; never the ones given. */
export function surpriseChoices(
  template: MakerTemplate,
  values: Record<string, Value>,
  random: () => number = Math.random,
): Record<string, Value> {
  const changed = { ...values };
  const pick = <T>(options: readonly T[]): T | undefined => options[Math.floor(random() * options.length)];
  for (const slot of template.slots) {
    const value = values[slot.name];
    if (slot.type === 'choice') {
      const other = pick(slot.options.filter((option) => option.value !== value));
      if (other) changed[slot.name] = other.value;
    } else if (slot.type === 'photo' && typeof value === 'object') {
      const effect = pick(slot.effects.filter((name) => name !== (value.effect ?? template.effects[slot.name])));
      if (effect) changed[slot.name] = { ...value, effect };
    }
  }
  return changed;
}
