import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import type { RenderPaths } from './render/render-context.ts';

/** The paths for the render processes. The fonts of the installation come after the built-in ones. */
export function renderPaths({ fontsDir, dataDir, credentials }: Config): RenderPaths {
  const root = packageRoot();
  return {
    root,
    fonts: [join(root, 'fonts'), ...(fontsDir ? [fontsDir] : [])],
    cache: join(dataDir, 'cache', 'planes'),
    ...(credentials && { credentials }),
  };
}

/** The folders of templates: the built-in ones, then those of the installation, which win if ids are the same. */
export function templatePaths({ templatesDir }: Config): string[] {
  return [join(packageRoot(), 'templates'), ...(templatesDir ? [templatesDir] : [])];
}

/** The folder of the starters of new templates. */
export function startersFolder(): string {
  return join(packageRoot(), 'starters');
}

/** The folder of package.json. It is searched for, because the build moves this file to another depth. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
