import { existsSync } from 'node:fs';
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openSqliteRecords } from './db/records.ts';
import { FlyposterError } from './domain/errors.ts';
import { isFormatName, isTypeOf, type Press } from './domain/format.ts';
import { createPhotos } from './domain/photos.ts';
import type { Files, Records } from './domain/ports.ts';
import { createPosters, type Posters } from './domain/posters.ts';
import { checkValues, exampleValues } from './domain/values.ts';
import { createApp } from './http/app.ts';
import { createAssets } from './http/assets.ts';
import { createErrorPage, createPages } from './http/pages.ts';
import { createUploads } from './http/uploads.ts';
import { readFonts } from './render/font-files.ts';
import { createRenderPool } from './render/pool.ts';
import { loadTemplates, type TemplateLibrary, type TemplateProblem } from './render/templates.ts';
import type { WorkshopPaths } from './render/workshop.ts';
import { createDiskFiles, removeStaleTemporaries } from './storage/disk.ts';

/** Why the program cannot start, in a sentence for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The stores of an installation and the use cases on them, for commands that draw nothing. */
export interface Desk {
  records: Records;
  files: Files;
  posters: Posters;
  close(): Promise<void>;
}

/** The whole program, ready to listen. */
export interface House {
  app: Hono;
  /** From now on `/readyz` says that this server takes no more work. */
  drain(): void;
  close(): Promise<void>;
}

/** Opens the records and the files that the configuration names. @throws StartError */
export async function openStores(config: Config): Promise<{ records: Records; files: Files }> {
  const files = await openFiles(config);
  return { records: await openRecords(config), files };
}

/** Opens an installation for commands; it can run beside the server. @throws StartError */
export async function openDesk(config: Config): Promise<Desk> {
  const { records, files } = await openStores(config);
  const drawsNothing = () => Promise.reject(new FlyposterError('render_failed', 'This command draws no posters.'));
  const renderer = { rendition: drawsNothing, overlay: drawsNothing, backdrop: drawsNothing, photo: drawsNothing };
  const posters = createPosters({
    templates: { list: () => [], get: () => undefined },
    records: records.posters,
    settings: records.settings,
    photos: createPhotos({ records: records.photos, files, renderer }),
    files,
    renderer,
  });
  return { records, files, posters, close: () => records.close() };
}

/** The templates that come with Flyposter and those of TEMPLATES_DIR, with what is wrong with others. @throws StartError */
export async function openTemplates(config: Config): Promise<TemplateLibrary> {
  const { root, templates: folders, fonts } = renderPaths(config);
  for (const [variable, folder] of [
    ['TEMPLATES_DIR', config.templatesDir],
    ['FONTS_DIR', config.fontsDir],
  ] as const) {
    if (folder !== undefined && !existsSync(folder)) throw new StartError(`${variable}: there is no folder ${folder}.`);
  }
  const families = new Set(readFonts(fonts, root).catalogue.families.map(({ id }) => id));
  const library = await loadTemplates(folders, (id) => families.has(id));
  if (library.list().length > 0) return library;
  const problems = library.problems.map((problem) => `\n  ${describeProblem(problem)}`).join('');
  throw new StartError(`There is no usable template in ${folders.join(' or ')}.${problems}`);
}

/** What is wrong with a template, in one line for its author. */
export function describeProblem({ file, path, message }: TemplateProblem): string {
  return [file, path, message].filter(Boolean).join(': ');
}

/** Draws one poster to a file, in this process, with the installation's imprint. @throws StartError or FlyposterError */
export async function renderToFile(
  config: Config,
  {
    template: id,
    file,
    format,
    value,
    press,
  }: { template: string; file: string; format: string; value: string[]; press: Press },
): Promise<void> {
  const type = file.split('.').at(-1)!;
  const { openWorkshop } = await import('./render/workshop.ts');
  const { templates, pipeline } = await openWorkshop(renderPaths(config));
  const template = templates.get(id);
  if (!template) throw new FlyposterError('unknown_template', `There is no template "${id}".`);
  if (!isFormatName(format) || !template.formats.includes(format)) throw new FlyposterError('unknown_format');
  if (!isTypeOf(format, type)) throw new FlyposterError('unknown_type');
  const given = value.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  const values = checkValues(template, { ...exampleValues(template), ...Object.fromEntries(given) });
  const records = await openRecords(config);
  const { imprint } = await records.settings.read().finally(() => records.close());
  await writeFile(file, await pipeline.rendition({ template: id, format, type, values, imprint, press }));
}

/** Wires the whole program. @throws StartError */
export async function openHouse(config: Config, log: Logger): Promise<House> {
  const templates = await openTemplates(config);
  for (const problem of templates.problems) log.warn(`left out a template: ${describeProblem(problem)}`);
  const assets = createAssets(join(packageRoot(), 'dist', 'client'));
  const { records, files } = await openStores(config);
  const { settings } = records;
  const renderer = createRenderPool({
    entry: join(packageRoot(), 'dist', 'server', 'render-process.js'),
    paths: renderPaths(config),
    processes: config.renderProcesses,
    onDeath: (reason, pid) => log.warn({ reason, pid }, 'a render process died'),
  });
  const photos = createPhotos({ records: records.photos, files, renderer });
  const uploads = createUploads();
  const posters = createPosters({ templates, records: records.posters, settings, photos, files, renderer });
  let draining = false;
  const app = createApp({
    config,
    log,
    posters,
    photos,
    uploads,
    templates,
    settings,
    renderer,
    health: { records, files, renderer, draining: () => draining },
    assets,
    pages: createPages({ posters, photos, uploads, templates, settings, config, assets }),
    errorPage: createErrorPage({ settings, config, assets }),
  });
  return {
    app,
    drain: () => {
      draining = true;
    },
    close: async () => {
      await renderer.close();
      await records.close();
    },
  };
}

async function openRecords({ database }: Config): Promise<Records> {
  switch (database.kind) {
    case 'sqlite':
      await makeWritable('DATA_DIR', dirname(database.path));
      return openSqliteRecords(database.path).catch((cause: unknown) => {
        throw new StartError(`DATA_DIR: the database ${database.path} cannot be opened: ${reasonOf(cause)}`, { cause });
      });
    case 'postgres':
      throw new StartError('DATABASE_URL: this version keeps its records in SQLite only. Leave DATABASE_URL away.');
  }
}

async function openFiles({ storage }: Config): Promise<Files> {
  switch (storage.kind) {
    case 'disk':
      await makeWritable('DATA_DIR', storage.directory);
      await removeStaleTemporaries(storage.directory);
      return createDiskFiles(storage.directory);
    case 's3':
      throw new StartError('S3_BUCKET: this version keeps its files in DATA_DIR only. Leave S3_BUCKET away.');
  }
}

async function makeWritable(variable: string, directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(`${variable}: ${directory} is no folder that can be written: ${reasonOf(cause)}`, { cause });
  }
}

/** Where rendering finds what it works with: what comes with Flyposter, then what the installation adds. */
function renderPaths({ templatesDir, fontsDir, dataDir }: Config): WorkshopPaths {
  const root = packageRoot();
  return {
    root,
    templates: [join(root, 'templates'), ...(templatesDir ? [templatesDir] : [])],
    fonts: [join(root, 'fonts'), ...(fontsDir ? [fontsDir] : [])],
    cache: join(dataDir, 'cache'),
  };
}

/** The folder of package.json: this file is at another depth in it before and after the build. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** What lies behind an error, as far as it is known: the innermost message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
