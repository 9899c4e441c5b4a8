import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { makeETag, notModified } from '../middleware/conditional.ts';

/**
 * `/embed.js`: the script of the elements that other sites embed with. Its address is in their pages for good, so it is
 * asked for anew every few minutes, and mostly not sent.
 *
 * @param file the built script; throws where it is not built
 */
export function createEmbedScript(file: string): Hono {
  const script = readFileSync(file, 'utf8');
  const validators = { etag: makeETag(script) };
  const app = new Hono();
  app.get('/embed.js', (c) => {
    c.header('Cache-Control', 'public, max-age=600, stale-while-revalidate=86400');
    const known = notModified(c, validators);
    if (known) return known;
    c.header('Content-Type', 'text/javascript; charset=utf-8');
    return c.body(script);
  });
  return app;
}
