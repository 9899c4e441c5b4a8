import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { TemplateProblem } from '../domain/problem.ts';
import type { LoadedTemplate } from '../domain/template/loaded-template.ts';
import type { Template } from '../domain/template/template.ts';
import { readFiles, type TemplateFolders } from './folder-cache.ts';
import { arrange, type TemplateLibrary, templateFolders } from './library.ts';
import { type FontNames, readTemplate, TEMPLATE_FILE, type TemplateFiles } from './read.ts';

/** Milliseconds without a change before it is looked at: editors and copying write in several steps. */
const SETTLED = 300;
/** Milliseconds. Often enough that no other server on this machine takes the folders in use for forgotten. */
const MARK_EVERY = 24 * 60 * 60 * 1000;
/** Folders in a template's folder that are watched. */
const DEPTH = 4;

export interface ShelfOptions {
  /** Folders of templates; later ones win. */
  folders: readonly string[];
  fonts: FontNames;
  /** Keeps the files that are in use, whatever happens to the folders they come from. */
  cache: TemplateFolders;
  onEvent?: (event: ShelfEvent) => void;
}

/** Something that happened to a template while it was watched, or when it was read first. */
export type ShelfEvent =
  | { kind: 'loaded' | 'removed'; id: string; version: number }
  /** `kept`: the version before it is still in use. */
  | { kind: 'broken'; id: string; problems: readonly TemplateProblem[]; kept: number | undefined }
  | { kind: 'unreadable'; folder: string; error: unknown };

/** The templates of some folders as they are now; of one that was broken, as it was before. */
export interface Shelf extends TemplateLibrary {
  /** The files that a template was loaded from. */
  filesOf(template: Template): Promise<TemplateFiles>;
  /** Looks at the folders again. */
  refresh(): Promise<void>;
  /** From now on every change in these folders is taken up. Resolves when nothing will be missed. */
  watch(folders: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Slot {
  id: string;
  loaded: LoadedTemplate | undefined;
  problems: readonly TemplateProblem[];
}

/** Reads all templates. Rejects where a folder cannot be read. */
export async function openShelf({ fonts, cache, onEvent, ...options }: ShelfOptions): Promise<Shelf> {
  const folders = options.folders.map((folder) => resolve(folder));
  /** By the template's folder. */
  const slots = new Map<string, Slot>();
  const places = new WeakMap<Template, string>();
  let library = arrange([]);
  let problems: readonly TemplateProblem[] = [];
  let working: Promise<void> = Promise.resolve();
  const watchers: { close(): Promise<void> }[] = [];
  let closed = false;

  async function read(folder: string, id: string): Promise<void> {
    const path = join(folder, id);
    const before = slots.get(path);
    if (!existsSync(join(path, TEMPLATE_FILE)) && (!before?.loaded || !existsSync(path))) {
      slots.delete(path);
      if (before?.loaded) onEvent?.({ kind: 'removed', id, version: before.loaded.template.version });
      return;
    }
    const { template, files, problems: found } = await readTemplate(id, path, fonts);
    if (!template) {
      slots.set(path, { id, loaded: before?.loaded, problems: found });
      // Said once, and not again with every change to another file.
      if (JSON.stringify(found) === JSON.stringify(before?.problems)) return;
      onEvent?.({ kind: 'broken', id, problems: found, kept: before?.loaded?.template.version });
      return;
    }
    if (before?.loaded?.template.revision === template.revision) {
      slots.set(path, { ...before!, problems: [] });
      return;
    }
    // Where nothing can be written it is drawn from where it lies.
    const place = await cache.place(id, files).catch(() => path);
    places.set(template, place);
    slots.set(path, { id, loaded: { template, folder: place }, problems: [] });
    onEvent?.({ kind: 'loaded', id, version: template.version });
  }

  /** Reads all templates of a folder, or some, and puts what came of it in the place of what was there, all at once. */
  async function readFolder(folder: string, some?: ReadonlySet<string>): Promise<void> {
    const there = await templateFolders(folder);
    const known = [...slots].filter(([path]) => path.startsWith(folder + sep)).map(([, { id }]) => id);
    for (const id of new Set([...there, ...known])) if (!some || some.has(id)) await read(folder, id);
  }

  function publish(): void {
    const inOrder = folders.flatMap((folder) =>
      [...slots.entries()].filter(([path]) => path.startsWith(folder + sep)).map(([, slot]) => slot),
    );
    library = arrange(inOrder.flatMap(({ loaded }) => loaded ?? []));
    problems = inOrder.flatMap((slot) => slot.problems);
  }

  /** One reading at a time. A folder that went away altogether is a mistake of whoever moved it: its templates stay. */
  function later(folder: string, some?: ReadonlySet<string>): Promise<void> {
    working = working.then(async () => {
      if (closed) return;
      await readFolder(folder, some).catch((error: unknown) => onEvent?.({ kind: 'unreadable', folder, error }));
      publish();
    });
    return working;
  }

  async function watchFolder(folder: string): Promise<void> {
    const touched = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const watcher = watchFiles(folder, {
      ignoreInitial: true,
      depth: DEPTH,
      ignored: (path) =>
        relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.') && part !== '..'),
    });
    watchers.push({
      close: () => {
        clearTimeout(timer);
        return watcher.close();
      },
    });
    watcher.on('error', (error) => onEvent?.({ kind: 'unreadable', folder, error }));
    watcher.on('all', (_, path) => {
      const [id] = relative(folder, path).split(sep);
      if (!id) return;
      touched.add(id);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const some = new Set(touched);
        touched.clear();
        void later(folder, some);
      }, SETTLED);
    });
    await new Promise<void>((ready) => watcher.once('ready', () => ready()));
    // What was changed between the first reading and now.
    await later(folder);
  }

  for (const folder of folders) await readFolder(folder);
  publish();
  const marking = setInterval(() => {
    for (const { loaded } of slots.values()) if (loaded) void cache.use(loaded.folder);
  }, MARK_EVERY);
  marking.unref();
  return {
    list: () => library.list(),
    get: (id) => library.get(id),
    find: (id) => library.find(id),
    get problems() {
      return problems;
    },
    filesOf(template) {
      const place = places.get(template);
      if (place === undefined) throw new Error(`The template ${template.id} is not of this shelf.`);
      return readFiles(place);
    },
    async refresh() {
      for (const folder of folders) await later(folder);
    },
    async watch(some) {
      await Promise.all(some.map((folder) => watchFolder(resolve(folder))));
    },
    async close() {
      closed = true;
      clearInterval(marking);
      await Promise.all(watchers.map((watcher) => watcher.close()));
      await working;
    },
  };
}
