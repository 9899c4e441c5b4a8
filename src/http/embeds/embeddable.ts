import { galleryPagePath, makePath, posterPath, topicPath } from '../../../web/addresses.ts';

/** A page of ours that others can embed, as its address names it. Whether it is there is not said. */
export type Embeddable =
  | { kind: 'poster'; id: string }
  | { kind: 'gallery'; slug: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'maker'; template: string; remixOf: string | undefined };

/** The address of a page, from the root, without what does not belong to it. */
export function pathOf(page: Embeddable): string {
  switch (page.kind) {
    case 'poster':
      return posterPath(page.id);
    case 'gallery':
      return galleryPagePath(page.slug);
    case 'topic':
      return topicPath(page.topic);
    case 'maker':
      return makePath(page.template, page.remixOf);
  }
}

/** Characters. */
const LONGEST = 2000;

/**
 * Reads the address of a page of ours, with or without a slash at its end, query and fragment. Undefined for those of
 * others, also where they only look like ours: names and ports are compared as browsers read them.
 */
export function readEmbeddable(address: string, publicUrl: string): Embeddable | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const [url, own] = [new URL(address), new URL(publicUrl)];
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.hostname !== own.hostname || url.port !== own.port) return undefined;
  return readPage(url);
}

/** The page that a path and a query lead to on our own site. */
export function readPage({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): Embeddable | undefined {
  const [room, name, ...more] = splitPath(pathname);
  if (more.length > 0) return undefined;
  if (room === 'gallery' && name === undefined) return readGallery(searchParams);
  if (name === undefined) return undefined;
  switch (room) {
    case 'p':
      return { kind: 'poster', id: name };
    case 'g':
      return { kind: 'gallery', slug: name };
    case 'topics':
      return { kind: 'topic', topic: name };
    case 'make':
      return { kind: 'maker', template: name, remixOf: searchParams.get('remix') || undefined };
    default:
      return undefined;
  }
}

/** What was found by words is no gallery that could be embedded. */
function readGallery(query: URLSearchParams): Embeddable | undefined {
  if (query.get('q')) return undefined;
  const topic = query.get('topic');
  if (topic) return { kind: 'topic', topic };
  return { kind: 'gallery', slug: query.get('sort') === 'popular' ? 'popular' : 'latest' };
}

function splitPath(path: string): string[] {
  try {
    return path.replace(/\/$/, '').split('/').slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}
