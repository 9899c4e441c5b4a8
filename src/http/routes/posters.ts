import { Hono } from 'hono';
import { z } from 'zod';
import { FlyposterError } from '../../domain/errors.ts';
import { MAKER } from '../../domain/events/actor.ts';
import { fieldErrors } from '../../domain/field-errors.ts';
import { FILE_TYPES, type FormatName, formatSize, mainType } from '../../domain/format.ts';
import type { Making } from '../../domain/posters/making.ts';
import type { Management } from '../../domain/posters/management.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import { publicPoster } from '../../domain/posters/public-poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { normaliseText } from '../../domain/values/slogan.ts';
import type { Addresses } from '../addresses.ts';
import { readJson } from '../middleware/body.ts';
import type { ErrorAnswer } from '../middleware/errors.ts';

export interface PosterRoutesDeps {
  posters: Pick<Reading, 'get' | 'list'>;
  making: Making;
  management: Pick<Management, 'remove'>;
  to: Addresses;
  answerError: ErrorAnswer;
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** `/api/posters`: make, read, list and delete. */
export function createPosterRoutes({ posters, making, management, to, answerError }: PosterRoutesDeps): Hono {
  const app = new Hono();

  app.post('/api/posters', async (c) => {
    const key = c.req.header('idempotency-key');
    if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) {
      throw new FlyposterError('invalid_request', 'An Idempotency-Key has 1 to 255 visible ASCII characters.');
    }
    const { poster, token, created } = await making.make(await readJson(c), MAKER, key);
    if (!created) c.header('Idempotency-Replayed', 'true');
    c.header('Location', to.posterJson(poster.id));
    c.header('Cache-Control', 'no-store');
    // All its values: whoever made it knows them.
    const described = { ...describePoster(poster, to), values: poster.values };
    return c.json({ ...described, manage: { token, url: to.manage(poster.id, token) } }, 201);
  });

  app.get('/api/posters', async (c) => {
    const page = await posters.list(readQuery(querySchema, c.req.query()));
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
    await management.remove(c.req.param('id'), token);
    return c.body(null, 204);
  });

  return app;
}

/** A poster as programs see it, and everyone. */
export function describePoster(poster: Poster, to: Addresses) {
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
export function describeImage(id: string, format: FormatName, to: Addresses) {
  const type = mainType(format);
  return { url: to.rendition(id, format, type), ...formatSize(format), type: FILE_TYPES[type] };
}

const name = z.string().max(80, 'At most 80 characters.').optional();
/** Which page of a list. */
const pageFields = {
  cursor: z.string().max(500, 'This is not a cursor of ours.').optional(),
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, 'A whole number from 1 to 100.')
    .default('24')
    .transform(Number),
};
const pageSchema = z.object(pageFields);
const querySchema = z.object({
  ...pageFields,
  topic: name,
  template: name,
  q: z
    .string()
    .max(200, 'At most 200 characters.')
    .transform((text) => normaliseText(text, { multiline: false }) || undefined)
    .optional(),
  sort: z.enum(['newest', 'popular'], { error: 'One of newest, popular.' }).default('newest'),
});

/** Which page of a gallery is asked for. @throws FlyposterError `invalid_request` */
export const readPage = (given: Record<string, string>) => readQuery(pageSchema, given);

/** An empty parameter counts as an absent one, as forms send them; parameters of others, such as utm_source, are let be. */
function readQuery<Schema extends z.ZodType>(schema: Schema, given: Record<string, string>): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error, 'There is no such parameter.');
  throw new FlyposterError('invalid_request', 'Some parameters need a change.', { errors });
}
