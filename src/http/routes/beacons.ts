import type { Context } from 'hono';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Handlers } from '../addresses/route.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';

/**
 * Creates the beacons: pages report shares and views that the server does not see otherwise. Each is counted once a day
 * for each visitor. The body is JSON, which scripts on other sites may not send.
 */
export function createBeaconRoutes({
  posters,
  count,
}: {
  posters: Pick<Reading, 'get'>;
  count: CountVisit;
}): Handlers<'apiShares' | 'apiViews'> {
  return {
    apiShares: {
      POST: async (c, sent) => {
        const poster = await posters.get(c.req.param('id'));
        const { network } = await sent.body();
        count({ ...visitOf(c), source: network }, 'shared', poster);
        return accepted(c);
      },
    },
    apiViews: {
      POST: async (c, sent) => {
        const poster = await posters.get(c.req.param('id'));
        await sent.body();
        count(visitOf(c), 'viewed', poster);
        return accepted(c);
      },
    },
  };
}

function accepted(c: Context): Response {
  return c.body(null, 202);
}
