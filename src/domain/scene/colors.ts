import { kindOf } from '../slots/kinds.ts';
import type { Layer, Template } from '../template/template.ts';
import type { Values } from '../values/values.ts';

/** The colours of a poster by name: the template's own, then those of the chosen options. */
export function colorsOf(template: Template, values: Values): Record<string, string> {
  const colors = { ...template.colors };
  for (const slot of template.slots) {
    Object.assign(colors, kindOf(slot).colors(slot, values[slot.name]));
  }
  return colors;
}

/** Resolves a colour of a layer to #rrggbb or #rrggbbaa. An unknown name becomes black. */
export function resolveColor(color: string, colors: Record<string, string>): string {
  return color.startsWith('$') ? (colors[color.slice(1)] ?? '#000000') : color;
}

/** True if a layer is drawn with these values: every slot in its `when` is in one of the named states. */
export function isShown(layer: Layer, template: Template, values: Values): boolean {
  if (!('when' in layer) || !layer.when) return true;
  return Object.entries(layer.when).every(([name, allowed]) => {
    const slot = template.slots.find((candidate) => candidate.name === name);
    const state = slot && kindOf(slot).state(slot, values[name]);
    return state !== undefined && allowed.includes(state);
  });
}
