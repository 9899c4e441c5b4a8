import { basename, relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { TemplateProblem } from '../domain/problem.ts';
import type { Template } from '../domain/template/template.ts';
import { checkTemplate, type Trial } from '../templates/check.ts';
import type { TemplateFolders } from '../templates/folder-cache.ts';
import { readTemplate } from '../templates/read.ts';
import type { FontWeights } from '../templates/rules.ts';

/** Time without a change before a template is read again, ms. */
const SETTLED = 120;

/** The current state of a template in the making. */
export interface PreviewState {
  /** The last state of the template that can be drawn, and a folder with its files; undefined if there was none. */
  drawn: { template: Template; folder: string } | undefined;
  /** True if the current state cannot be drawn. */
  broken: boolean;
  problems: readonly TemplateProblem[];
  /** True while art is being tried: more problems may follow. */
  checking: boolean;
}

export interface PreviewSession {
  /** The template's folder, absolute. */
  folder: string;
  state(): PreviewState;
  /** Calls the listener after every change of the state. Returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface PreviewOptions {
  folder: string;
  weights: FontWeights;
  trial: Trial;
  /** Copies of the files, from which posters are drawn, so that half-saved files never are. */
  cache: TemplateFolders;
}

/** Watches a template while its author works on it. Resolves once it has been read. */
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

  /** Reads and publishes the template, then tries its art, which takes seconds. A newer reading cancels this one. */
  async function read(): Promise<void> {
    const number = ++reading;
    const current = () => number === reading && !closed;
    const { template, files, problems } = await readTemplate(id, folder, weights);
    const place = template && (await cache.place(id, files, template.revision));
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
      // Fails at the end of the session, when the render processes are gone.
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
