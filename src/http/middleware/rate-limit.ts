import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FlyposterError } from '../../domain/errors.ts';
import { LIMITS, type LimitName } from '../addresses/limits.ts';
import { addressOf, visitOf } from '../visits/visitors.ts';

export type RateLimits = ReturnType<typeof createRateLimits>;

/**
 * Counts the requests of each network address against the declared limits (src/http/addresses/limits.ts), in the memory
 * of this server.
 * @param trustedProxies number of proxies in front of the server that add the client's address
 */
export function createRateLimits(trustedProxies: number) {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, new RateLimiterMemory(limit)]),
  ) as Record<LimitName, RateLimiterMemory>;

  /** Counts a request against the limit of its address. @throws FlyposterError `too_many_requests` if it is used up. */
  async function take(c: Context): Promise<void> {
    const limit = c.get('address').operation?.limit;
    if (limit === undefined) return;
    await limiters[limit].consume(addressOf(visitOf(c), trustedProxies)).catch((reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new FlyposterError('too_many_requests', undefined, { retryAfter: Math.ceil(reason.msBeforeNext / 1000) });
    });
  }

  return { take };
}
