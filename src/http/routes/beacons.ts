import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { SHARE_WAYS } from '../../../web/components/share-links/share-targets.ts';
import { FlyposterError } from '../../domain/errors.ts';
import { fieldErrors } from '../../domain/field-errors.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { readJson } from '../middleware/body.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';

const shareSchema = z.object({ network: z.enum(SHARE_WAYS, { error: `One of ${SHARE_WAYS.join(', ')}.` }) });

const viewSchema = z.strictObject({});

/**
 * What pages tell of that no other address sees. All that these calls do is count, and nobody counts twice a day for one thing.
 * They take JSON alone, which a script on another site may not send.
 *
 * `POST /api/posters/:id/shares` `{network}`: a share that did not go through `/share/:network`: by the sheet of the device, or
 * as a copied link.
 * `POST /api/posters/:id/views` `{}`: a poster that was looked at over the wall, without its page being opened.
 */
export function createCountedRoutes({ posters, count }: { posters: Pick<Reading, 'get'>; count: CountVisit }): Hono {
  const app = new Hono();

  app.post('/api/posters/:id/shares', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    const { network } = parse(shareSchema, await readJson(c), 'This is no share.');
    count({ ...visitOf(c), source: network }, 'shared', poster);
    return taken(c);
  });

  app.post('/api/posters/:id/views', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    parse(viewSchema, await readJson(c), 'A view has nothing to tell but that it was.');
    count(visitOf(c), 'viewed', poster);
    return taken(c);
  });

  return app;
}

function parse<T>(schema: z.ZodType<T>, body: unknown, problem: string): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new FlyposterError('invalid_request', problem, {
    errors: fieldErrors(parsed.error, 'There is no such field.'),
  });
}

function taken(c: Context): Response {
  c.header('Cache-Control', 'no-store');
  return c.body(null, 202);
}
