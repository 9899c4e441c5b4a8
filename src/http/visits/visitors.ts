import { isIPv4 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { isbot } from 'isbot';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Tallies } from '../../domain/tallies/tallies.ts';
import type { TallyEvent } from '../../domain/tallies/tally.ts';
import { createSources } from './sources.ts';

/** The parts of a request that identify a visitor. */
export interface Visit {
  method: string;
  /** Reads a header by its lower-case name. */
  header(name: string): string | undefined;
  /** The source in the address (`?s=`), such as `qr`. */
  source: string;
  /** IP address of the other end of the connection. */
  remote: string;
}

/** Counts an event of a poster, such as a view. */
export type CountVisit = (visit: Visit, event: TallyEvent, poster: Pick<Poster, 'id' | 'template' | 'topics'>) => void;

/** Bits of an IPv6 address that a household or office keeps; the rest changes by the hour and with each device. */
const IPV6_NETWORK = 64;
/** Addresses with a port, as some proxies write them: `192.0.2.1:1234` and `[2001:db8::1]:1234`. */
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|(\d+(?:\.\d+){3}):\d+)$/;

/**
 * Creates a function that counts visits by people: no bots, no pages that a browser loads in advance, and each visitor
 * only once a day for each event.
 *
 * @param trustedProxies number of proxies in front of the server that add the client's address
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

/** The visit of a request to the application. */
export function visitOf(c: Context): Visit {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return {
    method: c.req.method,
    header: (name) => c.req.header(name),
    source: c.req.query('s') ?? '',
    remote: incoming?.socket.remoteAddress ?? '',
  };
}

/** The client's IP address, as the trusted proxies report it; for IPv6 the network, `2001:db8:0:0::/64`. */
export function addressOf({ header, remote }: Pick<Visit, 'header' | 'remote'>, trustedProxies: number): string {
  if (trustedProxies === 0) return networkOf(remote);
  const passed = (header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  return networkOf(passed.at(-trustedProxies) || remote);
}

function networkOf(text: string): string {
  // Most addresses are IPv4, thousands a second.
  if (isIPv4(text)) return text;
  const [, v6, v4] = WITH_PORT.exec(text) ?? [];
  const address = v6 ?? v4 ?? text;
  // Invalid addresses are kept as they are: they still distinguish visitors.
  if (!ipaddr.isValid(address)) return address;
  // IPv4 addresses over an IPv6 socket become plain IPv4.
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  // Zones such as `%eth0` mean something on this machine only.
  const cidr = `${address.replace(/%.*$/, '')}/${IPV6_NETWORK}`;
  return `${ipaddr.IPv6.networkAddressFromCIDR(cidr)}/${IPV6_NETWORK}`;
}
