import { createRandomIds, ID_ALPHABET } from '../random-id.ts';

const ID_LENGTH = 11;

/** Makes a random id for a poster. */
export const randomPosterId = createRandomIds(ID_LENGTH);

export function isPosterId(text: string): boolean {
  return text.length === ID_LENGTH && [...text].every((letter) => ID_ALPHABET.includes(letter));
}

/** Makes an id from 256 random-looking bits; the bias of the modulus is under 2 ** -190. */
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
