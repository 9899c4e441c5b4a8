import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import type { RenderPaths } from './render/render-context.ts';

/** Where rendering finds what it works with: what comes with Flyposter, then what the installation adds. */
export function renderPaths({ fontsDir, dataDir, credentials }: Config): RenderPaths {
  const root = packageRoot();
  return {
    root,
    fonts: [join(root, 'fonts'), ...(fontsDir ? [fontsDir] : [])],
    cache: join(dataDir, 'cache', 'planes'),
    ...(credentials && { credentials }),
  };
}

/** The folders of templates: those that come with Flyposter, then those of the installation, which win. */
export function templatePaths({ templatesDir }: Config): string[] {
  return [join(packageRoot(), 'templates'), ...(templatesDir ? [templatesDir] : [])];
}

/** The templates that new ones begin as. */
export function startersFolder(): string {
  return join(packageRoot(), 'starters');
}

/** The folder of package.json: this file is at another depth in it before and after the build. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
