import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { createChangeFeed } from '../db/change-feed.ts';
import { createTemplateKeeper } from '../domain/template/keeper.ts';
import { createAssets } from '../http/routes/assets.ts';
import { createEmbedScript } from '../http/routes/embed-script.ts';
import { createMetrics } from '../metrics.ts';
import { familiesOf, openServedTemplates, readLibrary, type TemplateSwap } from '../open-templates.ts';
import { packageRoot } from '../paths.ts';
import { createLayoutAssets } from '../render/layout-assets.ts';
import { openStores } from '../stores.ts';
import { createTemplateArchive } from '../templates/template-versions.ts';
import { tryCredentials } from './credentials.ts';
import { startHourlySweep } from './hourly-sweep.ts';
import { measureStores } from './measured-stores.ts';
import { openRendering } from './rendering.ts';
import { type Wired, wire } from './wire.ts';

/** The parts of a server that its start and stop need. */
export type Server = Pick<Wired, 'app' | 'responseCache' | 'drain' | 'close'>;

/** Opens an installation and wires a server for it. @throws StartError */
export async function openServer(config: Config, log: Logger): Promise<Server> {
  tryCredentials(config, log);
  const client = join(packageRoot(), 'dist', 'client');
  const fonts = readLibrary(config);
  const { shelf, folders } = await openServedTemplates(config, familiesOf(fonts), log, takeUp);
  const layoutAssets = createLayoutAssets(fonts, packageRoot());
  const assets = createAssets(client);
  const metrics = createMetrics();
  const { records, files } = measureStores(await openStores(config), metrics);
  // Cached pages and pictures depend on templates as well as on records.
  const changes = createChangeFeed(() => {
    records.changes.poll();
    return false;
  });
  records.changes.subscribe(changes.emit);
  const archive = createTemplateArchive(files, folders);
  const now = () => new Date();
  const keeper = createTemplateKeeper({
    store: (template) => archive.keep(template, () => shelf.filesOf(template)),
    records: records.templates,
    now,
  });
  function takeUp({ kind, id, version }: TemplateSwap): void {
    changes.emit('all');
    if (kind === 'removed') return;
    // Publishing is tried again when the first poster is made with the template.
    keeper
      .publish({ id, version })
      .catch((err: unknown) => log.warn({ err }, 'a template is not noted as published yet'));
  }
  const { pool, renderer } = openRendering({ config, log, shelf, archive, metrics });
  const sweep = startHourlySweep({ records, files }, log);
  if (config.templatesDir) await shelf.watch([config.templatesDir]);
  const { app, responseCache, drain, close } = wire({
    config,
    log,
    records,
    files,
    changes,
    templates: shelf,
    keeper,
    renderer,
    pool,
    layoutAssets,
    assets,
    embedScript: createEmbedScript(join(client, 'embed.js')),
    metrics,
    now,
  });
  return {
    app,
    responseCache,
    drain,
    async close() {
      sweep.stop();
      await shelf.close();
      await pool.close();
      await close();
      await records.close();
    },
  };
}
