import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../src/domain/format.ts';
import { resolveScene, type Scene } from '../../src/domain/scene/scene.ts';
import { layoutsOf, type Template, templateSchema } from '../../src/domain/template/template.ts';
import type { Values } from '../../src/domain/values/values.ts';
import { VALUE_KINDS, valuesOf } from '../../src/proofs/sample-values.ts';
import { IMPRINT, TEMPLATES, templatesIn } from '../services/rendering.ts';

const templates = (await templatesIn(TEMPLATES)).list();
const PHOTO = { id: 'abcdefghijkmnpqrstuv', crop: { x: 0.1, y: 0.2, width: 0.5, height: 0.5 } };
/** Bytes of JSON: it travels with every job to a render process. */
const LARGEST = 16_000;

/** Values of every kind, of every option, and with a photo in every slot for one. */
function valuesFor(template: Template): Values[] {
  const usual = valuesOf(template, 'typical');
  const chosen = template.slots.flatMap((slot): Values[] => {
    if (slot.type === 'choice') return slot.options.map(({ value }) => ({ ...usual, [slot.name]: value }));
    return slot.type === 'photo' ? [{ ...usual, [slot.name]: PHOTO }] : [];
  });
  return [...VALUE_KINDS.map((kind) => valuesOf(template, kind)), ...chosen];
}

/** Every object and every list in a value, however deep. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

function freeze<T>(value: T): T {
  for (const part of partsOf(value)) Object.freeze(part);
  return value;
}

describe.each(templates.map((template) => [template.id, template] as const))('a scene of %s', (_, template) => {
  const scenes = layoutsOf(template.formats).flatMap((layout) =>
    valuesFor(template).map((values) => resolveScene(template, values, layout, IMPRINT)),
  );

  it('has no conditions, no slots, no names of colours and nothing of other layouts', () => {
    // Authors name colours as they like; art refers to them by these names.
    const named = scenes.flatMap(({ ground }) => ground.flatMap((layer) => ('colors' in layer ? [layer.colors] : [])));
    const parts = scenes.flatMap(partsOf).filter((part) => !Array.isArray(part) && !named.includes(part as never));
    const keys = new Set(parts.flatMap(Object.keys));
    // What is printed on a scrap of paper is its `print`.
    const layouts = Object.keys(LAYOUTS).filter((name) => name !== 'print');
    for (const key of ['when', 'slot', 'slots', 'values', ...layouts]) expect(keys).not.toContain(key);
    const texts = scenes.flatMap(partsOf).flatMap((part) => Object.values(part));
    // None of the samples has the sign.
    expect(texts.filter((text) => typeof text === 'string' && (text.includes('$') || text.includes('{')))).toEqual([]);
  });

  it('has its texts, the imprint among them, apart from what lies under them', () => {
    for (const { ground, texts } of scenes) {
      expect(texts.filter(({ type }) => type === 'imprint')).toMatchObject([{ text: IMPRINT }]);
      expect(ground.length).toBeGreaterThan(0);
      expect(texts.every(({ text }) => text !== '')).toBe(true);
    }
  });

  it('is small and plain, and the same after a way to another process', () => {
    for (const scene of scenes) {
      expect(JSON.stringify(scene).length).toBeLessThan(LARGEST);
      expect(JSON.parse(JSON.stringify(scene))).toEqual(structuredClone(scene));
    }
  });
});

const box = { share: [10, 20, 300, 400], square: [30, 40, 500, 600] };
const TEMPLATE = {
  id: 'sheet',
  ...templateSchema.parse({
    version: 1,
    name: 'Sheet',
    description: 'One of each.',
    formats: ['share', 'square'],
    colors: { ink: '#101010' },
    slots: [
      { type: 'text', name: 'slogan', label: 'Slogan' },
      { type: 'photo', name: 'face', label: 'A face', effects: ['duotone', 'none'] },
      {
        type: 'choice',
        name: 'palette',
        label: 'Colours',
        default: 'day',
        options: [
          { value: 'day', label: 'Day', colors: { paper: '#ffffff' } },
          { value: 'night', label: 'Night', colors: { paper: '#000000' } },
        ],
      },
    ],
    layers: [
      { type: 'fill', color: '$paper' },
      { type: 'art', file: 'moon-{layout}.svg', when: { palette: ['night'] } },
      { type: 'image', file: 'wall-{layout}.png', box, when: { face: ['empty'] } },
      { type: 'photo', slot: 'face', box, effectColors: { dark: '$ink', light: '$paper' } },
      { type: 'text', slot: 'slogan', face: 'anton', color: '$ink', box },
      { type: 'imprint', color: '$ink', box },
    ],
  }),
} satisfies Template;

describe('resolving a poster', () => {
  it('puts colours, files, boxes and texts in their places', () => {
    expect(resolveScene(TEMPLATE, { slogan: 'Now', palette: 'night' }, 'square', 'Us')).toEqual({
      layout: 'square',
      ground: [
        { type: 'fill', color: '#000000' },
        { type: 'art', file: 'moon-square.svg', colors: { ink: '#101010', paper: '#000000' } },
        expect.objectContaining({ type: 'image', file: 'wall-square.png', box: box.square }),
      ],
      texts: [
        expect.objectContaining({ type: 'text', name: 'slogan', text: 'Now', color: '#101010', box: box.square }),
        { type: 'imprint', text: 'Us', color: '#101010', align: 'start', box: box.square },
      ],
    } satisfies Scene);
  });

  it('puts a photo in its place, in the effect and the inks it is drawn in', () => {
    const drawn = (face: Values[string]) => resolveScene(TEMPLATE, { slogan: 'Now', face }, 'share', 'Us').ground;
    const photo = { type: 'photo', id: PHOTO.id, crop: PHOTO.crop, box: box.share };
    expect(drawn(PHOTO)).toEqual([
      { type: 'fill', color: '#ffffff' },
      expect.objectContaining({ ...photo, effect: 'duotone', inks: { dark: '#101010', light: '#ffffff' } }),
    ]);
    expect(drawn({ ...PHOTO, effect: 'none' })[1]).toMatchObject({ effect: 'none' });
  });

  it('leaves out a text without words, and an imprint that was not set', () => {
    expect(resolveScene(TEMPLATE, { slogan: '' }, 'share', '').texts).toEqual([]);
  });

  it('is pure: it changes nothing and gives the same again', () => {
    const values = freeze<Values>({ slogan: 'Now', face: { ...PHOTO }, palette: 'night' });
    const template = freeze(structuredClone(TEMPLATE));
    const first = resolveScene(template, values, 'share', 'Us');
    expect(resolveScene(template, values, 'share', 'Us')).toEqual(first);
    expect(template).toEqual(TEMPLATE);
    // Whoever gets a scene may change it.
    for (const part of partsOf(first)) if ('color' in part) part.color = '#123456';
    expect(resolveScene(template, values, 'share', 'Us')).not.toEqual(first);
  });
});
