import type { MiddlewareHandler } from 'hono';
import { ADDRESS_NAMES, declarationOf, patternOf } from './addresses.ts';
import { compileMatcher, matchPath } from './matcher.ts';
import type { AddressName, Method, Operation, Policy } from './policy.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** The address that a request is for. */
    address: AskedAddress;
  }
}

/** The address that a request is for, with its declaration. */
export interface AskedAddress {
  /** Absent: nothing is declared under the path. */
  name?: AddressName;
  policy: Policy;
  /** Absent: the address does not take the method. */
  operation?: Operation;
  /** The pattern of the address, by which requests are logged and measured; `none` if nothing takes the request. */
  route: string;
  /** The methods that the address takes; empty if none is declared. */
  allowed: readonly string[];
  /** True for monitoring: asked under any host name, and too often to be logged. */
  probe: boolean;
}

/** The policies of folders of addresses, for paths in them that are not declared and so answer 404. */
const ROOMS: Readonly<Record<string, Policy>> = {
  api: { frame: 'none', origins: 'read', programs: true },
  embed: { frame: 'embed', origins: 'read' },
  p: { frame: 'page', origins: 'errors' },
  templates: { frame: 'page', origins: 'errors' },
  layout: { frame: 'page', origins: 'errors' },
  schemas: { frame: 'page', origins: 'errors' },
  assets: { frame: 'page', origins: 'errors' },
};
const ELSEWHERE: Policy = { frame: 'page', origins: 'own' };

const MATCHER = compileMatcher(ADDRESS_NAMES.map((name) => [name, patternOf(name)] as const));
/** By name, and then by method; `''` is for all methods that the address does not take. */
const ASKED = Object.fromEntries(ADDRESS_NAMES.map((name) => [name, answersTo(name)])) as Record<
  AddressName,
  ReadonlyMap<string, AskedAddress>
>;

/** Finds the address for a method and a path. */
export function findAddress(method: string, path: string): AskedAddress {
  const name = matchPath(MATCHER, path);
  if (name !== undefined) return ASKED[name].get(method) ?? ASKED[name].get('')!;
  const room = /^\/([^/]+)\//.exec(path)?.[1] ?? '';
  const policy = Object.hasOwn(ROOMS, room) ? ROOMS[room]! : ELSEWHERE;
  return { policy, route: 'none', allowed: [], probe: false };
}

/** Middleware that finds the address of a request; it runs before all others. */
export const rememberAddress: MiddlewareHandler = (c, next) => {
  c.set('address', findAddress(c.req.method, c.req.path));
  return next();
};

function answersTo(name: AddressName): ReadonlyMap<string, AskedAddress> {
  const { methods, ...policy } = declarationOf(name);
  const operations = Object.entries(methods) as [Method, Operation][];
  const shared = {
    name,
    policy,
    allowed: operations.flatMap(([method]) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
    probe: operations.some(([, { who }]) => who === 'probe'),
  };
  const asked = new Map<string, AskedAddress>([['', { ...shared, route: 'none' }]]);
  for (const [method, operation] of operations) {
    const taken = { ...shared, operation, route: patternOf(name) };
    asked.set(method, taken);
    // HEAD is answered like GET, without the body.
    if (method === 'GET') asked.set('HEAD', taken);
  }
  return asked;
}
