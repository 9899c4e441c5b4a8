/** Data that a page carries for its script. */
export function JsonData({ id, data }: { id: string; data: unknown }) {
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: inert(data) }} />;
}

/** A schema.org description of the page, for search engines. */
export function LinkedData({ data }: { data: Record<string, unknown> }) {
  const said = { '@context': 'https://schema.org', ...data };
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inert(said) }} />;
}

/** Writes JSON without `<`, so that nothing in it is read as markup. */
function inert(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
