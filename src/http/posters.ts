import { Hono } from 'hono';
import { z } from 'zod';
import { FlyposterError } from '../domain/errors.ts';
import { FILE_TYPES, type FormatName, formatSize, mainType } from '../domain/format.ts';
import type { Poster, PosterQuery } from '../domain/poster.ts';
import type { Posters } from '../domain/posters.ts';
import { publicPoster } from '../domain/public-poster.ts';
import { normaliseText } from '../domain/slogan.ts';
import type { Addresses } from './addresses.ts';
import { readJson } from './body.ts';
import type { ErrorAnswer } from './errors.ts';

export interface PosterRoutesDeps {
  posters: Posters;
  to: Addresses;
  answerError: ErrorAnswer;
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** `/api/posters`: make, read, list and delete. */
export function createPosterRoutes({ posters, to, answerError }: PosterRoutesDeps): Hono {
  const app = new Hono();

  app.post('/api/posters', async (c) => {
    const key = c.req.header('idempotency-key');
    if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) {
      throw new FlyposterError('invalid_request', 'An Idempotency-Key has 1 to 255 visible ASCII characters.');
    }
    const { poster, token, created } = await posters.make(await readJson(c), key);
    if (!created) c.header('Idempotency-Replayed', 'true');
    c.header('Location', to.posterJson(poster.id));
    c.header('Cache-Control', 'no-store');
    // All its values: whoever made it knows them.
    const described = { ...describePoster(poster, to), values: poster.values };
    return c.json({ ...described, manage: { token, url: to.manage(poster.id, token) } }, 201);
  });

  app.get('/api/posters', async (c) => {
    const page = await posters.list(parseQuery(c.req.query()));
    c.header('Cache-Control', 'no-cache');
    return c.json({ posters: page.posters.map((poster) => describePoster(poster, to)), next: page.next });
  });

  app.get('/api/posters/:id', async (c) => {
    const poster = await posters.get(c.req.param('id'));
    c.header('Cache-Control', 'no-cache');
    return c.json(describePoster(poster, to));
  });

  app.delete('/api/posters/:id', async (c) => {
    const token = /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === undefined) {
      const headers = { 'www-authenticate': 'Bearer realm="flyposter"' };
      return answerError(new FlyposterError('not_allowed'), c, { status: 401, headers });
    }
    await posters.remove(c.req.param('id'), token);
    return c.body(null, 204);
  });

  return app;
}

/** A poster as programs see it, and everyone. */
function describePoster(poster: Poster, to: Addresses) {
  const { id, template, values, alt, credit, remixOf, topics, photoReuse, status, createdAt } = publicPoster(poster);
  return {
    id,
    url: to.poster(id),
    template,
    values,
    alt,
    credit,
    remixOf,
    topics,
    photoReuse,
    status,
    createdAt,
    images: Object.fromEntries(poster.formats.map((format) => [format, describeImage(id, format, to)])),
  };
}

/** Where a format is to be had. A print format is a PDF; its size is what the sheet has at 300 dpi. */
function describeImage(id: string, format: FormatName, to: Addresses) {
  const type = mainType(format);
  return { url: to.rendition(id, format, type), ...formatSize(format), type: FILE_TYPES[type] };
}

const name = z.string().max(80, 'At most 80 characters.').optional();
const querySchema = z.object({
  cursor: z.string().max(500, 'This is not a cursor of ours.').optional(),
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, 'A whole number from 1 to 100.')
    .default('24')
    .transform(Number),
  topic: name,
  template: name,
  q: z
    .string()
    .max(200, 'At most 200 characters.')
    .transform((text) => normaliseText(text, { multiline: false }) || undefined)
    .optional(),
  sort: z.enum(['newest', 'popular'], { error: 'One of newest, popular.' }).default('newest'),
});

/** An empty parameter counts as an absent one, as forms send them; parameters of others, such as utm_source, are let be. */
function parseQuery(given: Record<string, string>): PosterQuery {
  const parsed = querySchema.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new FlyposterError('invalid_request', 'Some parameters need a change.', { errors });
}
