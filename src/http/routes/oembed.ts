import XMLBuilder from 'fast-xml-builder';
import { type Context, Hono } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import { licenceOf } from '../../domain/settings/settings.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import { fitForXml } from '../../domain/xml-text.ts';
import { createEmbedDescriber, type Embed, type EmbedDeps } from '../embeds/describe-embed.ts';
import { readEmbeddable } from '../embeds/embeddable.ts';
import type { Size } from '../embeds/fit-picture.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';
import { SHARED } from '../pages/site.ts';

export interface OEmbedRoutesDeps extends EmbedDeps {
  settings: Pick<SettingsRecords, 'read'>;
}

const FORMATS = {
  json: { type: 'application/json', write: (embed: Embed) => JSON.stringify(embed) },
  xml: { type: 'text/xml', write: writeXml },
} as const;

/** Seconds for which others may keep what they embed. */
const CACHE_AGE = 3600;

/**
 * `/oembed?url&format&maxwidth&maxheight` (https://oembed.com): a poster is a `photo`, galleries, topics and makers are
 * `rich`. What is not ours, is not there or was taken down answers 404, a format that we do not write 501; errors are
 * problem documents in either format.
 */
export function createOEmbedRoutes({ settings, ...deps }: OEmbedRoutesDeps): Hono {
  const app = new Hono();
  const describe = createEmbedDescriber(deps);

  app.get('/oembed', async (c) => {
    const format = c.req.query('format') || 'json';
    if (!isFormat(format)) throw new FlyposterError('not_implemented', 'We answer as json and as xml.');
    const address = c.req.query('url');
    if (!address) throw refuse('url', 'Say which page is to be embedded.');
    const most = { width: readMost(c, 'maxwidth'), height: readMost(c, 'maxheight') };
    const page = readEmbeddable(address, deps.publicUrl);
    if (!page) throw new FlyposterError('not_found', 'This is no address of ours that can be embedded.');
    const [embed, current] = await Promise.all([describe(page, most), settings.read()]);
    const licence = licenceOf(current);
    const { type, write } = FORMATS[format];
    const body = write({
      version: '1.0',
      ...embed,
      provider_name: current.name,
      provider_url: `${deps.publicUrl}/`,
      cache_age: CACHE_AGE,
      license: licence.name,
      license_url: licence.url ?? undefined,
    });
    const validators = { etag: makeETag(body) };
    c.header('Cache-Control', SHARED);
    const known = notModified(c, validators);
    if (known) return known;
    return c.body(body, 200, { 'content-type': `${type}; charset=utf-8` });
  });

  return app;
}

function isFormat(name: string): name is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, name);
}

/** How wide or high the asker's room is, in px; infinite where nothing is said. */
function readMost(c: Context, name: keyof Record<'maxwidth' | 'maxheight', Size>): number {
  const asked = c.req.query(name);
  if (!asked) return Number.POSITIVE_INFINITY;
  const most = /^\d{1,9}(?:\.\d{1,9})?$/.test(asked) ? Math.floor(Number(asked)) : 0;
  if (most < 1) throw refuse(name, 'A number of pixels.');
  return most;
}

function refuse(path: string, message: string): FlyposterError {
  return new FlyposterError('invalid_request', 'Some parameters need a change.', { errors: [{ path, message }] });
}

const builder = new XMLBuilder({ format: true });

function writeXml(embed: Embed): string {
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${builder.build({ oembed: fitForXml(embed) })}`;
}
