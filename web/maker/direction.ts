/** The direction of a text, as a person set it; `auto`: that of its first letter. */
export type Direction = 'auto' | 'ltr' | 'rtl';

/** Invisible characters (UAX 9) that make the first strong character one of the other direction. */
const MARKS = { ltr: '\u200e', rtl: '\u200f' } as const;
const LEADING_MARK = /^[\u200e\u200f\u061c]+/;
const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/** A slogan without the mark at its beginning, and the direction that the mark set. */
export function splitDirection(text: string): { text: string; direction: Direction } {
  const mark = LEADING_MARK.exec(text)?.[0];
  if (!mark) return { text, direction: 'auto' };
  return { text: text.slice(mark.length), direction: mark.startsWith(MARKS.ltr) ? 'ltr' : 'rtl' };
}

/** A slogan that begins with the mark of a direction, where that is another than its own. */
export function withDirection(text: string, direction: Direction): string {
  return direction === 'auto' || direction === directionOf(text) ? text : MARKS[direction] + text;
}

/** The direction that a text has by its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return hasRightToLeft(letter) ? 'rtl' : 'ltr';
}

/** Whether there is anything in a text that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
