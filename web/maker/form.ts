import { type FormatName, isFormatName, leadFormat } from '../../src/domain/format.ts';
import type { MakeRequest, Poster } from '../../src/domain/posters/poster.ts';
import { publicPoster } from '../../src/domain/posters/public-poster.ts';
import { kindOf } from '../../src/domain/slots/kinds.ts';
import { valuesBySlot } from '../../src/domain/slots/slot-values.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { photosIn, type Values } from '../../src/domain/values/values.ts';
import { fieldName } from '../field-name.ts';

/** The part of a template that its form depends on. */
export type FormTemplate = Pick<Template, 'id' | 'slots' | 'formats' | 'topics'>;

/** A person's input into the maker, as typed. */
export interface MakerForm {
  values: Values;
  credit: string;
  /** Empty for the proposed description. */
  alt: string;
  topics: string[];
  list: boolean;
  /** True if remixes may use the photos. */
  photoReuse: boolean;
  remixOf: string | null;
  /** The idempotency key, so that a double click makes one poster. */
  key: string;
  /** The format of the preview. */
  format: FormatName;
}

/** The form before anything is typed: a field that may be empty starts with the template's own words. */
export function emptyForm(template: FormTemplate): MakerForm {
  const { topics } = template;
  return {
    values: valuesBySlot(template, (slot) => kindOf(slot).initial(slot)),
    credit: '',
    alt: '',
    topics,
    list: false,
    photoReuse: true,
    remixOf: null,
    key: '',
    format: previewFormat(template, ''),
  };
}

/** The form of a remix: the parent's values that others may use, if this template has such a slot and such a choice. */
export function remixForm(template: FormTemplate, parent: Poster): MakerForm {
  const form = emptyForm(template);
  const { values } = publicPoster(parent);
  return {
    ...form,
    values: { ...form.values, ...fittingValues(template, values) },
    remixOf: parent.id,
    topics: parent.topics,
  };
}

/** The values that fit the slots of the same name. */
export function fittingValues(template: FormTemplate, values: Values): Values {
  return valuesBySlot(template, (slot) => {
    const value = values[slot.name];
    return value !== undefined && kindOf(slot).fits(slot, value) ? value : undefined;
  });
}

/** Reads the form that a browser sent; a choice that was not sent keeps its default. */
export function readMakerForm(template: FormTemplate, sent: URLSearchParams): MakerForm {
  return {
    values: valuesBySlot(template, (slot) => kindOf(slot).read(slot, (part) => sent.get(fieldName(slot.name, part)))),
    credit: sent.get('credit') ?? '',
    alt: sent.get('alt') ?? '',
    // No tick means no topics only if the form had boxes.
    topics: sent.has('topicsShown') ? sent.getAll('topics') : template.topics,
    list: sent.has('list'),
    // As with topics: no tick means no only if there was a box.
    photoReuse: sent.has('photoReuse') || !sent.has('photoReuseShown'),
    remixOf: sent.get('remixOf') || null,
    key: (sent.get('key') ?? '').slice(0, 100),
    format: previewFormat(template, sent.get('format') ?? ''),
  };
}

/** True if there is a photo in the form. */
export function hasPhoto({ values }: MakerForm): boolean {
  return photosIn(values).some(({ photo }) => photo.id !== '');
}

/** The request that a form sends. */
export function requestOf(template: FormTemplate, form: MakerForm): MakeRequest {
  const { remixOf, alt, credit, topics, list, photoReuse } = form;
  const values = withoutEmptyPhotos(form.values);
  return { template: template.id, values, remixOf, alt, credit, topics, list, photoReuse };
}

/**
 * Values that the preview can draw, whatever was typed: an empty slogan that is required shows its example, one that is
 * too long shows its beginning.
 */
export function previewValues(template: FormTemplate, typed: Values): Values {
  return valuesBySlot(template, (slot) => kindOf(slot).preview(slot, typed[slot.name]));
}

/** Values without those of photo slots that have only an effect and no photo yet; only the form needs these. */
export function withoutEmptyPhotos(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string' || value.id !== ''));
}

function previewFormat(template: FormTemplate, asked: string): FormatName {
  if (isFormatName(asked) && template.formats.includes(asked)) return asked;
  return leadFormat(template);
}
