/** Data that a page carries for its script. */
export function JsonData({ id, data }: { id: string; data: unknown }) {
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: inert(data) }} />;
}

/** What a page says of itself to search engines, in the words of schema.org. */
export function LinkedData({ data }: { data: Record<string, unknown> }) {
  const said = { '@context': 'https://schema.org', ...data };
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inert(said) }} />;
}

/** JSON in which nothing is markup. */
function inert(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
