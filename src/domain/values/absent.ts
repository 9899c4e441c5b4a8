/** Tells an input that says nothing, as forms and programs send it, from one that says something. */
export function isAbsent(input: unknown): input is undefined | null | '' {
  return input === undefined || input === null || input === '';
}
