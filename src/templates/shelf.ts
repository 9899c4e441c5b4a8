import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { TemplateProblem } from '../domain/problem.ts';
import type { LoadedTemplate } from '../domain/template/loaded-template.ts';
import type { Template } from '../domain/template/template.ts';
import type { CheckedRevisions } from './checked-revisions.ts';
import { readFiles, type TemplateFolders } from './folder-cache.ts';
import { arrange, type TemplateLibrary, templateFolders } from './library.ts';
import { type FontNames, readTemplate, TEMPLATE_FILE, type TemplateFiles } from './read.ts';

/** Time without a change before a template is read, ms: editors and copying write in several steps. */
const SETTLED = 300;
/** Interval at which folders in use are marked, ms, so that no other server on this machine removes them as unused. */
const MARK_EVERY = 24 * 60 * 60 * 1000;
/** Depth to which folders are watched. */
const DEPTH = 4;

export interface ShelfOptions {
  /** Folders of templates; later ones win. */
  folders: readonly string[];
  fonts: FontNames;
  /** The art of these revisions is not checked again. */
  checked?: CheckedRevisions;
  /** Keeps copies of the files in use, whatever happens to the original folders. */
  cache: TemplateFolders;
  onEvent?: (event: ShelfEvent) => void;
}

/** An event of a template, while it is watched or when it is first read. */
export type ShelfEvent =
  | { kind: 'loaded' | 'removed'; id: string; version: number }
  /** `kept`: the previous version, which is still in use. */
  | { kind: 'broken'; id: string; problems: readonly TemplateProblem[]; kept: number | undefined }
  | { kind: 'unreadable'; folder: string; error: unknown };

/** The current templates of some folders. A template that was broken stays as it was before. */
export interface Shelf extends TemplateLibrary {
  /** Reads the files from which a template was loaded. */
  filesOf(template: Template): Promise<TemplateFiles>;
  /** Reads the folders again. */
  refresh(): Promise<void>;
  /** Starts to watch these folders and to load every change. Resolves when no change can be missed any more. */
  watch(folders: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Slot {
  id: string;
  loaded: LoadedTemplate | undefined;
  problems: readonly TemplateProblem[];
}

/** Opens folders of templates and reads them all. Rejects if a folder cannot be read. */
export async function openShelf({ fonts, checked, cache, onEvent, ...options }: ShelfOptions): Promise<Shelf> {
  const folders = options.folders.map((folder) => resolve(folder));
  /** Slots by the folder of their template. */
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
    const { template, files, problems: found } = await readTemplate(id, path, fonts, checked);
    if (!template) {
      slots.set(path, { id, loaded: before?.loaded, problems: found });
      // Reported once, not again with every change to another file.
      if (JSON.stringify(found) === JSON.stringify(before?.problems)) return;
      onEvent?.({ kind: 'broken', id, problems: found, kept: before?.loaded?.template.version });
      return;
    }
    if (before?.loaded?.template.revision === template.revision) {
      slots.set(path, { ...before!, problems: [] });
      return;
    }
    // If no copy can be written, the template is drawn from its own folder.
    const place = await cache.place(id, files, template.revision).catch(() => path);
    places.set(template, place);
    slots.set(path, { id, loaded: { template, folder: place }, problems: [] });
    onEvent?.({ kind: 'loaded', id, version: template.version });
  }

  /** Reads all or some templates of a folder into `slots`; `publish` then makes them visible, all at once. */
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

  /** Queues a reading of a folder. If the whole folder is gone, that is a mistake: its templates stay. */
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
    // Picks up changes since the first reading.
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
