import { describe, expect, it } from 'vitest';
import { templateSchema } from '../../../src/domain/template/template.ts';
import { carryValues } from '../../../web/maker/carry.ts';

const text = (name: string, more: object = {}) => ({ type: 'text', name, label: name, default: `${name}?`, ...more });
const palette = (...values: string[]) => ({
  type: 'choice',
  name: 'palette',
  label: 'Colours',
  default: values[0],
  options: values.map((value) => ({ value, label: value })),
});
const make = (id: string, ...slots: object[]) => ({
  id,
  ...templateSchema.parse({
    version: 1,
    name: id,
    description: id,
    formats: ['share'],
    slots,
    layers: [{ type: 'imprint', color: '#000000', box: { share: [0, 0, 100, 20] } }],
  }),
});

const PHOTO = { id: 'aaaaaaaaaaaaaaaaaaaa', crop: { x: 0, y: 0, width: 0.5, height: 1 } };
const plain = make('plain', text('slogan', { required: true }), palette('red', 'blue'));
const event = make('event', text('title', { required: true }), text('where'), palette('night', 'blue'));
const faces = make(
  'faces',
  { type: 'photo', name: 'face', label: 'A face', effects: ['duotone', 'none'] },
  text('slogan', { required: true }),
);
const pair = make(
  'pair',
  text('slogan', { required: true }),
  { type: 'photo', name: 'before', label: 'Before', effects: ['none'] },
  { type: 'photo', name: 'after', label: 'After', effects: ['none'] },
);

describe('values that go from one template to another', () => {
  it('keep the slogan, whatever its slot is called, and the choices that both have', () => {
    expect(carryValues(plain, event, { slogan: 'Bread', palette: 'blue' })).toEqual({
      title: 'Bread',
      where: 'where?',
      palette: 'blue',
    });
    expect(carryValues(plain, event, { slogan: 'Bread', palette: 'red' })).toMatchObject({ palette: 'night' });
  });

  it('leave out what nobody wrote', () => {
    expect(carryValues(event, plain, { title: '', where: 'where?', palette: 'night' })).toEqual({
      slogan: '',
      palette: 'red',
    });
  });

  it('take photos along, without an effect that the other template does not have', () => {
    const values = { slogan: 'Us', face: { ...PHOTO, effect: 'duotone' as const } };
    expect(carryValues(faces, pair, values)).toEqual({ slogan: 'Us', before: PHOTO });
    expect(carryValues(pair, faces, { slogan: 'Us', before: PHOTO })).toEqual({ slogan: 'Us', face: PHOTO });
  });

  it('come back with what had no place in the other template', () => {
    const before = { title: 'Fête', where: 'The green', palette: 'night' };
    const there = carryValues(event, plain, before);
    expect(carryValues(plain, event, { ...there, slogan: 'Fair' }, before)).toEqual({ ...before, title: 'Fair' });
  });
});
