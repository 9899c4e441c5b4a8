import type { z } from 'zod';
import type { Problem, Scope } from '../layers/kind.ts';
import { kindOf } from '../layers/layers.ts';
import { isText } from '../layers/text-types.ts';
import { countGraphemes } from '../values/slogan.ts';
import { type Layer, layoutsOf, PHOTO_STATES, type Slot, type templateShape } from './shape.ts';

/** What one field's own type cannot say: names that must be unique, and names that must exist. */
export function checkReferences(template: z.output<typeof templateShape>, ctx: z.core.$RefinementCtx): void {
  const problem: Problem = (path, message) => ctx.addIssue({ code: 'custom', path, message });
  const slots = checkSlots(template.slots, problem);
  const colors = new Set(Object.keys(template.colors));
  for (const slot of template.slots) {
    if (slot.type === 'choice')
      for (const option of slot.options) for (const key of Object.keys(option.colors ?? {})) colors.add(key);
  }
  const scope = { slots, layouts: layoutsOf(template.formats) };
  template.layers.forEach((layer, i) => {
    checkLayer(layer, scope, colors, (path, message) => problem(['layers', i, ...path], message));
  });
  const firstText = template.layers.findIndex((layer) => isText(layer));
  template.layers.forEach((layer, i) => {
    if (!isText(layer) && i > firstText) {
      problem(['layers', i], `${layer.type} layers lie under the text: they come before text and imprint layers`);
    }
  });
  const imprints = template.layers.filter((layer) => layer.type === 'imprint').length;
  if (imprints !== 1) problem(['layers'], `a template has exactly one imprint layer, this one has ${imprints}`);
}

function checkSlots(slots: readonly Slot[], problem: Problem): Map<string, Slot> {
  const byName = new Map<string, Slot>();
  slots.forEach((slot, i) => {
    if (byName.has(slot.name)) problem(['slots', i, 'name'], `two slots are named "${slot.name}"`);
    byName.set(slot.name, slot);
    if (slot.type === 'choice' && !slot.options.some((option) => option.value === slot.default)) {
      problem(['slots', i, 'default'], `"${slot.default}" is not one of the options`);
    }
    if (slot.type !== 'text') return;
    slot.examples?.forEach((example, n) => {
      const length = countGraphemes(example);
      if (length > slot.maxLength) {
        problem(['slots', i, 'examples', n], `has ${length} characters, the slot takes ${slot.maxLength}`);
      }
    });
  });
  return byName;
}

function checkLayer(layer: Layer, scope: Scope, colors: ReadonlySet<string>, problem: Problem): void {
  const kind = kindOf(layer);
  kind.recolor(layer, (color, path) => {
    if (color.startsWith('$') && !colors.has(color.slice(1))) problem(path, `no colour is named "${color}"`);
    return color;
  });
  kind.check?.(layer, scope, problem);
  for (const [slotName, values] of Object.entries(('when' in layer && layer.when) || {})) {
    const slot = scope.slots.get(slotName);
    const states = slot && statesOf(slot);
    if (!states) problem(['when', slotName], `no choice or photo slot is named "${slotName}"`);
    else
      for (const value of values)
        if (!states.includes(value)) problem(['when', slotName], `"${value}" is not one of its options`);
  }
}

/** What a slot can be for a layer's `when`; undefined for a slot of text. */
function statesOf(slot: Slot): readonly string[] | undefined {
  if (slot.type === 'choice') return slot.options.map((option) => option.value);
  return slot.type === 'photo' ? PHOTO_STATES : undefined;
}
