import { isIPv4 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { isbot } from 'isbot';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Tallies } from '../../domain/tallies/tallies.ts';
import type { TallyEvent } from '../../domain/tallies/tally.ts';
import { createSources } from './sources.ts';

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

/** Bits of an IPv6 address that one household or office has; the rest changes by the hour and with each device. */
const IPV6_NETWORK = 64;
/** `192.0.2.1:1234` and `[2001:db8::1]:1234`, as some proxies write addresses. */
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|(\d+(?:\.\d+){3}):\d+)$/;

/**
 * Counts visits by people: no bots, no pages that a browser loads in advance, and nobody twice a day for one thing.
 *
 * @param trustedProxies how many proxies in front of the server add the address of who asked them
 */
export function createVisitCounter(tallies: Pick<Tallies, 'count'>, trustedProxies: number): CountVisit {
  const sourceOf = createSources();
  return (visit, event, poster) => {
    const agent = visit.header('user-agent');
    const purpose = visit.header('sec-purpose') ?? visit.header('purpose') ?? '';
    if (visit.method === 'HEAD' || !agent || isbot(agent) || /prefetch|preview/i.test(purpose)) return;
    const source = sourceOf(visit.source, poster.id);
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

/** The address of who asks, as far as the trusted proxies tell; of an IPv6 address the network, `2001:db8:0:0::/64`. */
export function addressOf({ header, remote }: Pick<Visit, 'header' | 'remote'>, trustedProxies: number): string {
  if (trustedProxies === 0) return networkOf(remote);
  const passed = (header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  return networkOf(passed.at(-trustedProxies) || remote);
}

function networkOf(text: string): string {
  // Most are these, thousands a second.
  if (isIPv4(text)) return text;
  const [, v6, v4] = WITH_PORT.exec(text) ?? [];
  const address = v6 ?? v4 ?? text;
  // What is no address is taken as it is: it still tells one visitor from another.
  if (!ipaddr.isValid(address)) return address;
  // An IPv4 address that came over an IPv6 socket is one.
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  // Zones such as `%eth0` are of this machine only.
  const cidr = `${address.replace(/%.*$/, '')}/${IPV6_NETWORK}`;
  return `${ipaddr.IPv6.networkAddressFromCIDR(cidr)}/${IPV6_NETWORK}`;
}
