/** A CDATA section with the white space around it. */
const CDATA = /\s*(<!\[CDATA\[[\s\S]*?\]\]>)\s*/g;

/** Removes the white space around CDATA sections: the library puts some of them on lines of their own. */
export function closeUp(xml: string): string {
  return xml.replace(CDATA, (_, text: string) => text);
}
