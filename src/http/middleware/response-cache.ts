import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import type { ChangeFeed } from '../../domain/events/change-feed.ts';
import { PICTURE_WIDTHS } from '../../domain/format.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import { createTagCache } from '../../domain/tag-cache.ts';
import type { CountVisit } from '../visits/visitors.ts';
import { isFresh } from './conditional.ts';
import { routeOf } from './request-metrics.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Set on an answer that is the same for everyone until one of these posters or a setting changes. */
    keep: Keep;
  }
}

interface Keep {
  /** Ids of the posters that the answer tells of. */
  about: readonly string[];
  /** The poster that one who gets the answer has viewed. */
  viewed?: Poster;
  /** Milliseconds after which it is made anew, though nothing that it is kept by has changed; absent: never. */
  lasts?: number;
}

interface KeptAnswer extends Keep {
  /** Names and values, in turn. */
  headers: string[];
  body: Buffer;
  etag: string;
  modifiedAt: Date | undefined;
  route: string;
  /** Milliseconds since 1970 (UTC) after which it is made anew. */
  until: number;
}

export interface FrontDeps {
  changes: ChangeFeed;
  count: CountVisit;
  /** Told of every request that was answered here. */
  onAnswer(request: { method: string; path: string; route: string; status: number }): void;
  now?: () => number;
}

export type Front = ReturnType<typeof createFront>;

/** Bytes kept, and of the largest answer that is. */
const MAX_BYTES = 160 * 1024 * 1024;
const MAX_ANSWER = 600 * 1024;
/** Milliseconds that an answer which is to be made anew is sent to others meanwhile, so that they do not all make it. */
const MEANWHILE = 10_000;
const KEPT = /^\/p\/[^/?]+(?:\/family|\/[a-z0-9-]+\.(?:jpg|png|webp))?(?=$|\?)/;
const PICTURE = /\.[a-z]+$/;
/** The query of a picture that is another one, and kept as well. */
const SMALL = new RegExp(`^\\?width=(?:${PICTURE_WIDTHS.join('|')})$`);
/** A page that was opened from a gallery tells of it. */
const IN_GALLERY = /[?&]in=/;
/** What a 304 must not say: it has no body. */
const OF_THE_BODY = /^content-(?:length|type|encoding|disposition)$/i;

/**
 * Whole answers, sent again without asking the application: a poster that goes around is asked for thousands of times a
 * second. They are kept until a poster that they tell of changes.
 */
export function createFront({ changes, count, onAnswer, now = Date.now }: FrontDeps) {
  const kept = createTagCache<KeptAnswer>(changes, { maxSize: MAX_BYTES, sizeOf: ({ body }) => body.byteLength });

  /** Answers a request where the answer is at hand. */
  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const path = KEPT.exec(url)?.[0];
    if (path === undefined) return false;
    const query = url.slice(path.length);
    const picture = PICTURE.test(path);
    // A picture may be wanted as a download; a page is another one for the poster's maker.
    if (picture ? !isPlain(query) : headers.cookie !== undefined || IN_GALLERY.test(query)) return false;
    const found = kept.peek(keyOf(headers.host, picture ? url : path, headers['accept-encoding']));
    if (!found) return false;
    if (now() > found.until) {
      found.until = now() + MEANWHILE;
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

  /** Keeps the answers that the application marked with `keep`. */
  const collect: MiddlewareHandler = async (c, next) => {
    const began = kept.begin();
    await next();
    const keep = c.get('keep');
    if (!keep || c.req.method !== 'GET' || c.res.status !== 200 || !KEPT.test(c.req.path)) return;
    const encoding = c.res.headers.get('content-encoding');
    const query = PICTURE.test(c.req.path) ? new URL(c.req.url).search : '';
    if (!isPlain(query)) return;
    const key = keyOf(c.req.header('host'), c.req.path + query, c.req.header('accept-encoding'));
    if (encoding !== null && encoding !== 'gzip') return;
    if (Number(c.res.headers.get('content-length')) > MAX_ANSWER) return;
    const body = Buffer.from(await c.res.clone().arrayBuffer());
    if (body.byteLength > MAX_ANSWER) return;
    c.res.headers.set('content-length', String(body.byteLength));
    const modified = c.res.headers.get('last-modified');
    const value = {
      ...keep,
      headers: [...c.res.headers].flat(),
      body,
      etag: c.res.headers.get('etag') ?? '',
      modifiedAt: modified === null ? undefined : new Date(modified),
      route: routeOf(c),
      until: now() + (keep.lasts ?? Number.POSITIVE_INFINITY),
    };
    kept.keep(key, { value, about: keep.about }, began);
  };

  return { answer, collect };
}

/** Whether a picture with this query is one of those that are kept. */
function isPlain(query: string): boolean {
  return query === '' || SMALL.test(query);
}

function keyOf(host: string | undefined, path: string, encodings: string | string[] | undefined): string {
  return `${encodings?.includes('gzip') ? 'gzip' : ''} ${host}${path}`;
}

function withoutBody(headers: readonly string[]): string[] {
  return headers.filter((_, i) => !OF_THE_BODY.test(headers[i - (i % 2)]!));
}

/** Marks an answer as the same for everyone until one of these posters or a setting changes, or its time is over. */
export function keepAnswer(c: Context, about: readonly string[], more: Omit<Keep, 'about'> = {}): void {
  c.set('keep', { about, ...more });
}
