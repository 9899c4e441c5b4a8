import { kindOf } from '../domain/layers/layers.ts';
import type { RuleFault } from '../domain/problem.ts';
import { definitionOf, type Slot } from '../domain/slots/definitions.ts';
import { nearest } from '../domain/suggest.ts';
import type { Layer, Template } from '../domain/template/template.ts';
import { checkBoxes } from './box-rules.ts';
import type { TemplateFiles } from './read.ts';

/** The weights of each font family, by its id. */
export type FontWeights = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Finds mistakes in a template that do not prevent drawing: things that its author did not intend, or that would spoil
 * somebody's poster.
 */
export function checkRules(template: Template, files: TemplateFiles, weights: FontWeights): RuleFault[] {
  return [
    ...checkWeights(template, weights),
    ...checkBoxes(template),
    ...checkSlots(template),
    ...checkUse(template, files),
    ...checkColors(template, files),
  ];
}

function checkWeights({ layers }: Template, weights: FontWeights): RuleFault[] {
  return layers.flatMap((layer, i) => {
    if (!('face' in layer)) return [];
    const known = weights.get(layer.face);
    if (!known) return [];
    const set = kindOf(layer).weights?.(layer) ?? [];
    return set.flatMap(([path, weight]): RuleFault[] => {
      if (known.has(weight)) return [];
      const message = `"${layer.face}" has no weight ${weight}; the nearest would be drawn`;
      const hint = `It has ${[...known].sort((a, b) => a - b).join(', ')}.`;
      return [{ path: ['layers', i, ...path], message, hint, severity: 'error' }];
    });
  });
}

function checkSlots({ slots }: Template): RuleFault[] {
  return slots.flatMap((slot, i) =>
    definitionOf(slot)
      .faults(slot)
      .map((fault) => ({ ...fault, path: ['slots', i, ...fault.path] })),
  );
}

/** Finds slots that change nothing. */
function checkUse({ slots, layers }: Template, files: TemplateFiles): RuleFault[] {
  const named = new Set(layers.flatMap(namesSlots));
  const colors = new Set([...layers.flatMap(colorsIn), ...[...files.values()].flatMap(variablesIn)]);
  return slots.flatMap((slot, i): RuleFault[] => {
    if (named.has(slot.name) || colorsSetBy(slot).some((name) => colors.has(name))) return [];
    const { layer } = definitionOf(slot);
    const hint = layer
      ? `Add a ${layer} layer for it, or take the slot away.`
      : 'Name it in the "when" of a layer, use one of its colours, or take the slot away.';
    return [{ path: ['slots', i], message: `no layer uses the slot "${slot.name}"`, hint, severity: 'warning' }];
  });
}

/** Names of all colours that a slot can set. */
function colorsSetBy(slot: Slot): string[] {
  const names = definitionOf(slot)
    .palettes(slot)
    .flatMap((palette) => Object.keys(palette.colors));
  return [...new Set(names)];
}

function namesSlots(layer: Layer): string[] {
  const conditions = Object.keys(('when' in layer && layer.when) || {});
  return 'slot' in layer && typeof layer.slot === 'string' ? [...conditions, layer.slot] : conditions;
}

/** Finds colours that are set by one choice and not by another, and colour names in the art that nothing sets. */
function checkColors({ slots, layers, colors }: Template, files: TemplateFiles): RuleFault[] {
  const known = new Set(Object.keys(colors));
  const faults: RuleFault[] = [];
  for (const [i, slot] of slots.entries()) {
    const all = colorsSetBy(slot);
    for (const palette of definitionOf(slot).palettes(slot)) {
      const missing = all.filter((name) => palette.colors[name] === undefined && colors[name] === undefined);
      if (missing.length === 0) continue;
      const names = missing.map((name) => `"${name}"`).join(', ');
      const message = `the option "${palette.name}" does not set ${names}, which other options set`;
      const hint = 'Add it here, or to "colors" for all options; without it the colour is black.';
      faults.push({ path: ['slots', i, ...palette.path], message, hint, severity: 'warning' });
    }
    for (const name of all) known.add(name);
  }
  const names = [...known];
  const unknown = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.endsWith('.svg')) continue;
    for (const name of variablesIn(text)) if (!known.has(name)) unknown.set(name, unknown.get(name) ?? file);
  }
  for (const [name, file] of unknown) {
    const i = layers.findIndex(
      (layer) => 'file' in layer && kindOf(layer).fileKind === 'drawing' && file.startsWith(layer.file.split('{')[0]!),
    );
    const meant = nearest(name, names);
    const hint = meant ? `Did you mean var(--${meant})?` : 'Add the colour to "colors" or to the options of a choice.';
    const message = `${file} has var(--${name}), and no colour has that name`;
    faults.push({ path: ['layers', Math.max(0, i), 'file'], message, hint, severity: 'warning' });
  }
  return faults;
}

function variablesIn(text: string): string[] {
  return [...text.matchAll(/var\(--([a-zA-Z0-9]+)/g)].map(([, name]) => name!);
}

/** Names of all colours in a layer. */
function colorsIn(layer: Layer): string[] {
  const names: string[] = [];
  kindOf(layer).recolor(layer, (color) => {
    if (color.startsWith('$')) names.push(color.slice(1));
    return color;
  });
  return names;
}
