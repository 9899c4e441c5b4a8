import { LRUCache } from 'lru-cache';
import { FlyposterError } from '../domain/errors.ts';
import { leadFormat } from '../domain/format.ts';
import type { Renderer, RenditionJob } from '../domain/renderer.ts';
import type { SceneRenderer } from '../domain/scene/scene-renderer.ts';
import type { LoadedTemplate, TemplateLibrary } from './library.ts';
import { readKeptTemplate } from './read.ts';
import { groundJob, sceneJob } from './scene-job.ts';
import type { TemplateArchive } from './template-versions.ts';

export interface VersionedRendererDeps {
  scenes: SceneRenderer;
  library: Pick<TemplateLibrary, 'find'>;
  archive: Pick<TemplateArchive, 'open'>;
  /** Told of a poster whose version of its template is nowhere: it is drawn with the one that is loaded. */
  onMissing?: (id: string, version: number) => void;
}

/** Templates of old versions that are kept in memory: some kilobytes each. */
const MAX_KEPT = 100;

/**
 * A renderer that finds the version of the template that a poster was made from, resolves the poster with it, and has the
 * scene drawn. Every version is drawn from a folder that never changes, so that templates can be swapped meanwhile.
 */
export function createVersionedRenderer({ scenes, library, archive, onMissing }: VersionedRendererDeps): Renderer {
  const kept = new LRUCache<string, LoadedTemplate>({ max: MAX_KEPT });

  /** The version that a job names; without one, and where it is nowhere, the one that is loaded. */
  async function find({ template: id, version }: Pick<RenditionJob, 'template' | 'version'>): Promise<LoadedTemplate> {
    const loaded = library.find(id);
    if (loaded && (version === undefined || loaded.template.version === version)) return loaded;
    const folder = version === undefined ? undefined : await archive.open(id, version);
    if (folder !== undefined) return openKept(id, folder);
    if (!loaded) throw new FlyposterError('unknown_template', `There is no template "${id}".`);
    onMissing?.(id, version!);
    return loaded;
  }

  /** @throws FlyposterError `render_failed` for a template that this Flyposter cannot read */
  async function openKept(id: string, folder: string): Promise<LoadedTemplate> {
    const known = kept.get(folder);
    if (known) return known;
    const template = await readKeptTemplate(id, folder).catch((cause: unknown) => {
      throw new FlyposterError('render_failed', undefined, { cause });
    });
    const loaded = { template, folder };
    kept.set(folder, loaded);
    return loaded;
  }

  return {
    async rendition(job, photos) {
      const loaded = await find(job);
      const { template: _, version: __, values, imprint, format, ...file } = job;
      const card = format === leadFormat(loaded.template);
      return scenes.rendition({ ...sceneJob(loaded, format, { values, imprint }), ...file, card }, photos);
    },
    async overlay(job) {
      return scenes.overlay(sceneJob(await find(job), job.format, job).scene);
    },
    async backdrop(job, photos) {
      const ground = groundJob(await find(job), job.format, job.values);
      return scenes.backdrop(job.width === undefined ? ground : { ...ground, width: job.width }, photos);
    },
    shrink: scenes.shrink,
    photo: scenes.photo,
  };
}
