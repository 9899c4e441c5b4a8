import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files and folders that a build is made from. */
export const SOURCES = [
  'src',
  'web',
  'fonts',
  'templates',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** The file in dist/ that names the sources of a build. They are hashed here, so that a change during the build is stale. */
export function stampOf(root, file) {
  const hash = hashSources(root);
  return {
    isStale: () => !existsSync(file) || readFileSync(file, 'utf8') !== hash,
    remove: () => rmSync(file, { force: true }),
    write: () => writeFileSync(file, hash),
  };
}

/** The SHA-256 of all sources, their names and their bytes, in hex. */
function hashSources(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesAt(root, source))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The files at a path below `root`, be it a file or a folder. */
function filesAt(root, path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesAt(root, `${path}/${name}`));
}
