import type { z } from 'zod';
import { LAYOUTS, type LayoutName } from '../format.ts';
import { definitionOf, KINDS_WITH_STATES, type Slot } from '../slots/definitions.ts';
import { EFFECT_INKS } from '../values/effects.ts';
import { defaultEffect } from './reading.ts';
import { type Box, type Layer, layoutsOf, type PhotoLayer, type templateShape } from './shape.ts';

type Path = (string | number)[];
type Problem = (path: Path, message: string) => void;

/** What the layers of a template may refer to. */
interface Known {
  slots: ReadonlyMap<string, Slot>;
  colors: ReadonlySet<string>;
  layouts: readonly LayoutName[];
}

/** Figures closer than this, in layout pixels, are a grey that takes long to draw. */
const LEAST_PITCH = 6;
/** Degrees from one ray to the next. */
const RAY_PITCH = { least: 2, most: 180 };

/** What one field's own type cannot say: names that must be unique, and names that must exist. */
export function checkReferences(template: z.output<typeof templateShape>, ctx: z.core.$RefinementCtx): void {
  const problem: Problem = (path, message) => ctx.addIssue({ code: 'custom', path, message });
  const slots = checkSlots(template.slots, problem);
  const colors = new Set(Object.keys(template.colors));
  for (const slot of template.slots) {
    for (const palette of definitionOf(slot).palettes(slot))
      for (const name of Object.keys(palette.colors)) colors.add(name);
  }
  const known = { slots, colors, layouts: layoutsOf(template.formats) };
  template.layers.forEach((layer, i) => {
    checkLayer(layer, known, (path, message) => problem(['layers', i, ...path], message));
  });
  const firstText = template.layers.findIndex((layer) => layer.type === 'text' || layer.type === 'imprint');
  template.layers.forEach((layer, i) => {
    if (layer.type !== 'text' && layer.type !== 'imprint' && i > firstText) {
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

function checkLayer(layer: Layer, known: Known, problem: Problem): void {
  for (const [path, color] of colorsIn(layer)) {
    if (color.startsWith('$') && !known.colors.has(color.slice(1))) problem(path, `no colour is named "${color}"`);
  }
  const shown = 'slot' in layer ? known.slots.get(layer.slot) : undefined;
  if (layer.type === 'text' && !(shown && definitionOf(shown).layer === 'text')) {
    problem(['slot'], `no text slot is named "${layer.slot}"`);
  }
  if (layer.type === 'text' && layer.cutouts) {
    for (const part of ['stroke', 'shadow', 'bars', 'emphasis'] as const) {
      if (layer[part]) problem([part], `cutouts have no ${part} of the text`);
    }
  }
  if (layer.type === 'photo') checkPhotoLayer(layer, known, problem);
  if (layer.type === 'gradient') {
    layer.stops.forEach(({ offset }, i) => {
      if (i > 0 && offset < layer.stops[i - 1]!.offset)
        problem(['stops', i, 'offset'], 'the stops are not in ascending order');
    });
  }
  if (layer.type === 'pattern') checkPattern(layer, problem);
  if (layer.type === 'shape') checkShape(layer, known, problem);
  else if ('box' in layer && layer.box) checkBoxes(layer.box, known, problem);
  for (const [slotName, values] of Object.entries(('when' in layer && layer.when) || {})) {
    const slot = known.slots.get(slotName);
    const states = slot && definitionOf(slot).states?.(slot);
    if (!states) problem(['when', slotName], `no ${KINDS_WITH_STATES.join(' or ')} slot is named "${slotName}"`);
    else
      for (const value of values)
        if (!states.includes(value)) problem(['when', slotName], `"${value}" is not one of its options`);
  }
}

/** Every colour of a layer with its place in it. */
function colorsIn(layer: Layer): [Path, string][] {
  const found: [Path, string | undefined][] = [];
  if ('color' in layer) found.push([['color'], layer.color]);
  if (layer.type === 'text') {
    for (const part of ['stroke', 'shadow', 'bars', 'emphasis'] as const) {
      found.push([[part, 'color'], layer[part]?.color]);
    }
    const { papers = [], emphasised = [], shadow } = layer.cutouts ?? {};
    for (const [list, all] of Object.entries({ papers, emphasised })) {
      for (const [i, { paper, ink, print }] of all.entries()) {
        const at = ['cutouts', list, i];
        found.push([[...at, 'paper'], paper], [[...at, 'ink'], ink], [[...at, 'print', 'color'], print?.color]);
      }
    }
    found.push([['cutouts', 'shadow', 'color'], shadow?.color]);
  }
  if (layer.type === 'photo') {
    for (const [ink, color] of Object.entries(layer.effectColors ?? {})) found.push([['effectColors', ink], color]);
  }
  if (layer.type === 'gradient') {
    for (const [i, stop] of layer.stops.entries()) found.push([['stops', i, 'color'], stop.color]);
  }
  if (layer.type === 'shape') found.push([['fill'], layer.fill], [['stroke', 'color'], layer.stroke?.color]);
  return found.flatMap(([path, color]): [Path, string][] => (color === undefined ? [] : [[path, color]]));
}

function checkPhotoLayer(layer: PhotoLayer, { slots }: Known, problem: Problem): void {
  const slot = slots.get(layer.slot);
  if (slot?.type !== 'photo') {
    problem(['slot'], `no photo slot is named "${layer.slot}"`);
    return;
  }
  if (!slot.effects.includes(defaultEffect(layer, slot))) {
    problem(['effect'], `the slot "${layer.slot}" does not allow "${layer.effect}"`);
  }
  for (const ink of new Set(slot.effects.flatMap((effect) => EFFECT_INKS[effect]))) {
    if (layer.effectColors?.[ink] === undefined) {
      problem(['effectColors', ink], 'an effect of the slot needs this colour');
    }
  }
}

function checkPattern({ kind, size, gap = size }: Extract<Layer, { type: 'pattern' }>, problem: Problem): void {
  const pitch = size + gap;
  if (kind !== 'rays') {
    if (pitch < LEAST_PITCH) problem(['gap'], `size and gap together are at least ${LEAST_PITCH} layout pixels`);
  } else if (pitch < RAY_PITCH.least || pitch > RAY_PITCH.most) {
    problem(['gap'], `size and gap of rays together are ${RAY_PITCH.least} to ${RAY_PITCH.most} degrees`);
  }
}

function checkShape(layer: Extract<Layer, { type: 'shape' }>, { layouts }: Known, problem: Problem): void {
  const { kind, box, points, fill, stroke } = layer;
  if (!fill && !stroke) problem([], 'a shape needs a fill or a stroke');
  const [needed, other] = kind === 'polygon' ? (['points', 'box'] as const) : (['box', 'points'] as const);
  if (!layer[needed]) problem([needed], `the kind "${kind}" needs ${needed}`);
  if (layer[other]) problem([other], `the kind "${kind}" has no ${other}`);
  if (!layer[needed]) return;
  for (const layout of layouts) {
    const bounds = kind === 'polygon' ? boundsOf(points?.[layout]) : box?.[layout];
    const { width, height } = LAYOUTS[layout];
    if (!bounds) {
      problem([needed, layout], `the ${layout} layout has no ${needed}`);
      continue;
    }
    const [x, y, w, h] = bounds;
    // A turn about the middle moves no point farther from it than the corners are.
    const reach = layer.rotate === 0 ? [w / 2, h / 2] : [Math.hypot(w, h) / 2, Math.hypot(w, h) / 2];
    const [dx, dy] = [Math.abs(x + w / 2 - width / 2), Math.abs(y + h / 2 - height / 2)];
    if (dx >= width / 2 + reach[0]! || dy >= height / 2 + reach[1]!) {
      problem([needed, layout], `it lies wholly outside the ${width}×${height} canvas`);
    }
  }
}

/** The box around points; undefined where there are none. */
function boundsOf(points: readonly (readonly [number, number])[] | undefined): Box | undefined {
  if (!points) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function checkBoxes(boxes: Partial<Record<LayoutName, Box | undefined>>, { layouts }: Known, problem: Problem): void {
  for (const layout of layouts) {
    const placed = boxes[layout];
    if (!placed) {
      problem(['box', layout], `the ${layout} layout has no box`);
      continue;
    }
    const [x, y, width, height] = placed;
    const canvas = LAYOUTS[layout];
    if (x < 0 || y < 0 || x + width > canvas.width || y + height > canvas.height) {
      problem(['box', layout], `the box leaves the ${canvas.width}×${canvas.height} canvas`);
    }
  }
}
