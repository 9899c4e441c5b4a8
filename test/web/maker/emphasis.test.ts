import { describe, expect, it } from 'vitest';
import { parseEmphasis } from '../../../src/domain/values/slogan.ts';
import { type Selected, toggleEmphasis } from '../../../web/maker/emphasis.ts';

/** A text with its selection between square brackets, or with a caret as one bar. */
function read(marked: string): Selected {
  const [start, end] = marked.includes('|')
    ? [marked.indexOf('|'), marked.indexOf('|')]
    : [marked.indexOf('['), marked.indexOf(']') - 1];
  return { text: marked.replace(/[[\]|]/g, ''), start, end };
}

const write = ({ text, start, end }: Selected) =>
  start === end
    ? `${text.slice(0, start)}|${text.slice(end)}`
    : `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

describe('emphasis', () => {
  it.each([
    ['Homes for [people] now', 'Homes for *[people]* now'],
    ['Homes for[ people ]now', 'Homes for *[people]* now'],
    ['Homes for peo|ple now', 'Homes for *[people]* now'],
    ['Homes for *[people]* now', 'Homes for [people] now'],
    ['Homes for [*people*] now', 'Homes for [people] now'],
    ['Homes for *peo|ple* now', 'Homes for [people] now'],
    ['[Homes\nnow]', '*[Homes*\n*now]*'],
    ['[الأرض] لنا', '*[الأرض]* لنا'],
    ['Homes  |  now', 'Homes  |  now'],
  ])('%s becomes %s', (before, after) => {
    expect(write(toggleEmphasis(read(before)))).toBe(after);
  });

  it('is what a poster emphasises', () => {
    const { text } = toggleEmphasis(read('Don|’t wait'));
    expect(parseEmphasis(text)).toEqual({ text: 'Don’t wait', ranges: [{ start: 0, end: 5 }] });
  });
});
