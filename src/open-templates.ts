import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { describeProblem } from './domain/problem.ts';
import { packageRoot, renderPaths, templatePaths } from './paths.ts';
import { type FontLibrary, readFonts } from './render/font-files.ts';
import { createRenderPool, type RenderPool } from './render/pool.ts';
import { StartError } from './stores.ts';
import { readCheckedRevisions } from './templates/checked-revisions.ts';
import { createTemplateFolders, type TemplateFolders } from './templates/folder-cache.ts';
import { loadTemplates, type TemplateLibrary } from './templates/library.ts';
import type { FontNames } from './templates/read.ts';
import { openShelf, type Shelf, type ShelfEvent } from './templates/shelf.ts';

/**
 * Opens the built-in templates and those of TEMPLATES_DIR, and lists the problems of those that do not load.
 *
 * @throws StartError
 */
export async function openTemplates(config: Config): Promise<TemplateLibrary> {
  const checked = readCheckedRevisions(packageRoot());
  return requireSome(config, await loadTemplates(templatePaths(config), familiesOf(readLibrary(config)), checked));
}

/**
 * Opens the templates for a server, which can watch their folders for changes. `onSwap` is called for every template
 * that changes or is removed after the start.
 *
 * @throws StartError
 */
export async function openServedTemplates(
  config: Config,
  fonts: FontNames,
  log: Logger,
  onSwap: (swap: TemplateSwap) => void,
): Promise<ServedTemplates> {
  const folders = createTemplateFolders(join(config.dataDir, 'cache', 'templates'));
  let serving = false;
  const shelf = await openShelf({
    folders: templatePaths(config),
    fonts,
    checked: readCheckedRevisions(packageRoot()),
    cache: folders,
    onEvent(event) {
      if (event.kind === 'broken') {
        const what = event.kept === undefined ? 'left out a template' : `kept version ${event.kept} of a template`;
        for (const problem of event.problems) log.warn(`${what}: ${describeProblem(problem)}`);
      } else if (event.kind === 'unreadable') {
        log.warn({ err: event.error }, `templates stay as they are: ${event.folder} cannot be read`);
      } else if (serving) {
        log.info(`the template ${event.id}, version ${event.version}, is ${event.kind}`);
        onSwap(event);
      }
    },
  });
  requireSome(config, shelf);
  serving = true;
  return { shelf, folders };
}

/** A template that was loaded or removed while the server runs. */
export type TemplateSwap = Extract<ShelfEvent, { kind: 'loaded' | 'removed' }>;

export interface ServedTemplates {
  shelf: Shelf;
  folders: TemplateFolders;
}

/** Reads the lists of fonts. @throws StartError if TEMPLATES_DIR or FONTS_DIR does not exist */
export function readLibrary(config: Config): FontLibrary {
  const { root, fonts } = renderPaths(config);
  for (const [variable, folder] of [
    ['TEMPLATES_DIR', config.templatesDir],
    ['FONTS_DIR', config.fontsDir],
  ] as const) {
    if (folder !== undefined && !existsSync(folder)) throw new StartError(`${variable}: there is no folder ${folder}.`);
  }
  return readFonts(fonts, root);
}

export function familiesOf({ catalogue }: FontLibrary): FontNames {
  return new Set(catalogue.families.map(({ id }) => id));
}

function requireSome<Library extends TemplateLibrary>(config: Config, library: Library): Library {
  if (library.list().length > 0) return library;
  const problems = library.problems.map((problem) => `\n  ${describeProblem(problem)}`).join('');
  throw new StartError(`There is no usable template in ${templatePaths(config).join(' or ')}.${problems}`);
}

/** Opens render processes for trying templates out. */
export function openTrialPool(config: Config): RenderPool {
  return createRenderPool({
    entry: join(packageRoot(), 'dist', 'server', 'render-process.js'),
    paths: renderPaths(config),
    processes: config.renderProcesses,
    maxQueue: Number.POSITIVE_INFINITY,
  });
}

/** Returns the number of faces and the font files that are missing. */
export async function findMissingFonts(config: Config): Promise<{ faces: number; missing: string[] }> {
  const { root, fonts } = renderPaths(config);
  const files = Object.values(readFonts(fonts, root).files);
  return { faces: files.length, missing: files.filter((file) => !existsSync(join(root, file))) };
}
