import { galleryPagePath, makePath, posterPath, topicPath } from '../../../web/addresses.ts';
import type { Addresses } from '../addresses/addresses.ts';
import { findAddress } from '../addresses/asked-address.ts';
import type { AddressName } from '../addresses/policy.ts';

/** A page of ours that others can embed, as its address names it. It may not be there. */
export type Embeddable =
  | { kind: 'poster'; id: string }
  | { kind: 'gallery'; slug: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'maker'; template: string; remixOf: string | undefined };

/** The addresses that are declared with an embed. */
type EmbeddableName = {
  [Name in AddressName]: Addresses[Name] extends { embed: AddressName } ? Name : never;
}[AddressName];

/** The pages of these addresses, by the last part of their path and their query. */
const PAGES: Record<EmbeddableName, (part: string, query: URLSearchParams) => Embeddable | undefined> = {
  poster: (id) => ({ kind: 'poster', id }),
  gallery: (slug) => ({ kind: 'gallery', slug }),
  topic: (topic) => ({ kind: 'topic', topic }),
  maker: (template, query) => ({ kind: 'maker', template, remixOf: query.get('remix') || undefined }),
  galleries: (_, query) => readGallery(query),
};

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
  const parts = splitPath(pathname);
  const { name } = findAddress('GET', `/${parts.map(encodeURIComponent).join('/')}`);
  return name && isEmbeddable(name) ? PAGES[name](parts.at(-1)!, searchParams) : undefined;
}

/** Posters that were found by words are no gallery that could be embedded. */
function readGallery(query: URLSearchParams): Embeddable | undefined {
  if (query.get('q')) return undefined;
  const topic = query.get('topic');
  if (topic) return { kind: 'topic', topic };
  return { kind: 'gallery', slug: query.get('sort') === 'popular' ? 'popular' : 'latest' };
}

function isEmbeddable(name: AddressName): name is EmbeddableName {
  return Object.hasOwn(PAGES, name);
}

/** The parts of a path, decoded; none where they cannot be. */
function splitPath(path: string): string[] {
  try {
    return path.replace(/\/$/, '').split('/').slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}
