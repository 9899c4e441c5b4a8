/** True for an input without a value, as forms ('') and programs (null or nothing) send it. */
export function isAbsent(input: unknown): input is undefined | null | '' {
  return input === undefined || input === null || input === '';
}
