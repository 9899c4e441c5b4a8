import { type Context, Hono } from 'hono';
import { toPngBuffer } from 'lean-qr/extras/node_export';
import { toSvgSource } from 'lean-qr/extras/svg';
import { posterCode, QUIET_ZONE } from '../../../web/qr-code.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';
import { keepAnswer } from '../middleware/response-cache.ts';

/** Pixels of a module: a code is some 600 px wide, enough for print. */
const SCALE = 16;
/** Red, green, blue, opacity: on a dark page a code without a ground is none. */
const WHITE = [255, 255, 255, 255] as const;

/** `/p/:id/qr.svg` and `/p/:id/qr.png`: the address of a poster as a QR code. */
export function createQrRoutes({ posters, publicUrl }: { posters: Pick<Reading, 'get'>; publicUrl: string }): Hono {
  const app = new Hono();

  async function answer(c: Context, type: 'svg' | 'png'): Promise<Response> {
    const { id } = await posters.get(c.req.param('id') ?? '');
    const validators = { etag: makeETag('qr', publicUrl, id, type) };
    c.header('Cache-Control', 'public, max-age=86400');
    const known = notModified(c, validators);
    if (known) return known;
    keepAnswer(c, [id]);
    c.header('Content-Type', type === 'svg' ? 'image/svg+xml' : 'image/png');
    c.header('Content-Disposition', `inline; filename="qr-${id}.${type}"`);
    const code = posterCode(publicUrl, id);
    if (type === 'png')
      return c.body(toPngBuffer(code, { pad: QUIET_ZONE, scale: SCALE, off: WHITE }) as Uint8Array<ArrayBuffer>);
    return c.body(toSvgSource(code, { pad: QUIET_ZONE, scale: SCALE, on: '#000', off: '#fff', xmlDeclaration: true }));
  }

  app.get('/p/:id/qr.svg', (c) => answer(c, 'svg'));
  app.get('/p/:id/qr.png', (c) => answer(c, 'png'));
  return app;
}
