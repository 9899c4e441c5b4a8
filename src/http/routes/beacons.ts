import type { Context } from 'hono';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Handlers } from '../addresses/route.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';

/**
 * Beacons: pages report the shares and views that no other address of the server sees. They are counted, once a day for each
 * visitor. Their body is JSON, which a script on another site may not send.
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
