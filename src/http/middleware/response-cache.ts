import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import type { ChangeFeed } from '../../domain/events/change-feed.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import { createTagCache } from '../../domain/tag-cache.ts';
import { ADDRESS_NAMES, declarationOf, patternOf } from '../addresses/addresses.ts';
import { compileMatcher } from '../addresses/matcher.ts';
import type { AddressName, Kept } from '../addresses/policy.ts';
import type { CountVisit } from '../visits/visitors.ts';
import { isFresh } from './conditional.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Set for an answer that is the same for everyone until one of its tags or a setting changes. */
    cacheable: Cacheable;
  }
}

export interface Cacheable {
  /** Ids of the posters that the answer was made from. */
  tags: readonly string[];
  /** The poster for which each answer counts as a view. */
  viewed?: Poster;
  /** Time in ms after which the answer is made anew, even if none of its tags has changed; absent: never. */
  ttl?: number;
}

interface CachedAnswer extends Cacheable {
  /** Alternating names and values. */
  headers: string[];
  body: Buffer;
  etag: string;
  modifiedAt: Date | undefined;
  route: string;
  /** Time in ms since 1970 (UTC) after which the answer is made anew. */
  until: number;
}

export interface ResponseCacheDeps {
  changes: ChangeFeed;
  count: CountVisit;
  /** Called for every request that was answered from the cache. */
  onAnswer(request: { method: string; path: string; route: string; status: number }): void;
  now?: () => number;
}

export type ResponseCache = ReturnType<typeof createResponseCache>;

/** Bytes of all answers together, and of the largest one that is kept. */
const MAX_BYTES = 160 * 1024 * 1024;
const MAX_ANSWER = 600 * 1024;
/** Time in ms for which an expired answer is still sent while it is made anew for the first client that asked. */
const STALE_WHILE_REVALIDATE = 10_000;
/** Headers about the body, which a 304 leaves out. */
const OF_THE_BODY = /^content-(?:length|type|encoding|disposition)$/i;

/** One regular expression for the addresses whose answers are kept, and the rule of each. */
const { expression: PATHS, names: NAMES } = compileMatcher(
  ADDRESS_NAMES.filter((name) => keptOf(name)).map((name) => [name, patternOf(name)] as const),
);
const RULES = NAMES.map((name) => compileRule(keptOf(name)!));

/** The rule by which the cache tells the requests for an address apart. */
interface Rule {
  by: Kept['by'];
  /** Matches the queries whose answers are not kept. */
  excluded: RegExp;
}

/**
 * Creates a cache of whole answers, which are sent without asking the application: a poster that goes viral is asked
 * for thousands of times a second. Answers are kept until a poster that they were made from changes.
 */
export function createResponseCache({ changes, count, onAnswer, now = Date.now }: ResponseCacheDeps) {
  const cache = createTagCache<CachedAnswer>(changes, { maxSize: MAX_BYTES, sizeOf: ({ body }) => body.byteLength });

  /** Answers a request from the cache. Returns false if the cache has no answer. */
  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const match = PATHS.exec(url);
    if (!match) return false;
    const { by, excluded } = RULES[match.indexOf('', 1) - 1]!;
    const path = match[0];
    const query = url.slice(path.length);
    // The poster's maker, who has a cookie, gets another page.
    if ((by === 'path' && headers.cookie !== undefined) || excluded.test(query)) return false;
    const found = cache.peek(keyOf(headers.host, by === 'path' ? path : url, headers['accept-encoding']));
    if (!found) return false;
    if (now() > found.until) {
      found.until = now() + STALE_WHILE_REVALIDATE;
      return false;
    }
    const header = (name: string) => headers[name] as string | undefined;
    const fresh = isFresh(header, found);
    if (fresh) {
      response.writeHead(304, withoutBody(found.headers)).end();
    } else {
      response.writeHead(200, found.headers);
      response.end(method === 'HEAD' ? undefined : found.body);
    }
    if (found.viewed) {
      const remote = request.socket.remoteAddress ?? '';
      count({ method, header, source: new URLSearchParams(query).get('s') ?? '', remote }, 'viewed', found.viewed);
    }
    onAnswer({ method, path, route: found.route, status: fresh ? 304 : 200 });
    return true;
  }

  /** Keeps the answers that the application marked with `cacheAnswer`, if their address declares `kept`. */
  const collect: MiddlewareHandler = async (c, next) => {
    const began = cache.begin();
    await next();
    const cacheable = c.get('cacheable');
    const { operation, route } = c.get('address');
    if (!cacheable || !operation?.kept || c.req.method !== 'GET' || c.res.status !== 200) return;
    const { by, excluded } = RULES[NAMES.indexOf(c.get('address').name!)]!;
    const query = by === 'query' ? new URL(c.req.url).search : '';
    if (excluded.test(query)) return;
    const key = keyOf(c.req.header('host'), c.req.path + query, c.req.header('accept-encoding'));
    const encoding = c.res.headers.get('content-encoding');
    if (encoding !== null && encoding !== 'gzip') return;
    if (Number(c.res.headers.get('content-length')) > MAX_ANSWER) return;
    const body = Buffer.from(await c.res.clone().arrayBuffer());
    if (body.byteLength > MAX_ANSWER) return;
    c.res.headers.set('content-length', String(body.byteLength));
    const modified = c.res.headers.get('last-modified');
    const value = {
      ...cacheable,
      headers: [...c.res.headers].flat(),
      body,
      etag: c.res.headers.get('etag') ?? '',
      modifiedAt: modified === null ? undefined : new Date(modified),
      route,
      until: now() + (cacheable.ttl ?? Number.POSITIVE_INFINITY),
    };
    cache.keep(key, { value, tags: cacheable.tags }, began);
  };

  return { answer, collect };
}

function keptOf(name: AddressName): Kept | undefined {
  return declarationOf(name).methods.GET?.kept;
}

function compileRule(kept: Kept): Rule {
  if (kept.by === 'path') return { by: 'path', excluded: new RegExp(`[?&](?:${kept.except.join('|')})=`) };
  const single = Object.entries(kept.values).map(([name, values]) => `\\?${name}=(?:${values.join('|')})`);
  return { by: 'query', excluded: new RegExp(`^(?!(?:${['', ...single].join('|')})$)`) };
}

function keyOf(host: string | undefined, path: string, encodings: string | string[] | undefined): string {
  return `${encodings?.includes('gzip') ? 'gzip' : ''} ${host}${path}`;
}

function withoutBody(headers: readonly string[]): string[] {
  return headers.filter((_, i) => !OF_THE_BODY.test(headers[i - (i % 2)]!));
}

/**
 * Marks an answer as the same for everyone until a setting or one of its posters (`tags`) changes, or `ttl` is over.
 */
export function cacheAnswer(c: Context, tags: readonly string[], more: Omit<Cacheable, 'tags'> = {}): void {
  c.set('cacheable', { tags, ...more });
}
