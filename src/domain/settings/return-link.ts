/** The address of a poster on the page of another site. A query, because networks drop fragments: one link is one poster. */
export function returnLink(address: string, id: string): string {
  const url = new URL(address);
  url.searchParams.set('poster', id);
  return url.href;
}
