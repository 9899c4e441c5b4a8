import { customAlphabet } from 'nanoid';

/** The letters of ids, which are read aloud and typed from paper: none that look alike, 56 in all. */
export const ID_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';

/** A generator of ids of so many letters that nobody can guess. */
export function createRandomIds(length: number): () => string {
  return customAlphabet(ID_ALPHABET, length);
}
