import { describe, expect, it } from 'vitest';
import { exampleSets } from '../../src/domain/slots/example-values.ts';
import { templateSchema } from '../../src/domain/template/template.ts';
import { templateWith } from '../render/layers.ts';

const text = (name: string, more: object) => ({ type: 'text', name, label: name, ...more });
const withSlots = (...slots: object[]) => ({ ...templateWith(), slots });

describe('examples of text slots', () => {
  it('are shown after the defaults, each slot at its own', () => {
    const slots = [text('slogan', { default: 'Now', examples: ['Bread', 'Roses'] }), text('by', { examples: ['Us'] })];
    const template = { id: 'layers', ...templateSchema.parse(withSlots(...slots)) };
    expect(exampleSets(template)).toEqual([
      { slogan: 'Now', by: '' },
      { slogan: 'Bread', by: 'Us' },
      { slogan: 'Roses', by: '' },
    ]);
  });

  it('are the defaults alone where there are none', () => {
    const template = { id: 'layers', ...templateSchema.parse(templateWith()) };
    expect(exampleSets(template)).toEqual([{ slogan: '', palette: 'day' }]);
  });

  it('are no longer than the slot takes', () => {
    const parsed = templateSchema.safeParse(
      withSlots(text('slogan', { maxLength: 4, examples: ['👩🏽‍⚕️🏳️‍🌈ab', 'abcde'] })),
    );
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'slots.0.examples.1: has 5 characters, the slot takes 4',
    ]);
  });
});
