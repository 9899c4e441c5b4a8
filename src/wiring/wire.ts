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

/** What the whole program is made of, the command line aside. */
export interface Parts extends Omit<UseCaseParts, 'posterUrl' | 'onTallyFailure'> {
  config: Pick<Config, 'publicUrl' | 'trustedProxies'>;
  log: Logger;
  /** Whether anything can be drawn. */
  pool: { alive(): boolean };
  /** What browsers lay posters out with. */
  materials: LayoutAssets;
  /** The built client. */
  assets: Assets & { routes: Handlers<'assets'> };
  /** The script for pages on other sites. */
  embedScript: Handlers<'embedScript'>;
  metrics: Metrics;
}

/** The program, ready to be asked. */
export interface Wired {
  app: Hono;
  responseCache: ResponseCache;
  useCases: UseCases;
  /** From now on `/readyz` says that this server takes no more work. */
  drain(): void;
  /** Writes the counts that are held. */
  close(): Promise<void>;
}

/** Builds the program from its parts: the same for the server and for tests, whose parts differ. */
export function wire(parts: Parts): Wired {
  const { config, log, records, files, changes, templates, renderer, pool, materials, assets, metrics } = parts;
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
      // Thousands a second, which all took no time: whoever wants a line for each asks for them.
      if (log.isLevelEnabled('debug')) log.debug(request, 'request');
    },
  });
  let draining = false;
  const forPages = { ...useCases, config, templates, uploads, count, takeReport, assets, materials };
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
