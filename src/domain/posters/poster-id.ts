import { customAlphabet } from 'nanoid';

/** Ids are read aloud and typed from paper: no letters that look alike. 54 ** 11 of them. */
const ID_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';
const ID_LENGTH = 11;
/** An id that nobody can guess. */
export const randomId = customAlphabet(ID_ALPHABET, ID_LENGTH);

export function isPosterId(text: string): boolean {
  return text.length === ID_LENGTH && [...text].every((letter) => ID_ALPHABET.includes(letter));
}

/** An id drawn from 256 random-looking bits; the bias of the modulus is under 2 ** -190. */
export function idFromBytes(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  const base = BigInt(ID_ALPHABET.length);
  let id = '';
  for (let i = 0; i < ID_LENGTH; i++) {
    id += ID_ALPHABET[Number(rest % base)];
    rest /= base;
  }
  return id;
}
