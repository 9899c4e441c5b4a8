import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Logger } from 'pino';
import { FlyposterError } from '../domain/errors.ts';
import type { Galleries } from '../domain/galleries/galleries.ts';
import type { PressPacks } from '../domain/galleries/press-pack.ts';
import type { LayoutMaterials } from '../domain/layout-materials.ts';
import type { Photos } from '../domain/photos/photos.ts';
import type { Making } from '../domain/posters/making.ts';
import type { Management } from '../domain/posters/management.ts';
import type { Reading } from '../domain/posters/reading.ts';
import type { Renderer } from '../domain/renderer.ts';
import type { SettingsRecords } from '../domain/settings/settings-records.ts';
import type { Templates } from '../domain/template/templates.ts';
import { addresses } from './addresses.ts';
import { limitBody } from './middleware/body.ts';
import { createErrorAnswer, type ErrorPage } from './middleware/errors.ts';
import { requireHost } from './middleware/hosts.ts';
import { linkHeader } from './middleware/link-header.ts';
import { logRequests } from './middleware/request-log.ts';
import { createMetricsRoutes, type HttpMetrics, measureRequests } from './middleware/request-metrics.ts';
import type { Front } from './middleware/response-cache.ts';
import { secureHeaders } from './middleware/security-headers.ts';
import { createPressPackRoutes } from './press-pack/press-pack.ts';
import { createCountedRoutes } from './routes/beacons.ts';
import { createFeedRoutes } from './routes/feeds.ts';
import { createGalleryRoutes } from './routes/galleries.ts';
import { createHealthRoutes, type HealthDeps } from './routes/health.ts';
import { createLayoutRoutes } from './routes/layout.ts';
import { createOEmbedRoutes } from './routes/oembed.ts';
import { createPhotoRoutes } from './routes/photos.ts';
import { createPosterRoutes } from './routes/posters.ts';
import { createPreviewRoutes } from './routes/preview.ts';
import { createQrRoutes } from './routes/qr.ts';
import { createRenditionRoutes } from './routes/renditions.ts';
import { createReportRoutes, type TakeReport } from './routes/reports.ts';
import { createExampleRoutes } from './routes/template-pictures.ts';
import { createTemplateRoutes } from './routes/templates.ts';
import type { Uploads } from './routes/uploads.ts';
import type { CountVisit } from './visits/visitors.ts';

export interface AppDeps {
  /** `trustedProxies`: those in front of the server that add the address of who asked them; absent: none. */
  config: { publicUrl: string; trustedProxies?: number };
  log: Logger;
  posters: Reading;
  making: Making;
  management: Management;
  galleries: Galleries;
  photos: Photos;
  uploads: Uploads;
  templates: Templates;
  settings: SettingsRecords;
  renderer: Renderer;
  health: Omit<HealthDeps, 'log'>;
  count: CountVisit;
  takeReport: TakeReport;
  packs: PressPacks;
  metrics?: HttpMetrics;
  /** What sends whole answers again. */
  front?: Pick<Front, 'collect'>;
  /** What browsers lay posters out with. */
  materials?: LayoutMaterials;
  /** The files of the built client. */
  assets?: { routes: Hono };
  /** The script for pages on other sites. */
  embedScript?: Hono;
  /** The HTML pages. */
  pages?: Hono;
  errorPage?: ErrorPage;
}

/**
 * What a maker in a sandboxed frame asks for, whose origin is none. Other sites may do the same; no cookie is looked at, so
 * that they can do nothing in the name of their visitors.
 */
const MADE_FROM_ANYWHERE = ['/api/posters', '/api/photos'];

/** Pictures are compressed as they are; to look at each answer for what it is takes longer than to look at the address. */
const PICTURE = /\.(?:jpg|png|webp|pdf)$/;

/** The whole of HTTP: every address, from the checks that all requests pass to the answers. */
export function createApp(deps: AppDeps): Hono {
  const { config, log, posters, making, management, galleries, photos, uploads, templates, settings, renderer, packs } =
    deps;
  const to = addresses(config.publicUrl);
  const answerError = createErrorAnswer({ log, errorPage: deps.errorPage });
  const app = new Hono();

  app.use(logRequests(log));
  if (deps.metrics) app.use(measureRequests(deps.metrics));
  if (deps.front) app.use(deps.front.collect);
  app.use(secureHeaders(config.publicUrl));
  app.use(linkHeader(config.publicUrl));
  app.use(compressText());
  app.use(requireHost(config.publicUrl));
  for (const path of MADE_FROM_ANYWHERE) app.use(path, fromAnywhere());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        answerError(new FlyposterError('method_not_allowed'), c, { headers: { allow: methods.join(', ') } }),
    }),
  );
  app.use(limitBody());

  app.route('/', createHealthRoutes({ ...deps.health, log }));
  if (deps.metrics) app.route('/', createMetricsRoutes(deps.metrics));
  app.route('/', createTemplateRoutes({ templates, to }));
  app.route('/', createPosterRoutes({ posters, making, management, to, answerError }));
  app.route('/', createReportRoutes(deps.takeReport));
  app.route('/', createCountedRoutes({ posters, count: deps.count }));
  app.route('/', createGalleryRoutes({ galleries, to }));
  const { trustedProxies = 0 } = config;
  app.route('/', createPressPackRoutes({ galleries, packs, settings, to, log, trustedProxies }));
  app.route('/', createFeedRoutes({ galleries, posters, templates, settings, to, publicUrl: config.publicUrl }));
  app.route('/', createOEmbedRoutes({ galleries, posters, templates, settings, to, publicUrl: config.publicUrl }));
  app.route('/', createPhotoRoutes({ photos, uploads, to, publicUrl: config.publicUrl }));
  app.route('/', createPreviewRoutes({ templates, settings, renderer }));
  // Before the renditions, whose addresses look alike.
  app.route('/', createQrRoutes({ posters, publicUrl: config.publicUrl }));
  app.route('/', createRenditionRoutes({ posters, count: deps.count }));
  app.route('/', createExampleRoutes({ templates, settings, renderer, photos }));
  if (deps.materials) app.route('/', createLayoutRoutes({ materials: deps.materials, templates }));
  if (deps.assets) app.route('/', deps.assets.routes);
  if (deps.embedScript) app.route('/', deps.embedScript);
  if (deps.pages) app.route('/', deps.pages);

  app.onError((error, c) => answerError(error, c));
  app.notFound((c) => answerError(new FlyposterError('not_found'), c));
  return app;
}

function fromAnywhere(): MiddlewareHandler {
  return cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['content-type', 'idempotency-key'],
    exposeHeaders: ['location', 'retry-after', 'idempotency-replayed'],
    maxAge: 86_400,
  });
}

function compressText(): MiddlewareHandler {
  const compressed = compress();
  return (c, next) => (PICTURE.test(c.req.path) ? next() : compressed(c, next));
}
