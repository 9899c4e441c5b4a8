import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Handlers } from '../addresses/route.ts';

/** The addresses of the built client's files, by source file. */
export interface Assets {
  /** The hashed address of an entry, as in `url('web/client/maker.ts')`. */
  url(name: string): string;
  /** The stylesheets of an entry, including those of its imports. */
  stylesheets(name: string): string[];
}

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

type Manifest = Record<string, Chunk>;

/** Serves the client as Vite built it into `directory`, with hashed file names. Throws if it is not built. */
export function createAssets(directory: string): Assets & { routes: Handlers<'assets'> } {
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

function serve(directory: string): Handlers<'assets'> {
  const files = serveStatic({ root: directory, precompressed: true });
  return {
    assets: {
      GET: async (c) => {
        const found = await files(c, async () => {});
        if (!found) return c.notFound();
        // The requested range is outside the file.
        if (!found.ok) found.headers.delete('cache-control');
        return found;
      },
    },
  };
}

function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch (cause) {
    throw new Error(`The client is not built: ${path} cannot be read. Run: npm run build`, { cause });
  }
}
