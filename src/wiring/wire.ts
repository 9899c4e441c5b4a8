import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { LayoutAssets } from '../domain/layout-assets.ts';
import { absoluteAddresses } from '../http/addresses/absolute.ts';
import type { Handlers } from '../http/addresses/route.ts';
import { createApp } from '../http/app.ts';
import { createRateLimits } from '../http/middleware/rate-limit.ts';
import { createResponseCache, type ResponseCache } from '../http/middleware/response-cache.ts';
import { createErrorPage } from '../http/pages/error-page.ts';
import { createPages } from '../http/pages/pages.ts';
import { createUploads } from '../http/requests/uploads.ts';
import type { Assets } from '../http/routes/assets.ts';
import { createReportTaking } from '../http/routes/reports.ts';
import { createVisitCounter } from '../http/visits/visitors.ts';
import type { Metrics } from '../metrics.ts';
import { type UseCaseParts, type UseCases, wireUseCases } from './use-cases.ts';

/** Dependencies of the server. */
export interface Parts extends Omit<UseCaseParts, 'posterUrl' | 'onTallyFailure'> {
  config: Pick<Config, 'publicUrl' | 'trustedProxies'>;
  log: Logger;
  /** The render processes; `alive` is true if anything can be drawn. */
  pool: { alive(): boolean };
  /** The fonts and emoji with which browsers lay posters out. */
  layoutAssets: LayoutAssets;
  /** The files of the built client. */
  assets: Assets & { routes: Handlers<'assets'> };
  /** The script for pages on other sites. */
  embedScript: Handlers<'embedScript'>;
  metrics: Metrics;
}

/** The wired server. */
export interface Wired {
  app: Hono;
  responseCache: ResponseCache;
  useCases: UseCases;
  /** Makes `/readyz` answer that this server takes no more work. */
  drain(): void;
  /** Writes the counts that are still in memory. */
  close(): Promise<void>;
}

/** Wires the server from its parts. Tests use it too, with other parts. */
export function wire(parts: Parts): Wired {
  const { config, log, records, files, changes, templates, renderer, pool, layoutAssets, assets, metrics } = parts;
  const useCases = wireUseCases({
    ...parts,
    posterUrl: absoluteAddresses(config.publicUrl).poster,
    onTallyFailure: (err) => log.warn({ err }, 'counts wait for the database'),
  });
  const { settings, tallies, reporting } = useCases;
  const uploads = createUploads();
  const count = createVisitCounter(tallies, config.trustedProxies);
  const takeReport = createReportTaking(reporting, createRateLimits(config.trustedProxies), config.trustedProxies);
  const responseCache = createResponseCache({
    changes,
    count,
    onAnswer: (request) => {
      metrics.kept(request.route, request.status);
      // There may be thousands a second, so they are logged at the level `debug` only.
      if (log.isLevelEnabled('debug')) log.debug(request, 'request');
    },
  });
  let draining = false;
  const forPages = { ...useCases, config, templates, uploads, count, takeReport, assets, layoutAssets };
  const app = createApp({
    ...forPages,
    log,
    renderer,
    health: { records, files, renderer: pool, draining: () => draining },
    metrics,
    responseCache,
    embedScript: parts.embedScript,
    pages: createPages(forPages),
    errorPage: createErrorPage({ settings, templates, config, assets }),
  });
  return {
    app,
    responseCache,
    useCases,
    drain: () => {
      draining = true;
    },
    close: () => tallies.close(),
  };
}
