import type { z } from 'zod';
import { FlyposterError } from '../../domain/errors.ts';
import { MAKER } from '../../domain/events/actor.ts';
import { FILE_TYPES, type FormatName, formatSize, mainType } from '../../domain/format.ts';
import type { Making } from '../../domain/posters/making.ts';
import type { Management } from '../../domain/posters/management.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import { publicPoster } from '../../domain/posters/public-poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { Handlers } from '../addresses/route.ts';
import type { ErrorAnswer } from '../middleware/errors.ts';
import type { imageSchema, posterSchema } from '../schemas/poster.ts';

export interface PosterRoutesDeps {
  posters: Pick<Reading, 'get' | 'list'>;
  making: Making;
  management: Pick<Management, 'remove'>;
  to: AbsoluteAddresses;
  answerError: ErrorAnswer;
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** Creates the API of posters: make, read, list and delete. */
export function createPosterRoutes({
  posters,
  making,
  management,
  to,
  answerError,
}: PosterRoutesDeps): Handlers<'apiPosters' | 'apiPoster'> {
  return {
    apiPosters: {
      GET: async (c, sent) => {
        const page = await posters.list(sent.query());
        return c.json({ posters: page.posters.map((poster) => describePoster(poster, to)), next: page.next });
      },
      POST: async (c, sent) => {
        const key = c.req.header('idempotency-key');
        if (key !== undefined && !IDEMPOTENCY_KEY.test(key)) {
          throw new FlyposterError('invalid_request', 'An Idempotency-Key has 1 to 255 visible ASCII characters.');
        }
        const { poster, token, created } = await making.make(await sent.body(), MAKER, key);
        if (!created) c.header('Idempotency-Replayed', 'true');
        c.header('Location', to.posterJson(poster.id));
        // The maker gets all values, also those that nobody else sees.
        const described = { ...describePoster(poster, to), values: poster.values };
        return c.json({ ...described, manage: { token, url: to.manage(poster.id, token) } }, 201);
      },
    },
    apiPoster: {
      GET: async (c) => c.json(describePoster(await posters.get(c.req.param('id')), to)),
      DELETE: async (c) => {
        const token = /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1];
        if (token === undefined) {
          const headers = { 'www-authenticate': 'Bearer realm="flyposter"' };
          return answerError(new FlyposterError('not_allowed'), c, { status: 401, headers });
        }
        await management.remove(c.req.param('id'), token);
        return c.body(null, 204);
      },
    },
  };
}

/** Describes a poster for the API, as everyone sees it. */
export function describePoster(poster: Poster, to: AbsoluteAddresses): z.input<typeof posterSchema> {
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

/**
 * The URL, size and type of a poster in a format. A print format is a PDF; its size is that of the sheet at 300 dpi.
 */
export function describeImage(id: string, format: FormatName, to: AbsoluteAddresses): z.input<typeof imageSchema> {
  const type = mainType(format);
  return { url: to.rendition(id, format, type), ...formatSize(format), type: FILE_TYPES[type] };
}
