/**
 * Makes the address of a poster on the page of another site. The id is in the query, because social networks drop
 * fragments and would take all posters for one link.
 */
export function returnLink(address: string, id: string): string {
  const url = new URL(address);
  url.searchParams.set('poster', id);
  return url.href;
}
