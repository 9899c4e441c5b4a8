import { expect, it } from 'vitest';
import { type Template, templateSchema } from '../../../src/domain/template/template.ts';
import { makerTemplate } from '../../../web/maker/maker-template.ts';

const photo = (slot: string, box: Record<string, number[]>, mask = 'none') => ({
  type: 'photo',
  slot,
  box,
  mask,
  effect: 'none',
});
const template: Template = {
  id: 'faces',
  ...templateSchema.parse({
    version: 1,
    name: 'Faces',
    description: 'Two faces.',
    formats: ['share', 'square', 'print-a4'],
    slots: ['one', 'two'].map((name) => ({ type: 'photo', name, label: name, effects: ['none'] })),
    layers: [
      photo('one', { share: [0, 0, 100, 50], square: [0, 540, 540, 270], print: [0, 0, 1240, 620] }),
      photo('one', { share: [300, 63, 600, 315], square: [0, 0, 10, 10], print: [0, 0, 10, 10] }),
      photo('two', { share: [600, 0, 600, 300], square: [0, 0, 100, 100], print: [0, 0, 10, 10] }, 'circle'),
      { type: 'imprint', color: '#000000', box: { share: [0, 0, 9, 9], square: [0, 0, 9, 9], print: [0, 0, 9, 9] } },
    ],
  }),
};

it('tells the shape of each photo by format: of the largest, and round ones are as wide as high', () => {
  const { shapes } = makerTemplate(template, 'r1');
  expect(shapes).toEqual({
    one: { share: 600 / 315, square: 2, 'print-a4': 2 },
    two: { share: 1, square: 1, 'print-a4': 1 },
  });
});

it('tells where each photo is seen best in a small picture, which is none of a printed page', () => {
  expect(makerTemplate(template, 'r1').closeUps).toEqual({
    one: { format: 'share', x: 0.25, y: 0.1, width: 0.5, height: 0.5 },
    two: { format: 'share', x: 0.625, y: 0, width: 0.25, height: expect.closeTo(300 / 630) },
  });
});
