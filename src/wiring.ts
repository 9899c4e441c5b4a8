import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createChangeHub } from './db/changes.ts';
import { familiesOf, openServedTemplates, readLibrary } from './designs.ts';
import { FlyposterError } from './domain/errors.ts';
import type { Files } from './domain/files.ts';
import { createGalleries, type Galleries } from './domain/galleries/galleries.ts';
import { createPressPacks } from './domain/galleries/press-pack.ts';
import { createPhotos } from './domain/photos/photos.ts';
import { createCaptions } from './domain/posters/caption.ts';
import { createFamilies } from './domain/posters/families.ts';
import { createPosters, type Posters } from './domain/posters/posters.ts';
import type { Records } from './domain/records.ts';
import { createReports, type Reports } from './domain/reports/reports.ts';
import { createKnownSettings } from './domain/settings/cached-settings.ts';
import { createPosterCounts } from './domain/tallies/poster-counts.ts';
import { createTallies } from './domain/tallies/tallies.ts';
import type { Template } from './domain/template/template.ts';
import { addresses } from './http/addresses.ts';
import { createApp } from './http/app.ts';
import { createFront, type Front } from './http/middleware/response-cache.ts';
import { createErrorPage, createPages } from './http/pages/pages.ts';
import { createAssets } from './http/routes/assets.ts';
import { createEmbedScript } from './http/routes/embed-script.ts';
import { createReportTaking } from './http/routes/reports.ts';
import { createUploads } from './http/routes/uploads.ts';
import { createVisitCounter } from './http/visits/visitors.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createSweep } from './operations/sweep.ts';
import { packageRoot, renderPaths } from './paths.ts';
import { CredentialProblem, checkCredentials, readCredentials } from './render/credential-files.ts';
import { createLayoutMaterials } from './render/layout-materials.ts';
import { createRenderPool } from './render/pool.ts';
import { openStores, StartError } from './stores.ts';
import { createTemplateArchive } from './templates/archive.ts';
import { createVersionedRenderer } from './templates/versioned-renderer.ts';

/** Milliseconds. */
const SWEEP_EVERY = 60 * 60 * 1000;

/** The stores of an installation and the use cases on them, for commands that draw nothing. */
export interface Desk {
  records: Records;
  files: Files;
  posters: Posters;
  galleries: Galleries;
  reports: Reports;
  close(): Promise<void>;
}

/** The whole program, ready to listen. */
export interface House {
  app: Hono;
  front: Front;
  /** From now on `/readyz` says that this server takes no more work. */
  drain(): void;
  close(): Promise<void>;
}

/** Opens an installation for commands; it can run beside the server. @throws StartError */
export async function openDesk(config: Config): Promise<Desk> {
  const { records, files } = await openStores(config);
  const drawsNothing = () => Promise.reject(new FlyposterError('render_failed', 'This command draws no posters.'));
  const renderer = {
    rendition: drawsNothing,
    overlay: drawsNothing,
    backdrop: drawsNothing,
    shrink: drawsNothing,
    photo: drawsNothing,
  };
  const templates = { list: () => [], get: () => undefined };
  const { settings } = records;
  const posters = createPosters({
    templates,
    records: records.posters,
    settings,
    photos: createPhotos({ records: records.photos, files, renderer }),
    files,
    renderer,
    locks: records.locks,
    changes: records.changes,
    captionOf: createCaptions({ templates, settings, posterUrl: addresses(config.publicUrl).poster }),
  });
  const galleries = createGalleries({ records, templates, settings, changes: records.changes });
  const reports = createReports({ records: records.reports, posters });
  return { records, files, posters, galleries, reports, close: () => records.close() };
}

/** Wires the whole program. @throws StartError */
export async function openHouse(config: Config, log: Logger): Promise<House> {
  tryCredentials(config, log);
  const fonts = readLibrary(config);
  const swapped = () => changes.tell('all');
  const { shelf: templates, folders } = await openServedTemplates(config, familiesOf(fonts), log, swapped);
  const materials = createLayoutMaterials(fonts, packageRoot());
  const assets = createAssets(join(packageRoot(), 'dist', 'client'));
  const metrics = createMetrics();
  const { records, files } = measureStores(await openStores(config), metrics);
  const { locks } = records;
  // Pages and pictures that are kept tell of templates too.
  const changes = createChangeHub(() => {
    records.changes.catchUp();
    return false;
  });
  records.changes.subscribe(changes.tell);
  const archive = createTemplateArchive(files, folders);
  const settings = createKnownSettings(records.settings, changes);
  const pool = createRenderPool({
    entry: join(packageRoot(), 'dist', 'server', 'render-process.js'),
    paths: renderPaths(config),
    processes: config.renderProcesses,
    onDeath: (reason, pid) => log.warn({ reason, pid }, 'a render process died'),
  });
  metrics.watchRenders(pool.stats);
  const renderer = metrics.timeRenderer(
    createVersionedRenderer({
      scenes: pool,
      library: templates,
      archive,
      onMissing: (template, version) => log.warn({ template, version }, 'drew a poster with another version'),
    }),
  );
  const keeper = { keep: (template: Template) => archive.keep(template, () => templates.filesOf(template)) };
  const tallies = createTallies({
    records: records.tallies,
    onFailure: (err) => log.warn({ err }, 'counts wait for the database'),
  });
  const photos = createPhotos({ records: records.photos, files, renderer });
  const uploads = createUploads();
  const captionOf = createCaptions({ templates, settings, posterUrl: addresses(config.publicUrl).poster });
  const stores = { records: records.posters, settings, files, locks, changes };
  const posters = createPosters({ ...stores, templates, photos, renderer, keeper, tallies, captionOf });
  const galleries = createGalleries({ records, templates, settings, changes });
  const count = createVisitCounter(tallies, config.trustedProxies);
  const reports = createReports({ records: records.reports, posters });
  const takeReport = createReportTaking(reports, config.trustedProxies);
  const front = createFront({
    changes,
    count,
    onAnswer: (request) => {
      metrics.kept(request.route, request.status);
      // Thousands a second, which all took no time: whoever wants a line for each asks for them.
      if (log.isLevelEnabled('debug')) log.debug(request, 'request');
    },
  });
  const sweep = createSweep({ records, files });
  const sweeping = setInterval(() => {
    sweep().catch((err: unknown) => log.warn({ err }, 'the sweep of orphaned files waits for the stores'));
  }, SWEEP_EVERY);
  sweeping.unref();
  if (config.templatesDir) await templates.watch([config.templatesDir]);
  let draining = false;
  const app = createApp({
    config,
    log,
    posters,
    galleries,
    photos,
    uploads,
    templates,
    settings,
    renderer,
    health: { records, files, renderer: pool, draining: () => draining },
    count,
    takeReport,
    packs: createPressPacks({ galleries, posters, captionOf }),
    metrics,
    front,
    materials,
    assets,
    embedScript: createEmbedScript(join(packageRoot(), 'dist', 'client', 'embed.js')),
    pages: createPages({
      posters,
      families: createFamilies(records.posters),
      galleries,
      countsOf: createPosterCounts(records.tallies),
      photos,
      uploads,
      templates,
      settings,
      count,
      takeReport,
      config,
      assets,
      materials,
    }),
    errorPage: createErrorPage({ settings, templates, config, assets }),
  });
  return {
    app,
    front,
    drain: () => {
      draining = true;
    },
    close: async () => {
      clearInterval(sweeping);
      await templates.close();
      await pool.close();
      await tallies.close();
      await records.close();
    },
  };
}

/** The stores, each of their calls measured. */
function measureStores({ records, files }: { records: Records; files: Files }, { timeStore }: Metrics) {
  const { posters, photos, galleries, settings, tallies, reports } = records;
  return {
    files: timeStore('files', files),
    records: {
      ...records,
      posters: timeStore('posters', posters),
      photos: timeStore('photos', photos),
      galleries: timeStore('galleries', galleries),
      settings: timeStore('settings', settings),
      tallies: timeStore('tallies', tallies),
      reports: timeStore('reports', reports),
    },
  };
}

/** Render processes would fail one by one. @throws StartError */
function tryCredentials({ credentials }: Config, log: Logger): void {
  if (!credentials) return;
  try {
    const files = readCredentials(credentials);
    try {
      checkCredentials(files);
    } catch (err) {
      // Posters matter more than what is signed on them.
      log.warn({ err }, 'pictures are not signed');
    }
  } catch (cause) {
    if (cause instanceof CredentialProblem) throw new StartError(cause.message, { cause });
    throw cause;
  }
}
