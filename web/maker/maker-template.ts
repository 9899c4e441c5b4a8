import type { EffectName } from '../../src/domain/effects.ts';
import { FORMATS, type FormatName } from '../../src/domain/format.ts';
import type { Template } from '../../src/domain/template.ts';
import { effectOf, revisionOf } from '../../src/domain/template-reading.ts';
import type { FormTemplate } from './form.ts';

/** A template as the maker's page carries it: everything but how it is drawn. */
export interface MakerTemplate extends FormTemplate, Pick<Template, 'name' | 'description'> {
  revision: string;
  /** Text slots in which words between asterisks look different. */
  emphasised: string[];
  /** What is done to the photo of each photo slot while nobody chose. */
  effects: Record<string, EffectName>;
  /** Width over height of the largest box of each photo slot, by format. */
  shapes: Record<string, Partial<Record<FormatName, number>>>;
}

/** Made on the server for the page, and in the browser when another template is chosen. */
export function makerTemplate(template: Template): MakerTemplate {
  const { id, name, description, topics, formats, slots, layers } = template;
  const emphasised = layers.flatMap((layer) =>
    layer.type === 'text' && (layer.emphasis || layer.cutouts?.emphasised) ? [layer.slot] : [],
  );
  const photos = slots.filter((slot) => slot.type === 'photo');
  return {
    id,
    name,
    description,
    topics,
    formats,
    slots,
    revision: revisionOf(template),
    emphasised: [...new Set(emphasised)],
    effects: Object.fromEntries(photos.map((slot) => [slot.name, effectOf(template, slot)])),
    shapes: Object.fromEntries(photos.map(({ name }) => [name, shapesOf(template, name)])),
  };
}

function shapesOf({ layers, formats }: Template, slot: string): Partial<Record<FormatName, number>> {
  const boxes = layers.flatMap((layer) => (layer.type === 'photo' && layer.slot === slot ? [layer.box] : []));
  const shapes = formats.flatMap((format): [FormatName, number][] => {
    const sizes = boxes.flatMap((box) => [box[FORMATS[format].layout] ?? []]).filter((box) => box.length > 0);
    const [largest] = sizes.sort(([, , w = 0, h = 0], [, , v = 0, u = 0]) => v * u - w * h);
    const [, , width = 1, height = 1] = largest ?? [];
    return largest ? [[format, width / height]] : [];
  });
  return Object.fromEntries(shapes);
}
