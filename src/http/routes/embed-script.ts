import { readFileSync } from 'node:fs';
import type { Handlers } from '../addresses/route.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';

/**
 * Serves the script of the elements that other sites embed with. Its address is in their pages for good, so browsers
 * ask again every few minutes and mostly get a 304.
 *
 * @param file the built script; throws if it does not exist
 */
export function createEmbedScript(file: string): Handlers<'embedScript'> {
  const script = readFileSync(file, 'utf8');
  const validators = { etag: makeETag(script) };
  return {
    embedScript: {
      GET: (c) =>
        notModified(c, validators) ?? c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    },
  };
}
