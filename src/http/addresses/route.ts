import type { Context, Hono } from 'hono';
import type * as patterns from '../../../web/address-patterns.ts';
import { requireSameSite } from '../requests/same-site.ts';
import { ADDRESS_NAMES, type Addresses, declarationOf, patternOf } from './addresses.ts';
import { setCache } from './cache-control.ts';
import type { AddressName, Method, Operation } from './policy.ts';
import { type Sent, sentTo } from './requests.ts';

/** A request for an address, with the parameters of its pattern. */
// biome-ignore lint/suspicious/noExplicitAny: Hono's own default for the environment of a context.
export type Asked<Name extends AddressName> = Context<any, (typeof patterns)[Name]>;

type Handler<Name extends AddressName, Of> = (
  c: Asked<Name>,
  sent: Sent<Of & Operation>,
) => Response | Promise<Response>;

/** The handlers of addresses: exactly one for each declared method. */
export type Handlers<Names extends AddressName> = {
  [Name in Names]: {
    [Of in keyof Addresses[Name]['methods']]: Handler<Name, Addresses[Name]['methods'][Of]>;
  };
};

type AnyHandler = (c: Context, sent: ReturnType<typeof sentTo>) => Response | Promise<Response>;

/** Registers the handlers of every address. If two patterns match a path, the first one of `ADDRESSES` wins. */
export function routeAll(app: Hono, handlers: Handlers<AddressName>, publicUrl: string): void {
  for (const name of ADDRESS_NAMES) route(app, name, handlers, publicUrl);
}

/** Registers the handlers of an address. Before they run, the declared caching is set and the sender is checked. */
export function route<Name extends AddressName>(
  app: Hono,
  name: Name,
  handlers: Pick<Handlers<AddressName>, Name>,
  publicUrl: string,
): void {
  const own = handlers[name] as Partial<Record<Method, AnyHandler>>;
  for (const [method, operation] of Object.entries(declarationOf(name).methods) as [Method, Operation][]) {
    const handle = own[method]!;
    app.on(method, patternOf(name), (c) => {
      if (operation.cache) setCache(c, operation.cache);
      if (operation.who === 'own pages') requireSameSite(c, publicUrl);
      if (operation.who === 'own frames') requireSameSite(c, publicUrl, { sandboxed: true });
      return handle(c, sentTo(operation, c));
    });
  }
}
