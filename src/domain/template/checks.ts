import type { z } from 'zod';
import type { Problem, Scope } from '../layers/kind.ts';
import { kindOf } from '../layers/layers.ts';
import { isText } from '../layers/text-types.ts';
import { definitionOf, KINDS_WITH_STATES, type Slot } from '../slots/definitions.ts';
import { type Layer, layoutsOf, type templateShape } from './shape.ts';

/** Checks what goes beyond one field: names that must be unique, and names that must exist. */
export function checkReferences(template: z.output<typeof templateShape>, ctx: z.core.$RefinementCtx): void {
  const problem: Problem = (path, message) => ctx.addIssue({ code: 'custom', path, message });
  const slots = checkSlots(template.slots, problem);
  const colors = new Set(Object.keys(template.colors));
  for (const slot of template.slots) {
    for (const palette of definitionOf(slot).palettes(slot))
      for (const name of Object.keys(palette.colors)) colors.add(name);
  }
  const drawnBy = (slot: Slot) => definitionOf(slot).layer;
  const scope = { slots, drawnBy, layouts: layoutsOf(template.formats) };
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
    definitionOf(slot).checkSlot(slot, (path, message) => problem(['slots', i, ...path], message));
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
    const states = slot && definitionOf(slot).states?.(slot);
    if (!states) problem(['when', slotName], `no ${KINDS_WITH_STATES.join(' or ')} slot is named "${slotName}"`);
    else
      for (const value of values)
        if (!states.includes(value)) problem(['when', slotName], `"${value}" is not one of its options`);
  }
}
