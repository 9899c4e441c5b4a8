import { type Context, Hono } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FlyposterError } from '../../domain/errors.ts';
import type { Reporting } from '../../domain/reports/reporting.ts';
import { readJson } from '../middleware/body.ts';
import { addressOf, visitOf } from '../visits/visitors.ts';

/** Reports that one address may send, and the seconds in which it may. */
const MOST = { points: 5, duration: 60 };

/** Takes what a visitor sent about a poster. */
export type TakeReport = (c: Context, posterId: string, input: unknown) => Promise<void>;

/**
 * Takes reports from visitors, a few a minute from each address.
 *
 * @param trustedProxies how many proxies in front of the server add the address of who asked them
 */
export function createReportTaking(reporting: Reporting, trustedProxies: number): TakeReport {
  const limiter = new RateLimiterMemory(MOST);
  return async (c, posterId, input) => {
    const visit = visitOf(c);
    const address = addressOf(visit, trustedProxies);
    await limiter.consume(address).catch((reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new FlyposterError('too_many_requests', undefined, { retryAfter: Math.ceil(reason.msBeforeNext / 1000) });
    });
    await reporting.make(posterId, input, `${address} ${visit.header('user-agent') ?? ''}`);
  };
}

/** `/api/posters/:id/reports`: flags a poster, for its moderators to look at. */
export function createReportRoutes(take: TakeReport): Hono {
  const app = new Hono();
  app.post('/api/posters/:id/reports', async (c) => {
    await take(c, c.req.param('id'), await readJson(c));
    c.header('Cache-Control', 'no-store');
    return c.json({ received: true }, 202);
  });
  return app;
}
