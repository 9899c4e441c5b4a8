import { FORMATS, type FormatName, LAYOUTS } from '../../src/domain/format.ts';
import { photoSlots } from '../../src/domain/slots/photo.ts';
import { effectOf } from '../../src/domain/template/reading.ts';
import type { Box, PhotoLayer, Template } from '../../src/domain/template/template.ts';
import type { EffectName } from '../../src/domain/values/effects.ts';
import type { FormTemplate } from './form.ts';

/** A template as the maker's page carries it: everything but how it is drawn. */
export interface MakerTemplate extends FormTemplate, Pick<Template, 'name' | 'description'> {
  revision: string;
  /** Text slots in which words between asterisks look different. */
  emphasised: string[];
  /** The effect on the photo of each photo slot until somebody chooses. */
  effects: Record<string, EffectName>;
  /** Width over height of the largest box of each photo slot, by format. */
  shapes: Record<string, Partial<Record<FormatName, number>>>;
  /** For each photo slot, the part of a small picture of a poster that shows its photo best. */
  closeUps: Record<string, CloseUp>;
}

/** A part of a format, in fractions of its width and height. */
export interface CloseUp {
  format: FormatName;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Prepares a template for the maker: on the server for the page, in the browser when another template is chosen. */
export function makerTemplate(template: Template, revision: string): MakerTemplate {
  const { id, name, description, topics, formats, slots, layers } = template;
  const emphasised = layers.flatMap((layer) =>
    layer.type === 'text' && (layer.emphasis || layer.cutouts?.emphasised) ? [layer.slot] : [],
  );
  const photos = photoSlots(slots);
  return {
    id,
    name,
    description,
    topics,
    formats,
    slots,
    revision,
    emphasised: [...new Set(emphasised)],
    effects: Object.fromEntries(photos.map((slot) => [slot.name, effectOf(template, slot)])),
    shapes: Object.fromEntries(photos.map(({ name }) => [name, shapesOf(template, name)])),
    closeUps: Object.fromEntries(
      photos.flatMap(({ name }) => {
        const closeUp = closeUpOf(template, name);
        return closeUp ? [[name, closeUp]] : [];
      }),
    ),
  };
}

function shapesOf(template: Template, slot: string): Partial<Record<FormatName, number>> {
  return Object.fromEntries(
    template.formats.flatMap((format): [FormatName, number][] => {
      const box = photoBox(template, slot, format);
      return box ? [[format, box[2] / box[3]]] : [];
    }),
  );
}

/** In the format whose width the photo fills most; print formats have too many pixels for a small picture. */
function closeUpOf(template: Template, slot: string): CloseUp | undefined {
  const places = template.formats.flatMap((format): CloseUp[] => {
    const box = FORMATS[format].medium === 'screen' ? photoBox(template, slot, format) : undefined;
    if (!box) return [];
    const [x, y, width, height] = box;
    const { width: w, height: h } = LAYOUTS[FORMATS[format].layout];
    return [{ format, x: x / w, y: y / h, width: width / w, height: height / h }];
  });
  return places.sort((a, b) => b.width - a.width)[0];
}

/** The largest box that shows the photo of a slot, `[left, top, width, height]` in layout pixels. */
function photoBox({ layers }: Template, slot: string, format: FormatName): Box | undefined {
  const boxes = layers.flatMap((layer) =>
    layer.type === 'photo' && layer.slot === slot ? seenBox(layer, layer.box[FORMATS[format].layout]) : [],
  );
  return boxes.sort((a, b) => b[2] * b[3] - a[2] * a[3])[0];
}

/** The visible part of a photo's box: of a round photo, the square in the middle. */
function seenBox({ mask }: PhotoLayer, box: Box | undefined): Box[] {
  if (!box || mask !== 'circle') return box ? [box] : [];
  const [x, y, width, height] = box;
  const side = Math.min(width, height);
  return [[x + (width - side) / 2, y + (height - side) / 2, side, side]];
}
