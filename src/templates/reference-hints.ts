import { FORMATS, type FormatName, LAYOUTS, type LayoutName } from '../domain/format.ts';
import { kindOf, type Layer } from '../domain/layers/layers.ts';
import { isText } from '../domain/layers/text-types.ts';
import { suggest } from '../domain/suggest.ts';
import type { JsonPath } from './json-source.ts';

/** `template.json` as its author wrote it, once its shape is known to be right: defaults are not filled in. */
interface Written {
  formats: string[];
  colors?: Record<string, string>;
  slots: {
    type: string;
    name: string;
    effects?: string[];
    options?: { value: string; colors?: Record<string, string> }[];
  }[];
  layers: ({ type: Layer['type']; slot?: string } & Record<string, unknown>)[];
}

/**
 * How to mend a name that does not exist, a box that does not fit, a layer in the wrong place. It goes by the place and
 * the value alone, so that it does not depend on the words in which the schema complains.
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
      const kind = kindOf(layer).slotType;
      const names = written.slots.filter(({ type }) => type === kind).map(({ name }) => name);
      return suggest(
        String(layer.slot),
        names,
        names.length > 0 ? `The ${kind} slots` : `Add a ${kind} slot to "slots".`,
      );
    }
    case 'box':
      return hintForBox(layer.box as Partial<Record<LayoutName, number[]>>, rest[0] as LayoutName, written.formats);
    case 'when':
      return hintForWhen(written, String(rest[0]), layer.when as Record<string, string[]>);
    case 'effect': {
      const allowed = written.slots.find(({ name }) => name === layer.slot)?.effects ?? ['none'];
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
  if (field === 'default') {
    const values = slot.options?.map(({ value }) => value) ?? [];
    return suggest(String((slot as { default?: unknown }).default), values, 'The options');
  }
  if (field === 'effects') return 'Name every effect once.';
  return undefined;
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
  if (!slot || slot.type === 'text') {
    const names = slots.filter(({ type }) => type !== 'text').map((candidate) => candidate.name);
    return suggest(name, names, 'Choice and photo slots');
  }
  const states = slot.type === 'photo' ? ['given', 'empty'] : (slot.options?.map(({ value }) => value) ?? []);
  const wrong = when[name]?.find((state) => !states.includes(state));
  return suggest(wrong ?? '', states, 'It can be');
}

function hintForColor(written: Written, color: string): string {
  const names = new Set(Object.keys(written.colors ?? {}));
  for (const { options = [] } of written.slots)
    for (const option of options) for (const name of Object.keys(option.colors ?? {})) names.add(name);
  return suggest(
    color,
    [...names].map((name) => `$${name}`),
    names.size > 0 ? 'The colours' : 'Add it to "colors".',
  );
}
