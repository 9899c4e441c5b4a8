import { FILE_TYPES, type PrintOptions, smallerWidths } from '../../domain/format.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { renditionName, requireRendition } from '../../domain/posters/rendition-key.ts';
import { setCache } from '../addresses/cache-control.ts';
import type { Asked, Handlers } from '../addresses/route.ts';
import { notModified } from '../middleware/conditional.ts';
import { cacheAnswer } from '../middleware/response-cache.ts';
import { type CountVisit, visitOf } from '../visits/visitors.ts';
import { readWidth } from './picture-width.ts';

export interface RenditionRoutesDeps {
  posters: Pick<Reading, 'get' | 'rendition' | 'publicAddress'>;
  count: CountVisit;
}

/**
 * A poster as an image, or as a PDF to print. An image takes `?width=`, one of `PICTURE_WIDTHS`; wider than its format it
 * never is. A PDF takes `?marks=0`, the trimmed sheet without bleed and crop marks, and `?cmyk=1`.
 */
export function createRenditionRoutes({
  posters,
  count,
}: RenditionRoutesDeps): Handlers<'posterPicture' | 'posterFile'> {
  const answer = async (c: Asked<'posterPicture' | 'posterFile'>): Promise<Response> => {
    const id = c.req.param('id');
    const [askedFormat = '', askedType = ''] = c.req.param('file').split('.');
    const poster = await posters.get(id);
    const print = readPrintOptions(c.req.query());
    const asked = readWidth(c);
    const { format, type } = requireRendition(poster, askedFormat, askedType);
    const width = type === 'pdf' ? undefined : smallerWidths(format).find((smaller) => smaller === asked);
    const name = renditionName(format, type, print, width);
    // All that is drawn is fixed when a poster is made. A deleted one may be made anew under the same id.
    const modifiedAt = new Date(poster.createdAt);
    const validators = { etag: `W/"${id}-${name}-${modifiedAt.getTime().toString(36)}"`, modifiedAt };
    const known = notModified(c, validators);
    if (known) return known;
    const download = c.req.query('download') === '1';
    const elsewhere = download ? undefined : await posters.publicAddress(poster, format, type, print, { width });
    if (elsewhere) {
      // Whoever keeps this address keeps a picture that may be taken down.
      setCache(c, 'five minutes');
      return c.redirect(elsewhere, 302);
    }
    c.header('Content-Type', FILE_TYPES[type]);
    const file = await posters.rendition(poster, format, type, print, { width });
    if (download) count({ ...visitOf(c), source: '' }, 'downloaded', poster);
    else cacheAnswer(c, [id]);
    const disposition = download ? 'attachment' : 'inline';
    c.header('Content-Length', String(file.size));
    c.header('Content-Disposition', `${disposition}; filename="poster-${id}-${name}"`);
    if (c.req.method === 'HEAD') {
      await file.body.cancel();
      return c.body(null);
    }
    return c.body(file.body);
  };

  return { posterPicture: { GET: answer }, posterFile: { GET: answer } };
}

/** The way to make a PDF ready that a query asks for. */
function readPrintOptions(query: Record<string, string>): PrintOptions {
  return { marks: query.marks !== '0', cmyk: query.cmyk === '1' };
}
