import { z } from 'zod';
import { EFFECT_INKS, EFFECTS, type EffectName } from './effects.ts';
import { FORMATS, type FormatName, LAYOUTS, type LayoutName } from './format.ts';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, starting with a letter');
const slotName = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9_]{0,39}$/, 'letters, digits and underscores, starting with a lower-case letter');
const hex = z.string().regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i, 'a colour as #rrggbb or #rrggbbaa');
const color = z.union([hex, z.string().regex(/^\$[a-z][a-zA-Z0-9]*$/, 'a colour as #rrggbb or $name')]);
const artFile = z
  .string()
  .max(120)
  .regex(/^(?!\/)(?!.*\.\.)[\w./{}-]+\.svg$/, 'an SVG file inside the template folder, without ..');

/** Left, top, width and height, in layout pixels. */
const box = z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()]);
const perLayout = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    share: value.optional(),
    square: value.optional(),
    portrait: value.optional(),
    story: value.optional(),
    billboard: value.optional(),
    print: value.optional(),
  });

const textSlot = z.strictObject({
  type: z.literal('text'),
  name: slotName,
  label: z.string().min(1).max(80),
  hint: z.string().max(160).optional(),
  required: z.boolean().default(false),
  default: z.string().default(''),
  /** Longest slogan, in graphemes. */
  maxLength: z.int().min(1).max(400).default(80),
  /** Whether the person may break lines with the Enter key. */
  multiline: z.boolean().default(true),
});

const choiceSlot = z.strictObject({
  type: z.literal('choice'),
  name: slotName,
  label: z.string().min(1).max(80),
  hint: z.string().max(160).optional(),
  required: z.boolean().default(false),
  default: z.string(),
  options: z
    .array(
      z.strictObject({
        value: name,
        label: z.string().min(1).max(40),
        /** Colours this choice sets, by name; layers and art refer to them as `$name` and `var(--name)`. */
        colors: z.record(z.string(), hex).optional(),
      }),
    )
    .min(2)
    .max(24),
});

const photoSlot = z.strictObject({
  type: z.literal('photo'),
  name: slotName,
  label: z.string().min(1).max(80),
  hint: z.string().max(160).optional(),
  required: z.boolean().default(false),
  /** What may be done to the photo. A layer that names no effect draws the first one. */
  effects: z
    .array(z.enum(EFFECTS))
    .min(1)
    .refine((effects) => new Set(effects).size === effects.length, 'an effect is named twice')
    .default(['none']),
});

const slot = z.discriminatedUnion('type', [textSlot, choiceSlot, photoSlot]);

/**
 * A layer is drawn only while every named choice slot has one of the given values, and every named photo slot is in one
 * of the given states, `given` and `empty`.
 */
const when = z.record(z.string(), z.array(z.string()).min(1)).optional();

const fillLayer = z.strictObject({ type: z.literal('fill'), when, color });

const artLayer = z.strictObject({
  type: z.literal('art'),
  when,
  /** `{layout}` in the name stands for the layout, so that one entry names a file for each. */
  file: artFile,
});

/** Noise in one colour, under the text: what makes a flat area look like paper, card, stone or worn ink. */
const textureLayer = z.strictObject({
  type: z.literal('texture'),
  when,
  /**
   * `grain`: fine and even. `paper`: mottled, with grain. `fibres`: streaks along the width, as in card or wood. `stone`:
   * clouds within clouds, as on concrete. `worn`: specks with hard edges, as where ink did not take.
   */
  kind: z.enum(['grain', 'paper', 'fibres', 'stone', 'worn']),
  color,
  /** Opacity where the noise is strongest. */
  strength: z.number().positive().max(1).default(0.2),
  /** Size of the finest spots in layout pixels. */
  scale: z.number().min(0.5).max(20).default(1.5),
  /** Another number, another pattern. */
  seed: z.int().min(0).max(9999).default(0),
  /** Absent: the whole canvas. */
  box: perLayout(box).optional(),
});

/** Paper that a letter is cut from, and how the letter is printed on it. */
const cutoutPaper = z.strictObject({
  paper: color,
  ink: color,
  /** Absent: those of the text layer. */
  face: name.optional(),
  weight: z.int().min(100).max(900).optional(),
  case: z.enum(['none', 'upper', 'lower']).default('none'),
  /** Of the letter, in em: faces of one size look unlike. */
  size: z.number().min(0.4).max(1.6).default(1),
  edge: z.enum(['cut', 'torn']).default('cut'),
  /** What else is printed on it, behind the letter. */
  print: z.strictObject({ kind: z.enum(['dots', 'stripes', 'lines', 'split']), color }).optional(),
});

/** Every letter on a scrap of paper of its own; of scripts whose letters join or stack, every word. Lengths in em. */
const cutouts = z.strictObject({
  papers: z.array(cutoutPaper).min(1).max(24),
  /** Papers of words between *asterisks*; absent: the same. */
  emphasised: z.array(cutoutPaper).min(1).max(24).optional(),
  /** How far scraps are turned at most, either way, in degrees. */
  turn: z.number().min(0).max(15).default(4),
  /** How far they are shifted at most. */
  jitter: z.number().min(0).max(0.2).default(0.04),
  /** Paper around the letter. */
  pad: z.number().min(0.02).max(0.4).default(0.12),
  /** Least blank between scraps, and between lines of them; negative where they overlap. */
  gap: z.number().min(-0.1).max(0.5).default(0.03),
  /** Width of a blank between words. */
  space: z.number().min(0.1).max(1).default(0.3),
  /** Another number, other papers and cuts for the same words. */
  seed: z.int().min(0).max(9999).default(0),
  shadow: z.strictObject({ dx: z.number().min(-0.1).max(0.1), dy: z.number().min(-0.1).max(0.1), color }).optional(),
});

/** How the text of a text slot is set. Lengths in em are of the fitted size. */
const textLayer = z.strictObject({
  type: z.literal('text'),
  when,
  slot: slotName,
  /** Where the ink of the slogan may be. The largest size that fits is used. */
  box: perLayout(box),
  /** The id of a family in fonts.json. */
  face: name,
  weight: z.int().min(100).max(900).default(400),
  color,
  /** `start` and `end` follow the direction of the text. */
  align: z.enum(['start', 'center', 'end']).default('start'),
  valign: z.enum(['top', 'middle', 'bottom']).default('middle'),
  case: z.enum(['none', 'upper', 'lower']).default('none'),
  letterSpacing: z.number().min(-0.2).max(1).default(0),
  /** Least distance between baselines in em; scripts with tall marks get what they need. */
  leading: z.number().min(0.6).max(2).default(1),
  /** Largest size in layout pixels. */
  maxSize: perLayout(z.number().positive()).optional(),
  maxLines: z.int().min(1).max(12).default(8),
  /** Degrees, clockwise, about the middle of the box; the ink stays inside the turned box. */
  rotate: z.number().min(-90).max(90).default(0),
  /** An outline behind the letters, its width (outside the letter) in em. */
  stroke: z.strictObject({ width: z.number().positive().max(0.3), color }).optional(),
  /** A hard shadow, its offset in em. */
  shadow: z.strictObject({ dx: z.number().min(-0.3).max(0.3), dy: z.number().min(-0.3).max(0.3), color }).optional(),
  /** How words between *asterisks* look; without it they look like the others. */
  emphasis: z.strictObject({ color: color.optional(), weight: z.int().min(100).max(900).optional() }).optional(),
  /** Whether quotation marks at the ends of lines stand outside the edge of the text. */
  hanging: z.boolean().default(true),
  /** A bar behind every line, padding in em. */
  bars: z.strictObject({ color, padX: z.number().min(0).max(0.6), padY: z.number().min(0).max(0.4) }).optional(),
  /** Letters cut from papers, in the colours and faces of those. Not together with stroke, shadow, emphasis and bars. */
  cutouts: cutouts.optional(),
});

/** Where a photo lies: over the fills and art before it, under those after it, and under all text. */
const photoLayer = z.strictObject({
  type: z.literal('photo'),
  when,
  slot: slotName,
  /** The photo fills it, its middle kept where the shapes differ. */
  box: perLayout(box),
  /** `circle`: the largest one in the middle of the box. */
  mask: z.enum(['none', 'circle', 'rounded']).default('none'),
  /** Of the corners of a `rounded` mask, in short sides of the box. */
  radius: z.number().positive().max(0.5).default(0.06),
  /** Drawn unless the person chose another; absent: the first of the slot's effects. */
  effect: z.enum(EFFECTS).optional(),
  /** The inks of the effects, dark to light: `duotone` and `halftone` print in the outer two, `fourtone` in all four. */
  effectColors: z
    .strictObject({ dark: color, shade: color.optional(), tint: color.optional(), light: color })
    .optional(),
  /** Whether `fourtone` goes from `tint` to `light` over a band of ruled lines. */
  hatch: z.boolean().default(true),
});

const imprintLayer = z.strictObject({
  type: z.literal('imprint'),
  box: perLayout(box),
  color,
  align: z.enum(['start', 'center', 'end']).default('start'),
});

const layer = z.discriminatedUnion('type', [fillLayer, artLayer, textureLayer, photoLayer, textLayer, imprintLayer]);

/** `template.json`, as its author writes it. Unknown keys are errors. */
const templateShape = z.strictObject({
  $schema: z.string().optional(),
  version: z.int().min(1),
  name: z.string().min(1).max(60),
  description: z.string().min(1).max(240),
  topics: z.array(name).max(8).default([]),
  /** Templates are shown in ascending order; the same number goes by id. */
  order: z.int().default(100),
  /** Who drew it and what it stands on, shown with the template. */
  credit: z.string().max(200).optional(),
  formats: z.array(z.enum(Object.keys(FORMATS) as [FormatName, ...FormatName[]])).min(1),
  colors: z.record(z.string(), hex).default({}),
  slots: z.array(slot).min(1).max(12),
  layers: z.array(layer).min(1).max(40),
});

/** The check of a whole template: its shape, and that every name it uses exists. */
export const templateSchema = templateShape.superRefine(checkReferences);

export type TemplateFile = z.infer<typeof templateSchema>;
export type Slot = TemplateFile['slots'][number];
export type TextSlot = Extract<Slot, { type: 'text' }>;
export type ChoiceSlot = Extract<Slot, { type: 'choice' }>;
export type PhotoSlot = Extract<Slot, { type: 'photo' }>;
export type Layer = TemplateFile['layers'][number];
export type TextLayer = Extract<Layer, { type: 'text' }>;
export type Cutouts = NonNullable<TextLayer['cutouts']>;
export type CutoutPaper = Cutouts['papers'][number];
export type PhotoLayer = Extract<Layer, { type: 'photo' }>;
export type TextureLayer = Extract<Layer, { type: 'texture' }>;
export type ImprintLayer = Extract<Layer, { type: 'imprint' }>;
/** Left, top, width and height, in layout pixels. */
export type Box = z.infer<typeof box>;

/** A template as the program holds it: the checked file, its folder's name as `id`. */
export interface Template extends TemplateFile {
  id: string;
}

/** The layouts a template must lay out, from the formats it offers. */
export function layoutsOf(formats: readonly FormatName[]): LayoutName[] {
  return [...new Set(formats.map((format) => FORMATS[format].layout))];
}

/** What a layer's `when` can ask of a photo slot. */
export const PHOTO_STATES = ['given', 'empty'] as const;

/** What a photo layer does to its photo unless the person chose another effect. */
export function defaultEffect(layer: PhotoLayer, slot: PhotoSlot): EffectName {
  return layer.effect ?? slot.effects[0]!;
}

/** What the photo of a slot looks like unless the person chose another effect: as its lowest layer draws it. */
export function effectOf(template: Template, slot: PhotoSlot): EffectName {
  const layer = template.layers.find((candidate) => candidate.type === 'photo' && candidate.slot === slot.name);
  return layer?.type === 'photo' ? defaultEffect(layer, slot) : slot.effects[0]!;
}

/** What one field's own type cannot say: names that must be unique, and names that must exist. */
function checkReferences(template: z.output<typeof templateShape>, ctx: z.core.$RefinementCtx): void {
  const problem = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message });
  const slots = new Map<string, Slot>();
  template.slots.forEach((slot, i) => {
    if (slots.has(slot.name)) problem(['slots', i, 'name'], `two slots are named "${slot.name}"`);
    slots.set(slot.name, slot);
    if (slot.type === 'choice' && !slot.options.some((option) => option.value === slot.default)) {
      problem(['slots', i, 'default'], `"${slot.default}" is not one of the options`);
    }
  });
  const colors = new Set(Object.keys(template.colors));
  for (const slot of template.slots) {
    if (slot.type === 'choice')
      for (const option of slot.options) for (const key of Object.keys(option.colors ?? {})) colors.add(key);
  }
  const layouts = layoutsOf(template.formats);
  const checkPhotoLayer = (layer: PhotoLayer, i: number) => {
    const slot = slots.get(layer.slot);
    if (slot?.type !== 'photo') return problem(['layers', i, 'slot'], `no photo slot is named "${layer.slot}"`);
    if (!slot.effects.includes(defaultEffect(layer, slot))) {
      problem(['layers', i, 'effect'], `the slot "${layer.slot}" does not allow "${layer.effect}"`);
    }
    const needed = new Set(slot.effects.flatMap((effect) => EFFECT_INKS[effect]));
    for (const ink of needed) {
      const value = layer.effectColors?.[ink];
      if (value === undefined) problem(['layers', i, 'effectColors', ink], `an effect of the slot needs this colour`);
      else if (value.startsWith('$') && !colors.has(value.slice(1)))
        problem(['layers', i, 'effectColors', ink], `no colour is named "${value}"`);
    }
  };
  template.layers.forEach((layer, i) => {
    const checkColor = (value: string, ...path: (string | number)[]) => {
      if (value.startsWith('$') && !colors.has(value.slice(1)))
        problem(['layers', i, ...path], `no colour is named "${value}"`);
    };
    if ('color' in layer) checkColor(layer.color, 'color');
    if (layer.type === 'text') {
      if (slots.get(layer.slot)?.type !== 'text')
        problem(['layers', i, 'slot'], `no text slot is named "${layer.slot}"`);
      for (const part of ['stroke', 'shadow', 'bars', 'emphasis'] as const) {
        const value = layer[part]?.color;
        if (value !== undefined) checkColor(value, part, 'color');
        if (layer.cutouts && layer[part]) problem(['layers', i, part], `cutouts have no ${part} of the text`);
      }
      if (layer.cutouts) checkCutouts(layer.cutouts, checkColor);
    }
    if (layer.type === 'photo') checkPhotoLayer(layer, i);
    if ('box' in layer && layer.box) {
      for (const layout of layouts) {
        const placed = layer.box[layout];
        if (!placed) {
          problem(['layers', i, 'box', layout], `the ${layout} layout has no box`);
          continue;
        }
        const [x, y, width, height] = placed;
        const canvas = LAYOUTS[layout];
        if (x < 0 || y < 0 || x + width > canvas.width || y + height > canvas.height) {
          problem(['layers', i, 'box', layout], `the box leaves the ${canvas.width}×${canvas.height} canvas`);
        }
      }
    }
    for (const [slotName, values] of Object.entries(('when' in layer && layer.when) || {})) {
      const slot = slots.get(slotName);
      const states = slot && statesOf(slot);
      if (!states) problem(['layers', i, 'when', slotName], `no choice or photo slot is named "${slotName}"`);
      else
        for (const value of values)
          if (!states.includes(value)) problem(['layers', i, 'when', slotName], `"${value}" is not one of its options`);
    }
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

function checkCutouts(
  { papers, emphasised, shadow }: Cutouts,
  checkColor: (value: string, ...path: (string | number)[]) => void,
): void {
  for (const [list, all] of Object.entries({ papers, emphasised: emphasised ?? [] })) {
    for (const [i, { paper, ink, print }] of all.entries()) {
      checkColor(paper, 'cutouts', list, i, 'paper');
      checkColor(ink, 'cutouts', list, i, 'ink');
      if (print) checkColor(print.color, 'cutouts', list, i, 'print', 'color');
    }
  }
  if (shadow) checkColor(shadow.color, 'cutouts', 'shadow', 'color');
}

/** What a slot can be for a layer's `when`; undefined for a slot of text. */
function statesOf(slot: Slot): readonly string[] | undefined {
  if (slot.type === 'choice') return slot.options.map((option) => option.value);
  return slot.type === 'photo' ? PHOTO_STATES : undefined;
}
