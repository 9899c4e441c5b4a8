import { describe, expect, it } from 'vitest';
import { countGraphemes, normaliseText } from '../../../src/domain/values/slogan.ts';
import { bidiLevels } from '../../../src/layout/text/bidi.ts';
import { directionOf, splitDirection, withDirection } from '../../../web/maker/direction.ts';

describe('the direction of a slogan', () => {
  it.each([
    ['Bread and roses', 'ltr'],
    ['«السكن حق»', 'rtl'],
    ['123 לחם', 'rtl'],
    ['!', 'ltr'],
    ['平和 سلام', 'ltr'],
  ])('of %s is %s, as the layout sees it', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
    expect(bidiLevels(text, 'auto').rtl).toBe(direction === 'rtl');
  });

  it('can be turned, survives cleaning up, is no letter, and can be turned back', () => {
    for (const text of ['Radio سلام', 'سلام radio']) {
      const other = directionOf(text) === 'ltr' ? 'rtl' : 'ltr';
      const turned = normaliseText(withDirection(text, other));
      expect(bidiLevels(turned, 'auto').rtl).toBe(other === 'rtl');
      expect(countGraphemes(turned)).toBe(countGraphemes(text));
      expect(splitDirection(turned)).toEqual({ text, direction: other });
      expect(withDirection(text, directionOf(text))).toBe(text);
    }
  });
});
