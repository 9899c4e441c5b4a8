import { expect, it } from 'vitest';
import { leadFormat } from '../../src/domain/format.ts';

it('a poster is shown in the format for links, else in the first for screens, else in its first', () => {
  expect(leadFormat({ formats: ['square', 'share', 'print-a4'] })).toBe('share');
  expect(leadFormat({ formats: ['print-a4', 'story', 'square'] })).toBe('story');
  expect(leadFormat({ formats: ['print-a3', 'print-a4'] })).toBe('print-a3');
});
