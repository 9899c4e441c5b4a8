import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import type { Logger } from 'pino';
import { FlyposterError } from '../domain/errors.ts';
import { fileTypeOf } from '../domain/format.ts';
import type { Galleries } from '../domain/galleries/galleries.ts';
import type { PressPacks } from '../domain/galleries/press-pack.ts';
import type { LayoutAssets } from '../domain/layout-assets.ts';
import type { Photos } from '../domain/photos/photos.ts';
import type { Making } from '../domain/posters/making.ts';
import type { Management } from '../domain/posters/management.ts';
import type { Reading } from '../domain/posters/reading.ts';
import type { Renderer } from '../domain/renderer.ts';
import type { SettingsRecords } from '../domain/settings/settings-records.ts';
import type { Templates } from '../domain/template/templates.ts';
import { absoluteAddresses } from './addresses/absolute.ts';
import { rememberAddress } from './addresses/asked-address.ts';
import { type Handlers, routeAll } from './addresses/route.ts';
import { limitBody } from './middleware/body-limit.ts';
import { createErrorAnswer, type ErrorPage } from './middleware/errors.ts';
import { requireHost } from './middleware/hosts.ts';
import { linkHeader } from './middleware/link-header.ts';
import { logRequests } from './middleware/request-log.ts';
import { createMetricsRoutes, type HttpMetrics, measureRequests } from './middleware/request-metrics.ts';
import type { ResponseCache } from './middleware/response-cache.ts';
import { secureHeaders } from './middleware/security-headers.ts';
import type { Pages } from './pages/pages.ts';
import { createPressPackRoutes } from './press-pack/press-pack.ts';
import type { Uploads } from './requests/uploads.ts';
import { createBeaconRoutes } from './routes/beacons.ts';
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
import { createTemplatePictureRoutes } from './routes/template-pictures.ts';
import { createTemplateRoutes } from './routes/templates.ts';
import type { CountVisit } from './visits/visitors.ts';

export interface AppDeps {
  /** `trustedProxies`: the number of proxies in front of the server that add the client's address. */
  config: { publicUrl: string; trustedProxies: number };
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
  metrics: HttpMetrics;
  responseCache: Pick<ResponseCache, 'collect'>;
  /** The fonts and emoji with which browsers lay posters out. */
  layoutAssets: LayoutAssets;
  /** The files of the built client. */
  assets: { routes: Handlers<'assets'> };
  /** The script for pages on other sites. */
  embedScript: Handlers<'embedScript'>;
  /** The HTML pages. */
  pages: Pages;
  errorPage: ErrorPage;
}

/** Creates the HTTP application: every address, with the checks that all requests pass and the answers. */
export function createApp(deps: AppDeps): Hono {
  const { config, log, responseCache, metrics } = deps;
  const { publicUrl, trustedProxies } = config;
  const shared = { ...deps, to: absoluteAddresses(publicUrl), publicUrl, trustedProxies };
  const answerError = createErrorAnswer(deps);
  const app = new Hono();

  app.use(rememberAddress);
  app.use(logRequests(log));
  app.use(measureRequests(metrics));
  app.use(responseCache.collect);
  app.use(secureHeaders(publicUrl));
  app.use(linkHeader(publicUrl));
  app.use(compressText());
  app.use(requireHost(publicUrl));
  app.use(takeFromAnywhere());
  app.use(limitBody());

  routeAll(
    app,
    {
      ...createHealthRoutes({ ...deps.health, log }),
      ...createMetricsRoutes(metrics),
      ...createTemplateRoutes(shared),
      ...createPosterRoutes({ ...shared, answerError }),
      ...createReportRoutes(deps.takeReport),
      ...createBeaconRoutes(shared),
      ...createGalleryRoutes(shared),
      ...createPressPackRoutes(shared),
      ...createFeedRoutes(shared),
      ...createOEmbedRoutes(shared),
      ...createPhotoRoutes(shared),
      ...createPreviewRoutes(shared),
      ...createQrRoutes(shared),
      ...createRenditionRoutes(shared),
      ...createTemplatePictureRoutes(shared),
      ...createLayoutRoutes(shared),
      ...deps.assets.routes,
      ...deps.embedScript,
      ...deps.pages,
    },
    publicUrl,
  );

  app.onError((error, c) => answerError(error, c));
  app.notFound((c) => {
    const { operation, allowed } = c.get('address');
    if (operation || allowed.length === 0) return answerError(new FlyposterError('not_found'), c);
    return answerError(new FlyposterError('method_not_allowed'), c, { headers: { allow: allowed.join(', ') } });
  });
  return app;
}

/** Lets scripts of other sites send to the addresses with `origins: 'send'` (CORS). */
function takeFromAnywhere(): MiddlewareHandler {
  const fromAnywhere = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['content-type', 'idempotency-key'],
    exposeHeaders: ['location', 'retry-after', 'idempotency-replayed'],
    maxAge: 86_400,
  });
  return (c, next) => (c.get('address').policy.origins === 'send' ? fromAnywhere(c, next) : next());
}

/**
 * Compresses answers. Renditions are compressed already; looking at the path is quicker than looking at each answer.
 */
function compressText(): MiddlewareHandler {
  const compressed = compress();
  return (c, next) => (fileTypeOf(c.req.path) ? next() : compressed(c, next));
}
