const SEGMENT = /^[A-Za-z0-9._-]+$/;
const DOTS = /^\.+$/;

/** The folder a disk store writes unfinished files to; no key leads into it. */
export const TEMPORARY = '.tmp';

/**
 * Holds the rule for keys: segments of `A-Z a-z 0-9 . _ -` between single slashes, none of them only dots, the first
 * one not `.tmp`. Keys are made by the program, so a bad one is a mistake in the program and not a person's.
 *
 * @throws Error that names the key.
 */
export function checkKey(key: string): void {
  const segments = key.split('/');
  const good = segments.every((segment) => SEGMENT.test(segment) && !DOTS.test(segment));
  if (!good || segments[0] === TEMPORARY) throw new Error(`Not a key for a file: ${JSON.stringify(key)}`);
}
