/** The address of a page's embed, from the root: that of the page after `/embed`. `options` that are absent stay out of it. */
export function embedPath(path: string, options: Record<string, string | undefined> = {}): string {
  const [place, query] = path.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(options)) if (value !== undefined) params.set(name, value);
  return `/embed${place}${params.size > 0 ? `?${params}` : ''}`;
}
