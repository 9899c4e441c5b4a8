import { customAlphabet } from 'nanoid';

/** The 56 characters of ids. None look alike, because people read ids aloud and type them from paper. */
export const ID_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';

/** Creates a generator of random ids of a length. */
export function createRandomIds(length: number): () => string {
  return customAlphabet(ID_ALPHABET, length);
}
