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
/** Old versions whose folder is known, and for how long it is taken to be the newest of that version, ms. */
const MAX_KNOWN = 1000;
const KNOWN_FOR = 10 * 60 * 1000;

const snapshotSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string(),
  version: z.int(),
  /** Texts by names; a name that led out of its folder would be written there. */
  files: z.record(z.string().regex(/^(?!\/)(?!.*\.\.)[\w./{}-]+$/), z.string()),
});

/** Keeps the versions of templates that posters were made from, so that they can be drawn when the folder has changed. */
export interface TemplateArchive {
  /**
   * Sees to it that this state of a template is kept; durable when it resolves. Of several states of one version the
   * last one that a poster was made from stays. Rejects with `store_unavailable`.
   */
  keep(template: Template, files: () => Promise<TemplateFiles>): Promise<void>;
  /** A folder of this machine with a version that was kept; undefined where it was not. Rejects with `store_unavailable`. */
  open(id: string, version: number): Promise<string | undefined>;
}

export function createTemplateArchive(store: Files, folders: TemplateFolders): TemplateArchive {
  const keeping = new Map<string, Promise<void>>();
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
      const name = `${template.id}/${template.version}/${template.revision ?? ''}`;
      const known = keeping.get(name);
      if (known) return known;
      const promise = files().then((texts) => put(template, texts));
      keeping.set(name, promise);
      // The next poster tries again.
      promise.catch(() => keeping.delete(name));
      return promise;
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

/** @throws FlyposterError `render_failed` for what is no snapshot */
function parseSnapshot(text: string, key: string): TemplateFiles {
  try {
    const { files } = snapshotSchema.parse(JSON.parse(text));
    if (files[TEMPLATE_FILE] === undefined) throw new Error(`it has no ${TEMPLATE_FILE}`);
    return new Map(Object.entries(files));
  } catch (cause) {
    throw new FlyposterError('render_failed', `${key} is damaged.`, { cause });
  }
}
