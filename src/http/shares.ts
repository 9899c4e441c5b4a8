import { Hono } from 'hono';
import { z } from 'zod';
import { SHARE_WAYS } from '../../web/components/share-links/share-targets.ts';
import { FlyposterError } from '../domain/errors.ts';
import { fieldErrors } from '../domain/field-errors.ts';
import type { Posters } from '../domain/posters.ts';
import { readJson } from './body.ts';
import { type CountVisit, visitOf } from './visitors.ts';

const shareSchema = z.object({ network: z.enum(SHARE_WAYS, { error: `One of ${SHARE_WAYS.join(', ')}.` }) });

/**
 * `POST /api/posters/:id/shares` `{network}`: counts a share that did not go through `/share/:network`: by the sheet of the
 * device, or as a copied link. All it does is count, and nobody counts twice a day for one network.
 */
export function createShareRoutes({ posters, count }: { posters: Pick<Posters, 'get'>; count: CountVisit }): Hono {
  const app = new Hono();
  app.post('/api/posters/:id/shares', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    const parsed = shareSchema.safeParse(await readJson(c));
    if (!parsed.success) {
      const errors = fieldErrors(parsed.error, 'There is no such field.');
      throw new FlyposterError('invalid_request', 'This is no share.', { errors });
    }
    count({ ...visitOf(c), source: parsed.data.network }, 'shared', poster);
    c.header('Cache-Control', 'no-store');
    return c.body(null, 202);
  });
  return app;
}
