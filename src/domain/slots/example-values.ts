import type { Values } from '../values/values.ts';
import { definitionOf } from './definitions.ts';
import { type Slotted, valuesBySlot } from './slot-values.ts';

/** Returns the values with which a template is shown: its defaults. */
export function exampleValues(template: Slotted): Values {
  return valuesBySlot(template, (slot) => definitionOf(slot).example(slot));
}

/**
 * Returns sets of values for the proofs of a template: its defaults, then as many sets as its slots have examples. Each
 * of these has the next example of every slot, or the default if a slot has no more examples.
 */
export function exampleSets(template: Slotted): Values[] {
  const examples = template.slots.map((slot) => definitionOf(slot).examples(slot));
  const most = Math.max(...examples.map((list) => list.length));
  return Array.from({ length: most + 1 }, (_, i) => {
    const values = exampleValues(template);
    for (const [n, { name }] of template.slots.entries()) {
      const example = examples[n]![i - 1];
      if (example !== undefined) values[name] = example;
    }
    return values;
  });
}
