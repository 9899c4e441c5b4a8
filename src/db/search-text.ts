import { FlyposterError } from '../domain/errors.ts';
import type { NewPoster } from '../domain/posters/poster-records.ts';
import { ngramsToFind } from './ngrams.ts';

/** Longest text to search for, in UTF-16 units. SQLite refuses patterns over 50,000 bytes. */
const MAX_QUERY = 400;

/**
 * Folds a text for comparison: compatibility forms and upper case fold away, any run of blanks is one space. Lower case
 * alone keeps letters apart that people take for the same: sigma at the end of a Greek word, and the Turkish İ, which
 * becomes an i with a dot above.
 */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('i\u0307', 'i')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Makes the text by which a search finds a poster. Each part has a line of its own, so that no match runs into the
 * next.
 */
export function searchText(poster: Pick<NewPoster, 'slogans' | 'alt' | 'credit'>): string {
  return [...poster.slogans, poster.alt, poster.credit ?? '']
    .map(fold)
    .filter((part) => part !== '')
    .join('\n');
}

/** A search. Every text that matches `pattern` has all of the `ngrams`; the reverse is not true. */
export interface Search {
  /** A pattern for LIKE, with `\` as its escape. */
  pattern: string;
  /** Empty if the index cannot be asked for this text. */
  ngrams: number[];
}

/**
 * Makes a search from a typed text; undefined if that is empty.
 *
 * @throws FlyposterError `invalid_request` for a text that is too long.
 */
export function parseSearch(q: string): Search | undefined {
  if (q.length > MAX_QUERY) {
    const message = `Too long: at most ${MAX_QUERY} characters.`;
    throw new FlyposterError('invalid_request', undefined, { errors: [{ path: 'q', message }] });
  }
  // Neither database takes a NUL character in a text.
  const wanted = fold(q.replaceAll('\0', ''));
  if (wanted === '') return undefined;
  return { pattern: `%${wanted.replace(/[\\%_]/g, '\\$&')}%`, ngrams: ngramsToFind(wanted) };
}
