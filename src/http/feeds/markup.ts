/** A text on a line of its own that is not escaped, with the line breaks around it. */
const CDATA = /\s*(<!\[CDATA\[[\s\S]*?\]\]>)\s*/g;

/** XML whose texts begin and end where they do: the library sets some of them on lines of their own. */
export function closeUp(xml: string): string {
  return xml.replace(CDATA, (_, text: string) => text);
}
