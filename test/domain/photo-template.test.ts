import { describe, expect, it } from 'vitest';
import { templateSchema } from '../../src/domain/template/template.ts';

const box = { share: [0, 0, 600, 630] };
const good = {
  version: 1,
  name: 'Faces',
  description: 'One face.',
  formats: ['share'],
  colors: { ink: '#101010', paper: '#ffffff' },
  slots: [
    { type: 'photo', name: 'face', label: 'A face', effects: ['none', 'duotone', 'fourtone'] },
    { type: 'text', name: 'slogan', label: 'Slogan' },
  ],
  layers: [
    { type: 'fill', color: '$paper', when: { face: ['empty'] } },
    {
      type: 'photo',
      slot: 'face',
      box,
      effectColors: { dark: '$ink', shade: '#aa0000', tint: '#00aaaa', light: '$paper' },
    },
    { type: 'text', slot: 'slogan', box, face: 'anton', color: '$ink' },
    { type: 'imprint', box, color: '$ink' },
  ],
};
const [slot, text] = good.slots;
const [fill, photo, words, imprint] = good.layers;

const problems = (change: object) => {
  const parsed = templateSchema.safeParse({ ...good, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};
const withPhoto = (change: object) => problems({ layers: [fill, { ...photo, ...change }, words, imprint] });

describe('a template with a photo', () => {
  it('loads', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['a slot that is not there', { slot: 'nose' }, 'layers.1.slot: no photo slot is named "nose"'],
    ['a slot of text', { slot: 'slogan' }, 'layers.1.slot: no photo slot is named "slogan"'],
    [
      'an effect the slot does not have',
      { effect: 'airbrush' },
      'layers.1.effect: the slot "face" does not allow "airbrush"',
    ],
    ['no place in a layout', { box: { square: [0, 0, 9, 9] } }, 'layers.1.box.share: the share layout has no box'],
    [
      'an ink that is no colour of the template',
      { effectColors: { ...photo!.effectColors, tint: '$sky' } },
      'layers.1.effectColors.tint: no colour is named "$sky"',
    ],
    [
      'too few inks',
      { effectColors: { dark: '$ink', light: '$paper' } },
      'layers.1.effectColors.shade: an effect of the slot needs this colour',
    ],
  ])('is refused for %s', (_, change, problem) => {
    expect(withPhoto(change)[0]).toBe(problem);
  });

  it('needs no inks where no effect prints', () => {
    const { effectColors: _, ...plain } = photo!;
    expect(
      problems({ slots: [{ ...slot, effects: ['airbrush'] }, text], layers: [fill, plain, words, imprint] }),
    ).toEqual([]);
  });

  it('has its photos under the text', () => {
    expect(problems({ layers: [fill, words, photo, imprint] })[0]).toMatch(
      /^layers\.2: photo layers lie under the text/,
    );
  });

  it('asks of a photo only whether there is one', () => {
    const layers = [{ ...fill, when: { face: ['maybe'] } }, photo, words, imprint];
    expect(problems({ layers })[0]).toBe('layers.0.when.face: "maybe" is not one of its options');
  });

  it('names no effect twice and none that is not there', () => {
    expect(problems({ slots: [{ ...slot, effects: ['none', 'none'] }, text] })[0]).toContain('named twice');
    expect(problems({ slots: [{ ...slot, effects: ['sepia'] }, text] })).not.toEqual([]);
    expect(problems({ slots: [{ ...slot, effects: [] }, text] })).not.toEqual([]);
  });
});
