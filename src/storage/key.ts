const SEGMENT = /^[A-Za-z0-9._-]+$/;
const DOTS = /^\.+$/;

/** The folder for a store's own files (unfinished ones, probes). No key leads there. */
export const TEMPORARY = '.tmp';

/** The folder that anyone may read: posters as files. Photos and everything else are private. */
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
 * Holds the rule for keys. They are made by the program, so a bad one is a mistake in the program and not a person's.
 *
 * @throws Error that names the key.
 */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new Error(`Not a key for a file: ${JSON.stringify(key)}`);
}

export function isPublicKey(key: string): boolean {
  return isKey(key) && key.startsWith(PUBLIC);
}
