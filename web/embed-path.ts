/** The path of a page's embed: `/embed` and the path of the page. Undefined `options` are left out of the query. */
export function embedPath(path: string, options: Record<string, string | undefined> = {}): string {
  const [place, query] = path.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(options)) if (value !== undefined) params.set(name, value);
  return `/embed${place}${params.size > 0 ? `?${params}` : ''}`;
}
