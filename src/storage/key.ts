const SEGMENT = /^[A-Za-z0-9._-]+$/;
const DOTS = /^\.+$/;

/** The folder for a store's own files, such as unfinished ones and probes. No key is in it. */
export const TEMPORARY = '.tmp';

/** The folder that anyone may read: files of posters. Photos and everything else are private. */
const PUBLIC = 'renditions/';

/**
 * True for a key: segments of `A-Z a-z 0-9 . _ -` between single slashes, none of them only dots, the first one
 * not `.tmp`.
 */
export function isKey(text: string): boolean {
  const segments = text.split('/');
  const good = segments.every((segment) => SEGMENT.test(segment) && !DOTS.test(segment));
  return good && segments[0] !== TEMPORARY;
}

/**
 * Checks a key. Keys are made by the program, so an invalid one is a bug and not a person's mistake.
 * @throws Error that names the key.
 */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new Error(`Not a key for a file: ${JSON.stringify(key)}`);
}

export function isPublicKey(key: string): boolean {
  return isKey(key) && key.startsWith(PUBLIC);
}
