import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { FlyposterError } from '../domain/errors.ts';
import type { Files } from '../domain/files.ts';
import { templateKey } from '../domain/template/key.ts';
import type { Template } from '../domain/template/template.ts';
import type { TemplateFolders } from './folder-cache.ts';
import { TEMPLATE_FILE, type TemplateFiles } from './read.ts';

const FORMAT = 'flyposter-template';
const MEDIA_TYPE = 'application/json';
/** The most versions whose folders are remembered, and the time after which a version is fetched again, ms. */
const MAX_KNOWN = 1000;
const KNOWN_FOR = 10 * 60 * 1000;

const snapshotSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string(),
  version: z.int(),
  /** Texts by path. Paths must not lead out of the folder, because the files are written there. */
  files: z.record(z.string().regex(/^(?!\/)(?!.*\.\.)[\w./{}-]+$/), z.string()),
});

/** The archive of template versions from which posters were made, to draw them after a template has changed. */
export interface TemplateArchive {
  /**
   * Stores this state of a template; durable when resolved. A later state of the same version replaces it. Rejects with
   * `store_unavailable`.
   */
  keep(template: Template, files: () => Promise<TemplateFiles>): Promise<void>;
  /** Returns a local folder with a stored version; undefined if there is none. Rejects with `store_unavailable`. */
  open(id: string, version: number): Promise<string | undefined>;
}

export function createTemplateArchive(store: Files, folders: TemplateFolders): TemplateArchive {
  /** The last state of each version, by id and version. */
  const keeping = new Map<string, { revision: string; stored: Promise<void> }>();
  const opened = new LRUCache<string, Promise<string | undefined>>({ max: MAX_KNOWN, ttl: KNOWN_FOR });

  async function put({ id, version }: Template, files: TemplateFiles): Promise<void> {
    const snapshot = { format: FORMAT, id, version, files: Object.fromEntries(files) };
    await store.put(templateKey(id, version), Buffer.from(`${JSON.stringify(snapshot)}\n`), MEDIA_TYPE);
  }

  async function fetch(id: string, version: number): Promise<string | undefined> {
    const key = templateKey(id, version);
    const file = await store.get(key);
    if (!file) return undefined;
    const text = await new Response(file.body).text();
    return folders.place(id, parseSnapshot(text, key));
  }

  return {
    keep(template, files) {
      const name = `${template.id}/${template.version}`;
      const revision = template.revision ?? '';
      const last = keeping.get(name);
      if (last?.revision === revision) return last.stored;
      // One after the other, so that the later state stays.
      const stored = Promise.resolve(last?.stored)
        .catch(() => {})
        .then(files)
        .then((texts) => put(template, texts));
      const now = { revision, stored };
      keeping.set(name, now);
      stored.catch(() => {
        // The next poster tries again.
        if (keeping.get(name) === now) keeping.delete(name);
      });
      return stored;
    },

    async open(id, version) {
      const name = `${id}/${version}`;
      const known = await opened.get(name);
      if (known !== undefined && (await folders.use(known))) return known;
      const promise = fetch(id, version);
      opened.set(name, promise);
      promise.then(
        (folder) => folder ?? opened.delete(name),
        () => opened.delete(name),
      );
      return promise;
    },
  };
}

/** Reads a snapshot. @throws FlyposterError `render_failed` if it is not one */
function parseSnapshot(text: string, key: string): TemplateFiles {
  try {
    const { files } = snapshotSchema.parse(JSON.parse(text));
    if (files[TEMPLATE_FILE] === undefined) throw new Error(`it has no ${TEMPLATE_FILE}`);
    return new Map(Object.entries(files));
  } catch (cause) {
    throw new FlyposterError('render_failed', `${key} is damaged.`, { cause });
  }
}
