import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import { suggest } from '../domain/suggest.ts';
import { systemCode } from '../domain/system-code.ts';
import { createAssets } from '../http/routes/assets.ts';
import { openTrialPool } from '../open-templates.ts';
import { OperationProblem } from '../operations/errors.ts';
import { packageRoot, renderPaths, templatePaths } from '../paths.ts';
import { createPreviewApp } from '../preview/app.ts';
import { openPreview } from '../preview/session.ts';
import { readFonts } from '../render/font-files.ts';
import { weightsOf } from '../templates/check.ts';
import { createTemplateFolders } from '../templates/folder-cache.ts';
import { templateFolders } from '../templates/library.ts';

/** Only this machine can open the preview. */
const HOST = '127.0.0.1';
/** Number of ports that are tried after the one that was asked for. */
const MORE_PORTS = 20;

/** Serves the preview page of a template until Ctrl-C. @throws OperationProblem if there is no such template */
export async function previewTemplate(config: Config, name: string, port: number): Promise<void> {
  const { root, fonts } = renderPaths(config);
  const folder = await findTemplate(name, templatePaths(config).reverse());
  const copies = await mkdtemp(join(tmpdir(), 'flyposter-preview-'));
  const pool = openTrialPool(config);
  const session = await openPreview({
    folder,
    weights: weightsOf(readFonts(fonts, root).catalogue),
    trial: pool,
    cache: createTemplateFolders(copies),
  });
  const app = createPreviewApp({ session, pool, assets: createAssets(join(packageRoot(), 'dist', 'client')) });
  try {
    const server = await listen(app, port);
    console.log(`${basename(folder)} is at http://localhost:${server.port}, and follows every change. Ctrl-C ends it.`);
    await new Promise<void>((end) => {
      process.once('SIGINT', () => end());
      process.once('SIGTERM', () => end());
    });
    server.close();
  } finally {
    await session.close();
    await pool.close();
    await rm(copies, { recursive: true, force: true });
  }
}

/**
 * Finds a template by name or path. If several have the name, TEMPLATES_DIR comes first, then ./templates, then the
 * built-in ones.
 */
async function findTemplate(name: string, shelves: readonly string[]): Promise<string> {
  if (name.includes('/') || existsSync(join(name, 'template.json'))) {
    if (existsSync(name)) return resolve(name);
    throw new OperationProblem(`There is no folder ${name}.`);
  }
  const places = [...new Set([shelves[0]!, resolve('templates'), ...shelves])];
  const found = places.map((shelf) => join(shelf, name)).find((path) => existsSync(path));
  if (found) return found;
  const known = await Promise.all(places.map((shelf) => templateFolders(shelf).catch(() => [])));
  throw new OperationProblem(
    `There is no template "${name}". ${suggest(name, [...new Set(known.flat())], 'There are')}`,
  );
}

/** Listens on the first free port. @throws OperationProblem if none is free */
async function listen(app: Hono, first: number): Promise<{ port: number; close(): void }> {
  for (let port = first; port <= first + MORE_PORTS; port++) {
    const server = createServer(getRequestListener(app.fetch));
    const listening = await new Promise<boolean>((done, fail) => {
      server.once('error', (error) => (systemCode(error) === 'EADDRINUSE' ? done(false) : fail(error)));
      server.listen(port, HOST, () => done(true));
    });
    if (!listening) continue;
    const close = () => {
      server.close();
      // Open preview pages would keep the server running.
      server.closeAllConnections();
    };
    return { port, close };
  }
  throw new OperationProblem(`The ports ${first} to ${first + MORE_PORTS} are all in use. Name another one: --port`);
}
