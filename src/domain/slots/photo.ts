import { z } from 'zod';
import { isAbsent } from '../values/absent.ts';
import { EFFECTS, isEffectName } from '../values/effects.ts';
import { checkPhotoValue, type PhotoValue, parseCrop } from '../values/photo-value.ts';
import type { Value } from '../values/values.ts';
import { commonFields } from './common-fields.ts';
import type { SlotDefinition, SlotKind } from './slot-kind.ts';

const schema = () =>
  z
    .strictObject({
      type: z.literal('photo').describe('A photo that a person uploads.'),
      ...commonFields,
      effects: z
        .array(z.enum(EFFECTS))
        .min(1)
        .refine((effects) => new Set(effects).size === effects.length, 'an effect is named twice')
        .default(['none'])
        .meta({
          uniqueItems: true,
          description: 'What may be done to the photo. A layer that names no effect draws the first one.',
        }),
    })
    .meta({
      title: 'Photo slot',
      description: 'A photo that a person uploads.',
      examples: [{ type: 'photo', name: 'portrait', label: 'A face', effects: ['duotone', 'none'] }],
    });

export type PhotoSlot = z.output<ReturnType<typeof schema>>;

/** The id of the sample photo with which authors try a template. */
export const SAMPLE_PHOTO = 'samp2eSamp2eSamp2eSa';

/** Returns the photo slots among slots of all kinds. */
export function photoSlots<Slot extends { type: string }>(slots: readonly Slot[]): Extract<Slot, { type: 'photo' }>[] {
  return slots.filter((slot): slot is Extract<Slot, { type: 'photo' }> => slot.type === 'photo');
}

const photoOf = (value: Value | undefined): PhotoValue | undefined => (typeof value === 'object' ? value : undefined);

/** A photo that a person uploads; its value is an id, a crop and an effect. A slot that is left out has no value. */
export const photoKind: SlotKind<PhotoSlot> = {
  check(slot, input, path) {
    if (!isAbsent(input)) return checkPhotoValue(slot, input, path);
    return slot.required ? { problems: [{ path, message: 'Choose a photo.' }] } : { value: undefined };
  },

  text: () => undefined,
  withText: () => undefined,
  backdrop: (_, value) => photoOf(value),
  state: (_, value) => (photoOf(value) ? 'given' : 'empty'),
  colors: () => undefined,

  initial: () => undefined,
  // The id is empty until a photo is uploaded, because the effect may be chosen first.
  read(_, field) {
    const removed = field('remove') !== null;
    const crop = removed ? undefined : parseCrop(field('crop') ?? '');
    const effect = field('effect') ?? '';
    return {
      id: removed ? '' : (field('id') ?? ''),
      ...(crop && { crop }),
      ...(isEffectName(effect) && { effect }),
    };
  },
  preview(slot, typed) {
    const checked = checkPhotoValue(slot, photoOf(typed), '');
    return 'value' in checked ? checked.value : undefined;
  },
  looks(slot, value, usual) {
    const photo = photoOf(value);
    if (!photo) return [];
    return slot.effects.filter((effect) => effect !== (photo.effect ?? usual)).map((effect) => ({ ...photo, effect }));
  },

  isWritten: (_, value) => Boolean(photoOf(value)?.id),
  // A photo with an effect that this slot does not have fits too: it only loses the effect.
  fits: (_, value) => typeof value === 'object',
  travels: true,
  carried(slot, value) {
    const photo = photoOf(value);
    if (!photo?.effect || slot.effects.includes(photo.effect)) return value;
    const { effect: _, ...plain } = photo;
    return plain;
  },
};

export const photoDefinition = {
  schema,
  layer: 'photo',
  states: () => ['given', 'empty'],
  palettes: () => [],

  checkSlot: () => {},
  hint: (_, field) => (field === 'effects' ? 'Name every effect once.' : undefined),
  faults: () => [],

  // Without a photo a template shows its own art.
  example: () => undefined,
  examples: () => [],
  trials: () => [
    { name: '', label: 'none', value: undefined },
    { name: 'sample', label: 'a sample', value: { id: SAMPLE_PHOTO } },
  ],
  describe: ({ effects }) => ({ default: null, effects }),
} satisfies SlotDefinition<PhotoSlot>;
