import { galleryPagePath, makePath, posterPath, topicPath } from '../../../web/addresses.ts';
import type { Addresses } from '../addresses/addresses.ts';
import { findAddress } from '../addresses/asked-address.ts';
import type { AddressName } from '../addresses/policy.ts';

/** A page of ours that others can embed, as its address names it. The page may not exist. */
export type Embeddable =
  | { kind: 'poster'; id: string }
  | { kind: 'gallery'; slug: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'maker'; template: string; remixOf: string | undefined };

/** The addresses whose declaration has an `embed`. */
type EmbeddableName = {
  [Name in AddressName]: Addresses[Name] extends { embed: AddressName } ? Name : never;
}[AddressName];

/** Readers of these addresses: the page from the last part of the path and the query. */
const PAGES: Record<EmbeddableName, (part: string, query: URLSearchParams) => Embeddable | undefined> = {
  poster: (id) => ({ kind: 'poster', id }),
  gallery: (slug) => ({ kind: 'gallery', slug }),
  topic: (topic) => ({ kind: 'topic', topic }),
  maker: (template, query) => ({ kind: 'maker', template, remixOf: query.get('remix') || undefined }),
  galleries: (_, query) => readGallery(query),
};

/** The path of a page, without parameters that do not belong to it. */
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

/** The longest address that is read, in characters. */
const LONGEST = 2000;

/**
 * Reads the address of a page of ours, with or without a slash at its end, query and fragment. Undefined for other
 * sites, also if they only look like ours: names and ports are compared as browsers read them.
 */
export function readEmbeddable(address: string, publicUrl: string): Embeddable | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const [url, own] = [new URL(address), new URL(publicUrl)];
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.hostname !== own.hostname || url.port !== own.port) return undefined;
  return readPage(url);
}

/** Reads the path and the query of a page on our own site. */
export function readPage({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): Embeddable | undefined {
  const parts = splitPath(pathname);
  const { name } = findAddress('GET', `/${parts.map(encodeURIComponent).join('/')}`);
  return name && isEmbeddable(name) ? PAGES[name](parts.at(-1)!, searchParams) : undefined;
}

/** The gallery or topic in the query of the page of all posters. Search results cannot be embedded. */
function readGallery(query: URLSearchParams): Embeddable | undefined {
  if (query.get('q')) return undefined;
  const topic = query.get('topic');
  if (topic) return { kind: 'topic', topic };
  return { kind: 'gallery', slug: query.get('sort') === 'popular' ? 'popular' : 'latest' };
}

function isEmbeddable(name: AddressName): name is EmbeddableName {
  return Object.hasOwn(PAGES, name);
}

/** The decoded parts of a path; empty if they cannot be decoded. */
function splitPath(path: string): string[] {
  try {
    return path.replace(/\/$/, '').split('/').slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}
