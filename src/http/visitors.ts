import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { isbot } from 'isbot';
import type { TallyEvent } from '../domain/ports.ts';
import type { Poster } from '../domain/poster.ts';
import type { Tallies } from '../domain/tallies.ts';

/** A request, as far as it tells who asks. */
export interface Visit {
  method: string;
  /** By lower-case name. */
  header(name: string): string | undefined;
  /** What the address says it was passed on through. */
  source: string;
  /** The address of the other end of the connection. */
  remote: string;
}

/** Counts what a request does to a poster. */
export type CountVisit = (visit: Visit, event: TallyEvent, poster: Pick<Poster, 'id' | 'template' | 'topics'>) => void;

/** Where links say through what they were passed on. */
const SOURCE = /^[a-z0-9-]{1,32}$/;

/**
 * Counts visits by people: no bots, no pages that a browser loads in advance, and nobody twice a day for one thing.
 *
 * @param trustedProxies how many proxies in front of the server add the address of who asked them
 */
export function createVisitCounter(tallies: Pick<Tallies, 'count'>, trustedProxies: number): CountVisit {
  return (visit, event, poster) => {
    const agent = visit.header('user-agent');
    const purpose = visit.header('sec-purpose') ?? visit.header('purpose') ?? '';
    if (visit.method !== 'GET' || !agent || isbot(agent) || /prefetch|preview/i.test(purpose)) return;
    const source = SOURCE.test(visit.source) ? visit.source : '';
    tallies.count({ event, poster, source, visitor: `${addressOf(visit, trustedProxies)} ${agent}` });
  };
}

/** A request that the application answers, as a visit. */
export function visitOf(c: Context): Visit {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return {
    method: c.req.method,
    header: (name) => c.req.header(name),
    source: c.req.query('s') ?? '',
    remote: incoming?.socket.remoteAddress ?? '',
  };
}

/** The address of who asks, as far as the trusted proxies tell. */
export function addressOf({ header, remote }: Pick<Visit, 'header' | 'remote'>, trustedProxies: number): string {
  if (trustedProxies === 0) return remote;
  const passed = (header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  return passed.at(-trustedProxies) || remote;
}
