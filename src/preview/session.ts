import { basename, relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { TemplateProblem } from '../domain/problem.ts';
import type { Template } from '../domain/template/template.ts';
import { checkTemplate, type Trial } from '../templates/check.ts';
import type { TemplateFolders } from '../templates/folder-cache.ts';
import { readTemplate } from '../templates/read.ts';
import type { FontWeights } from '../templates/rules.ts';

/** Milliseconds without a change before a template is read again. */
const SETTLED = 120;

/** The present state of a template that is being made. */
export interface PreviewState {
  /** The template as it last could be drawn, and a folder with its files; undefined where it never could. */
  drawn: { template: Template; folder: string } | undefined;
  /** True if it can be drawn as it is. */
  broken: boolean;
  problems: readonly TemplateProblem[];
  /** True while its art is being tried: more problems may follow. */
  checking: boolean;
}

export interface PreviewSession {
  /** The template's folder, absolute. */
  folder: string;
  state(): PreviewState;
  /** Told of every change of the state; comes back with what ends that. */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface PreviewOptions {
  folder: string;
  weights: FontWeights;
  trial: Trial;
  /** The folder with copies of the files to draw from, so that half-saved files are never drawn. */
  cache: TemplateFolders;
}

/** Follows a template while its author works on it. Resolves once it was read. */
export async function openPreview(options: PreviewOptions): Promise<PreviewSession> {
  const { weights, trial, cache } = options;
  const folder = resolve(options.folder);
  const id = basename(folder);
  const listeners = new Set<() => void>();
  let state: PreviewState = { drawn: undefined, broken: true, problems: [], checking: true };
  let reading = 0;
  let closed = false;

  function tell(next: PreviewState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** First what can be seen at once, then what takes seconds to find out. A newer reading overtakes it. */
  async function read(): Promise<void> {
    const number = ++reading;
    const current = () => number === reading && !closed;
    const { template, files, problems } = await readTemplate(id, folder, weights);
    const place = template && (await cache.place(id, files));
    if (!current()) return;
    const drawn = template && place !== undefined ? { template, folder: place } : state.drawn;
    tell({
      drawn,
      broken: !template,
      problems: template ? state.problems : problems,
      checking: template !== undefined,
    });
    if (!template) return;
    void checkTemplate(folder, weights, trial)
      .then((checked) => current() && tell({ ...state, problems: checked.problems, checking: false }))
      // The processes are gone when the session ends.
      .catch(() => undefined);
  }

  await read();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchFiles(folder, {
    ignoreInitial: true,
    depth: 4,
    ignored: (path) =>
      relative(folder, path)
        .split(sep)
        .some((part) => part.startsWith('.') && part !== '..'),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), SETTLED);
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return {
    folder,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
