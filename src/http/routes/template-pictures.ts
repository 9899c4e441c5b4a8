import type { Context } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import { IMAGE_TYPES, isImageType } from '../../domain/format.ts';
import type { Photos } from '../../domain/photos/photos.ts';
import type { Renderer } from '../../domain/renderer.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import { exampleValues } from '../../domain/slots/example-values.ts';
import { backdropValues } from '../../domain/slots/slot-values.ts';
import { revisionOf } from '../../domain/template/reading.ts';
import { findTemplate, type Templates } from '../../domain/template/templates.ts';
import { photosIn } from '../../domain/values/values.ts';
import { setCache } from '../addresses/cache-control.ts';
import type { Handlers } from '../addresses/route.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';
import { createImageCache } from './image-cache.ts';
import { readWidth } from './picture-width.ts';
import { findFormat, parseDraftValues } from './slot-values.ts';

export interface TemplatePictureRoutesDeps {
  templates: Pick<Templates, 'get'>;
  settings: Pick<SettingsRecords, 'read'>;
  renderer: Pick<Renderer, 'rendition' | 'backdrop'>;
  photos: Pick<Photos, 'original' | 'requireAll'>;
}

/** Bytes of pictures kept in memory. */
const MAX_BYTES = 64 * 1024 * 1024;
const BACKDROP_TYPE = 'webp';

/**
 * Creates the pictures of templates: with their defaults, and the backdrop under the text of a poster in the making
 * (`?values=`). Both take `?width=`, one of `PICTURE_WIDTHS`.
 */
export function createTemplatePictureRoutes({
  templates,
  settings,
  renderer,
  photos,
}: TemplatePictureRoutesDeps): Handlers<'templateExample' | 'templateBackdrop'> {
  const images = createImageCache(MAX_BYTES);

  async function answer(c: Context, etag: string, mediaType: string, draw: () => Promise<Uint8Array>) {
    const known = notModified(c, { etag });
    if (known) return known;
    const bytes = await images.get(etag, draw);
    c.header('Content-Type', mediaType);
    c.header('Content-Length', String(bytes.byteLength));
    return c.body(bytes as Uint8Array<ArrayBuffer>);
  }

  return {
    templateExample: {
      GET: async (c) => {
        const template = findTemplate(templates, c.req.param('id'));
        const [name = '', type = ''] = c.req.param('file').split('.');
        const format = findFormat(template, name);
        if (!isImageType(type)) throw new FlyposterError('unknown_type');
        const { imprint } = await settings.read();
        const width = readWidth(c);
        const etag = makeETag('example', template.id, revisionOf(template), format, type, imprint, width ?? '');
        const job = {
          template: template.id,
          format,
          type,
          values: exampleValues(template),
          imprint,
          ...(width && { width }),
        };
        return answer(c, etag, IMAGE_TYPES[type], () => renderer.rendition(job));
      },
    },
    templateBackdrop: {
      GET: async (c) => {
        const template = findTemplate(templates, c.req.param('id'));
        const format = findFormat(template, c.req.param('format'));
        if (c.req.param('file') !== `backdrop.${BACKDROP_TYPE}`) throw new FlyposterError('unknown_type');
        // With texts, each slogan would get a cache entry of its own.
        const values = backdropValues(template, parseDraftValues(template, c.req.query('values')));
        await photos.requireAll(values);
        const width = readWidth(c);
        const parts = [template.id, revisionOf(template), format, JSON.stringify(values), width ?? ''];
        const job = { template: template.id, format, values, ...(width && { width }) };
        if (photosIn(values).length > 0) setCache(c, 'private hour');
        return answer(c, makeETag('backdrop', ...parts), IMAGE_TYPES[BACKDROP_TYPE], () =>
          renderer.backdrop(job, photos.original),
        );
      },
    },
  };
}
