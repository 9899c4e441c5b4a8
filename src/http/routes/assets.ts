import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** The addresses of built files, by the name of their source. */
export interface Assets {
  /** The hashed address of an entry, as in `url('web/client/maker.ts')`. */
  url(name: string): string;
  /** The stylesheets an entry needs, those of what it imports included. */
  stylesheets(name: string): string[];
}

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

type Manifest = Record<string, Chunk>;

/** The client as Vite built it into `directory`. Throws where it is not built. */
export function createAssets(directory: string): Assets & { routes: Hono } {
  const manifest = readManifest(join(directory, '.vite', 'manifest.json'));
  const chunk = (name: string): Chunk => {
    const found = manifest[name];
    if (!found) throw new Error(`The client has no entry "${name}". It has: ${Object.keys(manifest).join(', ')}.`);
    return found;
  };

  function stylesheets(name: string, seen = new Set<string>()): string[] {
    if (seen.has(name)) return [];
    seen.add(name);
    const { css = [], imports = [] } = chunk(name);
    return [
      ...new Set([...imports.flatMap((imported) => stylesheets(imported, seen)), ...css.map((file) => `/${file}`)]),
    ];
  }

  return { url: (name) => `/${chunk(name).file}`, stylesheets: (name) => stylesheets(name), routes: serve(directory) };
}

function serve(directory: string): Hono {
  const app = new Hono();
  app.use('/assets/*', async (c, next) => {
    await next();
    // The name of each file changes with what is in it. Set afterwards, so that a miss is not kept for a year.
    if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.get('/assets/*', serveStatic({ root: directory, precompressed: true }));
  return app;
}

function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch (cause) {
    throw new Error(`The client is not built: ${path} cannot be read. Run: npm run build`, { cause });
  }
}
