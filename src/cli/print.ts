/** One line, its fields parted by tabs; a slogan may have line breaks and tabs of its own. */
export function print(...fields: string[]): void {
  console.log(fields.map((field) => field.replace(/\s+/g, ' ')).join('\t'));
}
