import type { Context } from 'hono';
import { toPngBuffer } from 'lean-qr/extras/node_export';
import { toSvgSource } from 'lean-qr/extras/svg';
import { posterCode, QUIET_ZONE } from '../../../web/qr-code.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import type { Handlers } from '../addresses/route.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';
import { cacheAnswer } from '../middleware/response-cache.ts';

/** Size of a module, px. A code is about 600 px wide, enough for print. */
const SCALE = 16;
/** Red, green, blue, opacity. A code without a white ground could not be read on a dark page. */
const WHITE = [255, 255, 255, 255] as const;

/** Creates the routes of QR codes with the URL of a poster, as SVG or PNG. */
export function createQrRoutes({
  posters,
  publicUrl,
}: {
  posters: Pick<Reading, 'get'>;
  publicUrl: string;
}): Handlers<'posterQrSvg' | 'posterQrPng'> {
  async function answer(c: Context, asked: string, type: 'svg' | 'png'): Promise<Response> {
    const { id } = await posters.get(asked);
    const known = notModified(c, { etag: makeETag('qr', publicUrl, id, type) });
    if (known) return known;
    cacheAnswer(c, [id]);
    c.header('Content-Type', type === 'svg' ? 'image/svg+xml' : 'image/png');
    c.header('Content-Disposition', `inline; filename="qr-${id}.${type}"`);
    const code = posterCode(publicUrl, id);
    if (type === 'png')
      return c.body(toPngBuffer(code, { pad: QUIET_ZONE, scale: SCALE, off: WHITE }) as Uint8Array<ArrayBuffer>);
    return c.body(toSvgSource(code, { pad: QUIET_ZONE, scale: SCALE, on: '#000', off: '#fff', xmlDeclaration: true }));
  }

  return {
    posterQrSvg: { GET: (c) => answer(c, c.req.param('id'), 'svg') },
    posterQrPng: { GET: (c) => answer(c, c.req.param('id'), 'png') },
  };
}
