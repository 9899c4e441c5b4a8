import { type FormatName, isFormatName, leadFormat } from '../../src/domain/format.ts';
import type { MakeRequest, Poster } from '../../src/domain/posters/poster.ts';
import { publicPoster } from '../../src/domain/posters/public-poster.ts';
import type { PhotoSlot, Slot, Template } from '../../src/domain/template/template.ts';
import { checkPhotoValue, type PhotoValue } from '../../src/domain/values/photo-value.ts';
import { normaliseText, splitGraphemes } from '../../src/domain/values/slogan.ts';
import { photoIn, photosIn, textIn, type Value, type Values } from '../../src/domain/values/values.ts';
import { type PhotoPart, photoFieldName, readPhotoFields } from '../photo-fields.ts';

/** What a form needs to know of a template. */
export type FormTemplate = Pick<Template, 'id' | 'slots' | 'formats' | 'topics'>;

/** What a person put into the maker, as typed. A field is named by the path its errors carry, as in `values.slogan`. */
export interface MakerForm {
  values: Values;
  credit: string;
  /** Empty: what is proposed. */
  alt: string;
  topics: string[];
  list: boolean;
  /** Whether remixes may have the photos. */
  photoReuse: boolean;
  remixOf: string | null;
  /** Tells one sending of the form from another, so that a double click makes one poster. */
  key: string;
  /** The format of the preview. */
  format: FormatName;
}

/** The form before anything is typed: a field that may be empty starts with the template's own words. */
export function emptyForm(template: FormTemplate): MakerForm {
  const values = Object.fromEntries(
    template.slots.flatMap((slot) =>
      slot.type === 'photo' ? [] : [[slot.name, slot.type === 'text' && slot.required ? '' : slot.default]],
    ),
  );
  const { topics } = template;
  return {
    values,
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

/** The form of a remix: the parent's values that are for others, where this template has such a slot and such a choice. */
export function remixForm(template: FormTemplate, parent: Poster): MakerForm {
  const form = emptyForm(template);
  const { values } = publicPoster(parent);
  for (const slot of template.slots) {
    const value = values[slot.name];
    if (value === undefined) continue;
    if (fits(slot, value)) form.values[slot.name] = value;
  }
  return { ...form, remixOf: parent.id, topics: parent.topics };
}

/** Whether a slot can hold a value as it is; an effect that it does not have is no reason to lose a photo. */
export function fits(slot: Slot, value: Value): boolean {
  if (slot.type === 'photo') return typeof value === 'object';
  return slot.type === 'text' ? typeof value === 'string' : slot.options.some((option) => option.value === value);
}

/** Reads what the browser sent; a choice that was not sent keeps its default. */
export function readMakerForm(template: FormTemplate, sent: URLSearchParams): MakerForm {
  const values: Values = Object.fromEntries(
    template.slots.map((slot) => [
      slot.name,
      slot.type === 'photo'
        ? readPhoto(slot.name, sent)
        : (sent.get(`values.${slot.name}`) ?? (slot.type === 'choice' ? slot.default : '')),
    ]),
  );
  return {
    values,
    credit: sent.get('credit') ?? '',
    alt: sent.get('alt') ?? '',
    // No box ticked says nothing, unless the form had boxes to tick.
    topics: sent.has('topicsShown') ? sent.getAll('topics') : template.topics,
    list: sent.has('list'),
    // As with topics: no tick is a no only where there was a box.
    photoReuse: sent.has('photoReuse') || !sent.has('photoReuseShown'),
    remixOf: sent.get('remixOf') || null,
    key: (sent.get('key') ?? '').slice(0, 100),
    format: previewFormat(template, sent.get('format') ?? ''),
  };
}

function readPhoto(slot: string, sent: URLSearchParams): PhotoValue {
  const field = (part: PhotoPart) => sent.get(photoFieldName(slot, part)) ?? '';
  const removed = sent.has(photoFieldName(slot, 'remove'));
  return readPhotoFields({
    id: removed ? '' : field('id'),
    crop: removed ? '' : field('crop'),
    effect: field('effect'),
  });
}

/** Whether there is a photo in the form. */
export function hasPhoto({ values }: MakerForm): boolean {
  return photosIn(values).some(({ photo }) => photo.id !== '');
}

/** What the form asks for. */
export function requestOf(template: FormTemplate, form: MakerForm): MakeRequest {
  const { remixOf, alt, credit, topics, list, photoReuse } = form;
  const values = withoutEmptyPhotos(form.values);
  return { template: template.id, values, remixOf, alt, credit, topics, list, photoReuse };
}

/**
 * Values the preview can draw, whatever was typed: an empty slogan that is required shows its example, one that is too
 * long shows its beginning.
 */
export function previewValues(template: FormTemplate, typed: Values): Values {
  return Object.fromEntries(
    template.slots.flatMap((slot): [string, Value][] => {
      if (slot.type === 'photo') return previewPhoto(slot, typed);
      const value = textIn(typed, slot.name) ?? '';
      if (slot.type === 'choice') {
        return [[slot.name, slot.options.some((option) => option.value === value) ? value : slot.default]];
      }
      const text = normaliseText(value, { multiline: slot.multiline });
      if (text === '') return [[slot.name, slot.required ? slot.default : '']];
      return [[slot.name, splitGraphemes(text).slice(0, slot.maxLength).join('')]];
    }),
  );
}

/** What the backdrop depends on: the choices and the photos among values. */
export function choicesOf(template: FormTemplate, values: Values): Values {
  return Object.fromEntries(
    template.slots.flatMap((slot): [string, Value][] => {
      if (slot.type === 'choice') return [[slot.name, values[slot.name] ?? slot.default]];
      const photo = slot.type === 'photo' ? photoIn(values, slot.name) : undefined;
      return photo ? [[slot.name, photo]] : [];
    }),
  );
}

/** A photo as far as it can be drawn: nothing while there is none. */
function previewPhoto(slot: PhotoSlot, typed: Values): [string, Value][] {
  const checked = checkPhotoValue(slot, photoIn(typed, slot.name), '');
  return 'value' in checked ? [[slot.name, checked.value]] : [];
}

/** The form keeps an effect that was chosen before there is a photo; nobody else has a use for it. */
export function withoutEmptyPhotos(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string' || value.id !== ''));
}

function previewFormat(template: FormTemplate, asked: string): FormatName {
  if (isFormatName(asked) && template.formats.includes(asked)) return asked;
  return leadFormat(template);
}
