import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Renderer } from '../domain/renderer.ts';
import { createPosterRenderer } from '../domain/scene/poster-renderer.ts';
import type { Metrics } from '../metrics.ts';
import { packageRoot, renderPaths } from '../paths.ts';
import { createRenderPool, type RenderPool } from '../render/pool.ts';
import { createVersionFinder } from '../templates/find-version.ts';
import type { Shelf } from '../templates/shelf.ts';
import type { TemplateArchive } from '../templates/template-versions.ts';

export interface RenderingParts {
  config: Config;
  log: Logger;
  shelf: Shelf;
  archive: TemplateArchive;
  metrics: Metrics;
}

/**
 * Starts the render processes of a server, and creates the renderer that draws posters in them, each with its version
 * of the template.
 */
export function openRendering({ config, log, shelf, archive, metrics }: RenderingParts): {
  pool: RenderPool;
  renderer: Renderer;
} {
  const pool = createRenderPool({
    entry: join(packageRoot(), 'dist', 'server', 'render-process.js'),
    paths: renderPaths(config),
    processes: config.renderProcesses,
    onDeath: (reason, pid) => log.warn({ reason, pid }, 'a render process died'),
  });
  metrics.watchRenders(pool.stats);
  const findVersion = createVersionFinder({
    library: shelf,
    archive,
    onMissing: (template, version) => log.warn({ template, version }, 'drew a poster with another version'),
  });
  const renderer = createPosterRenderer({ scenes: pool, findVersion });
  return { pool, renderer: metrics.timeRenderer(renderer) };
}
