import type { Context } from 'hono';
import type { Reporting } from '../../domain/reports/reporting.ts';
import type { Handlers } from '../addresses/route.ts';
import type { RateLimits } from '../middleware/rate-limit.ts';
import { addressOf, visitOf } from '../visits/visitors.ts';

/** Takes a visitor's report about a poster, and counts it against the limit of its address. */
export type TakeReport = (c: Context, posterId: string, input: unknown) => Promise<void>;

/** @param trustedProxies number of proxies in front of the server that add the client's address */
export function createReportTaking(reporting: Reporting, limits: RateLimits, trustedProxies: number): TakeReport {
  return async (c, posterId, input) => {
    await limits.take(c);
    const visit = visitOf(c);
    const visitor = `${addressOf(visit, trustedProxies)} ${visit.header('user-agent') ?? ''}`;
    await reporting.make(posterId, input, visitor);
  };
}

/** Creates the API that takes reports. */
export function createReportRoutes(take: TakeReport): Handlers<'apiReports'> {
  return {
    apiReports: {
      POST: async (c, sent) => {
        await take(c, c.req.param('id'), await sent.body());
        return c.json({ received: true }, 202);
      },
    },
  };
}
