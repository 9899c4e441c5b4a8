/**
 * Prints fields as a line, separated by tabs. White space in a field becomes a space: slogans may have line breaks and
 * tabs.
 */
export function print(...fields: string[]): void {
  console.log(fields.map((field) => field.replace(/\s+/g, ' ')).join('\t'));
}
