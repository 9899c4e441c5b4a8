import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stampOf } from './stamp.mjs';

// Builds into dist/. With --if-stale only where the sources are not those that dist/ was built from.
const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = stampOf(root, join(root, 'dist', 'built-from'));

if (!process.argv.includes('--if-stale') || stamp.isStale()) {
  const { bundle } = await import('./bundle.mjs').catch(explain);
  stamp.remove();
  await bundle(root);
  stamp.write();
}

/** An installation has no build tools once `npm prune --omit=dev` ran. */
function explain(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('What builds Flyposter is not installed. Run: npm ci && npm run build');
  process.exit(1);
}
