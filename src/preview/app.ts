import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { TemplatePreviewPage } from '../../web/pages/template-preview.tsx';
import { printPage } from '../../web/print-page.ts';
import { FlyposterError } from '../domain/errors.ts';
import { FORMATS, isFormatName } from '../domain/format.ts';
import { sceneJob } from '../domain/scene/scene-job.ts';
import { definitionOf } from '../domain/slots/definitions.ts';
import type { Trial } from '../domain/slots/slot-kind.ts';
import { textsOf, valuesBySlot } from '../domain/slots/slot-values.ts';
import type { Template } from '../domain/template/template.ts';
import type { Values } from '../domain/values/values.ts';
import { type Handlers, route } from '../http/addresses/route.ts';
import type { Assets } from '../http/routes/assets.ts';
import { VALUE_KINDS, type ValueKind, valuesOf } from '../proofs/sample-values.ts';
import type { RenderPool } from '../render/pool.ts';
import { safeArea } from '../templates/box-rules.ts';
import { samplePhoto } from './sample-photo.ts';
import type { PreviewSession } from './session.ts';

export interface PreviewAppDeps {
  session: PreviewSession;
  pool: Pick<RenderPool, 'proof'>;
  assets: Assets & { routes: Handlers<'assets'> };
}

const ENTRY = 'web/client/template-preview.ts';
/** The longer side of a picture, px: in the overview, and by itself. */
const SIZES = { small: 900, full: 2000 };
/** Host names of this machine. Requests with other host names come from websites that try to look in. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
/** Time between events that keep a connection alive, ms. */
const BEAT = 20_000;
const IMPRINT = 'Promoted by A. Person on behalf of The Campaign, both of 1 High Street, London N1 2AB';

/** Creates the page on which an author watches a template, with its pictures. */
export function createPreviewApp({ session, pool, assets }: PreviewAppDeps): Hono {
  const app = new Hono();
  // Keeps pictures of earlier sessions on this port out of the browser's cache.
  const salt = Date.now().toString(36);

  app.use(async (c, next) => {
    if (!OWN_HOST.test(c.req.header('host') ?? '')) return c.text('Open this page as http://localhost.', 421);
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
    return undefined;
  });
  route(app, 'assets', assets.routes, 'http://localhost');

  app.get('/', (c) => {
    const { drawn, ...state } = session.state();
    const chosen = drawn ? trialsIn(drawn.template, c.req.query()) : {};
    return c.html(
      printPage(TemplatePreviewPage, {
        ...state,
        folder: session.folder,
        template: drawn?.template,
        chosen,
        version: `${salt}-${drawn?.template.revision ?? ''}`,
        kinds: drawn ? VALUE_KINDS.map((kind) => ({ kind, said: saidBy(drawn.template, kind) })) : [],
        safeArea,
        stylesheets: assets.stylesheets(ENTRY),
        script: assets.url(ENTRY),
      }),
    );
  });

  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      let changed = false;
      let wake = () => {};
      const unsubscribe = session.subscribe(() => {
        changed = true;
        wake();
      });
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted && !stream.closed) {
          const event = changed ? 'change' : 'beat';
          changed = false;
          await stream.writeSSE({ event, data: '' });
          // Something changed while the event was written.
          if (changed) continue;
          await new Promise<void>((resolve) => {
            const beat = setTimeout(resolve, BEAT);
            wake = () => {
              clearTimeout(beat);
              resolve();
            };
          });
        }
      } finally {
        unsubscribe();
      }
    }),
  );

  app.get('/draw/:format/:file{[a-z]+\\.webp}', async (c) => {
    const { drawn } = session.state();
    const format = c.req.param('format');
    const kind = c.req.param('file').replace('.webp', '') as ValueKind;
    if (!drawn || !isFormatName(format) || !drawn.template.formats.includes(format) || !VALUE_KINDS.includes(kind)) {
      return c.text('There is no such picture.', 404);
    }
    const { template } = drawn;
    const tried = Object.entries(trialsIn(template, c.req.query())).map(([slot, { value }]) => [slot, value]);
    const values: Values = { ...valuesOf(template, kind), ...Object.fromEntries(tried) };
    const size = c.req.query('size') === 'full' ? SIZES.full : SIZES.small;
    try {
      const job = sceneJob(drawn, format, { values, imprint: IMPRINT });
      const bytes = await pool.proof(job, size, samplePhoto);
      // Pictures of another state of the template have another address.
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'Content-Type': 'image/webp',
        'Cache-Control': 'private, max-age=3600',
      });
    } catch (error) {
      if (!(error instanceof FlyposterError)) throw error;
      const { width, height } = FORMATS[format];
      return c.body(failedPicture(width, height, reasonOf(error)), 200, { 'Content-Type': 'image/svg+xml' });
    }
  });

  return app;
}

/** Reads the chosen trial values of a query, by slot name. */
function trialsIn(template: Template, query: Record<string, string>): Record<string, Trial> {
  return valuesBySlot(template, (slot) =>
    definitionOf(slot)
      .trials(slot)
      .find(({ name, value }) => value !== undefined && name === query[slot.name]),
  );
}

/** The text of a template's first text slot, with values of a kind. */
function saidBy(template: Template, kind: ValueKind): string {
  return Object.values(textsOf(template, valuesOf(template, kind)))[0] ?? '';
}

function reasonOf(error: FlyposterError): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** An SVG picture with the reason why a poster could not be drawn. */
function failedPicture(width: number, height: number, reason: string): string {
  const text = reason.slice(0, 80).replace(/[<&>"]/g, ' ');
  const size = Math.min(width, height) / 20;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#33181b"/>` +
    `<text x="50%" y="50%" text-anchor="middle" font-family="system-ui, sans-serif" font-size="${size}" fill="#ff9aa5">` +
    `Not drawn: ${text}</text></svg>`
  );
}
