/** The direction of a text, as a person set it; `auto`: that of its first letter. */
export type Direction = 'auto' | 'ltr' | 'rtl';

/** Invisible marks (UAX 9). In front of a text, one of them sets its direction as the first strong character. */
const MARKS = { ltr: '\u200e', rtl: '\u200f' } as const;
const LEADING_MARK = /^[\u200e\u200f\u061c]+/;
const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/** Splits a slogan into its text and the direction set by a mark at its beginning. */
export function splitDirection(text: string): { text: string; direction: Direction } {
  const mark = LEADING_MARK.exec(text)?.[0];
  if (!mark) return { text, direction: 'auto' };
  return { text: text.slice(mark.length), direction: mark.startsWith(MARKS.ltr) ? 'ltr' : 'rtl' };
}

/** Puts the mark of a direction in front of a slogan, if that is not its own direction. */
export function withDirection(text: string, direction: Direction): string {
  return direction === 'auto' || direction === directionOf(text) ? text : MARKS[direction] + text;
}

/** The direction of a text by its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return hasRightToLeft(letter) ? 'rtl' : 'ltr';
}

/** True if a text has letters of a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
