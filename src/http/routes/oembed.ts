import XMLBuilder from 'fast-xml-builder';
import { FlyposterError } from '../../domain/errors.ts';
import { licenceOf } from '../../domain/settings/settings.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import { fitForXml } from '../../domain/xml-text.ts';
import type { Handlers } from '../addresses/route.ts';
import { createEmbedDescriber, type Embed, type EmbedDeps } from '../embeds/describe-embed.ts';
import { readEmbeddable } from '../embeds/embeddable.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';

export interface OEmbedRoutesDeps extends EmbedDeps {
  settings: Pick<SettingsRecords, 'read'>;
}

const FORMATS = {
  json: { type: 'application/json', write: (embed: Embed) => JSON.stringify(embed) },
  xml: { type: 'text/xml', write: writeXml },
} as const;

/** Seconds for which other sites may cache an embed. */
const CACHE_AGE = 3600;

/**
 * Creates the oEmbed address (https://oembed.com). A poster is a `photo`; galleries, topics and makers are `rich`.
 * Pages that are not ours, do not exist or were taken down answer 404, unknown formats 501. Errors are problem
 * documents in both formats.
 */
export function createOEmbedRoutes({ settings, ...deps }: OEmbedRoutesDeps): Handlers<'oembed'> {
  const describe = createEmbedDescriber(deps);
  return {
    oembed: {
      GET: async (c, sent) => {
        const { url, format, maxwidth, maxheight } = sent.query();
        if (!isFormat(format)) throw new FlyposterError('not_implemented', 'We answer as json and as xml.');
        const page = readEmbeddable(url, deps.publicUrl);
        if (!page) throw new FlyposterError('not_found', 'This is no address of ours that can be embedded.');
        const most = { width: maxwidth, height: maxheight };
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
        const known = notModified(c, { etag: makeETag(body) });
        if (known) return known;
        return c.body(body, 200, { 'content-type': `${type}; charset=utf-8` });
      },
    },
  };
}

function isFormat(name: string): name is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, name);
}

const builder = new XMLBuilder({ format: true });

function writeXml(embed: Embed): string {
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${builder.build({ oembed: fitForXml(embed) })}`;
}
