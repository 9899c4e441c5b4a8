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
 * Creates the routes of a poster's images and print PDFs. An image takes `?width=`, one of `PICTURE_WIDTHS`, but is
 * never wider than its format. A PDF takes `?cmyk=1`, and `?marks=0` for the trimmed sheet without bleed and crop
 * marks.
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
    // Everything drawn is fixed when the poster is made. A deleted poster may be made anew under the same id.
    const modifiedAt = new Date(poster.createdAt);
    const validators = { etag: `W/"${id}-${name}-${modifiedAt.getTime().toString(36)}"`, modifiedAt };
    const known = notModified(c, validators);
    if (known) return known;
    const download = c.req.query('download') === '1';
    const elsewhere = download ? undefined : await posters.publicAddress(poster, format, type, print, { width });
    if (elsewhere) {
      // A cached redirect would still lead to a picture after it was taken down.
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

/** Reads `?marks=` and `?cmyk=`. */
function readPrintOptions(query: Record<string, string>): PrintOptions {
  return { marks: query.marks !== '0', cmyk: query.cmyk === '1' };
}
