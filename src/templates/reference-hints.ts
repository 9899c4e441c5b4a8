import { FORMATS, type FormatName, LAYOUTS, type LayoutName } from '../domain/format.ts';
import type { Layer } from '../domain/layers/layers.ts';
import { isText } from '../domain/layers/text-types.ts';
import type { JsonPath } from '../domain/problem.ts';
import { definitionOf, KINDS_WITH_STATES, type Slot } from '../domain/slots/definitions.ts';
import { photoSlots } from '../domain/slots/photo.ts';
import { suggest } from '../domain/suggest.ts';

/** `template.json` as its author wrote it, with a valid structure, but without defaults filled in. */
interface Written {
  formats: string[];
  colors?: Record<string, string>;
  slots: Slot[];
  layers: ({ type: Layer['type']; slot?: string } & Record<string, unknown>)[];
}

/**
 * Returns a hint for mending a name that does not exist, a box that does not fit, or a layer in the wrong place. It
 * depends only on the path and the value, not on the messages of the schema.
 */
export function hintForReference(path: JsonPath, value: unknown): string | undefined {
  const written = value as Written;
  const [head, index, field, ...rest] = path;
  if (head === 'slots') return hintForSlot(written, Number(index), field);
  if (head !== 'layers') return undefined;
  if (index === undefined) {
    const imprints = written.layers.filter(({ type }) => type === 'imprint').length;
    return imprints === 0
      ? 'Add one at the end: { "type": "imprint", "box": { … }, "color": "#rrggbb" }.'
      : 'Take all but one of them away.';
  }
  const layer = written.layers[Number(index)]!;
  switch (field) {
    case undefined: {
      const first = written.layers.findIndex((candidate) => isText(candidate));
      return `Move it up, before layers.${first}.`;
    }
    case 'slot': {
      const names = written.slots.filter((slot) => definitionOf(slot).layer === layer.type).map(({ name }) => name);
      const otherwise = names.length > 0 ? `The ${layer.type} slots` : `Add a ${layer.type} slot to "slots".`;
      return suggest(String(layer.slot), names, otherwise);
    }
    case 'box':
      return hintForBox(layer.box as Partial<Record<LayoutName, number[]>>, rest[0] as LayoutName, written.formats);
    case 'when':
      return hintForWhen(written, String(rest[0]), layer.when as Record<string, string[]>);
    case 'effect': {
      const allowed = photoSlots(written.slots).find(({ name }) => name === layer.slot)?.effects ?? ['none'];
      return suggest(String(layer.effect), allowed, 'The slot allows');
    }
    case 'effectColors': {
      const color = (layer.effectColors as Record<string, string> | undefined)?.[String(rest[0])];
      return color === undefined
        ? `Add "${rest[0]}": "#rrggbb", or "$name" for a colour.`
        : hintForColor(written, color);
    }
    default: {
      const color = [field, ...rest].reduce<unknown>(
        (found, part) => (found as Record<string | number, unknown> | undefined)?.[part!],
        layer,
      );
      return typeof color === 'string' && color.startsWith('$') ? hintForColor(written, color) : undefined;
    }
  }
}

function hintForSlot({ slots }: Written, index: number, field: string | number | undefined): string | undefined {
  const slot = slots[index]!;
  if (field === 'name') return 'Rename one of them, also where layers name it.';
  return definitionOf(slot).hint(slot, field);
}

function hintForBox(boxes: Partial<Record<LayoutName, number[]>> | undefined, layout: LayoutName, formats: string[]) {
  const { width, height } = LAYOUTS[layout];
  const box = boxes?.[layout];
  if (!box) {
    const using = formats.filter((format) => FORMATS[format as FormatName]?.layout === layout).join(' and ');
    return `Add "${layout}": [left, top, width, height] in pixels of ${width}×${height}, or take ${using} out of "formats".`;
  }
  const [left = 0, top = 0, wide = 0, high = 0] = box;
  const [w, h] = [Math.min(wide, width), Math.min(high, height)];
  const inside = [Math.min(Math.max(0, left), width - w), Math.min(Math.max(0, top), height - h), w, h];
  return `Boxes are [left, top, width, height]. Moved inside it is [${inside.join(', ')}].`;
}

function hintForWhen({ slots }: Written, name: string, when: Record<string, string[]>): string {
  const slot = slots.find((candidate) => candidate.name === name);
  const states = slot && definitionOf(slot).states?.(slot);
  if (!states) {
    const names = slots.filter((candidate) => definitionOf(candidate).states).map((candidate) => candidate.name);
    const kinds = KINDS_WITH_STATES.join(' and ');
    return suggest(name, names, `${kinds[0]!.toUpperCase()}${kinds.slice(1)} slots`);
  }
  const wrong = when[name]?.find((state) => !states.includes(state));
  return suggest(wrong ?? '', states, 'It can be');
}

function hintForColor(written: Written, color: string): string {
  const names = new Set(Object.keys(written.colors ?? {}));
  for (const slot of written.slots)
    for (const palette of definitionOf(slot).palettes(slot))
      for (const name of Object.keys(palette.colors)) names.add(name);
  return suggest(
    color,
    [...names].map((name) => `$${name}`),
    names.size > 0 ? 'The colours' : 'Add it to "colors".',
  );
}
