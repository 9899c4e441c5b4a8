import { FlyposterError } from '../domain/errors.ts';
import type { Renderer, RenditionJob } from '../domain/renderer.ts';
import type { RenderPool } from '../render/pool.ts';
import type { TemplateArchive } from './archive.ts';
import type { Shelf } from './shelf.ts';

export interface PlacedRendererDeps {
  pool: RenderPool;
  shelf: Pick<Shelf, 'find'>;
  archive: Pick<TemplateArchive, 'open'>;
  /** Told of a poster whose version of its template is nowhere: it is drawn with the one that is loaded. */
  onMissing?: (id: string, version: number) => void;
}

/**
 * A renderer that tells its processes where the files of a template are: every job is drawn from a folder that never
 * changes, so that templates can be swapped while posters are drawn. A job that names a version gets that version.
 */
export function createPlacedRenderer({ pool, shelf, archive, onMissing }: PlacedRendererDeps): Renderer {
  async function place<Job extends Pick<RenditionJob, 'template' | 'version'>>(job: Job) {
    const { template: id, version } = job;
    const loaded = shelf.find(id);
    if (loaded && (version === undefined || loaded.template.version === version))
      return { ...job, folder: loaded.folder };
    const kept = version === undefined ? undefined : await archive.open(id, version);
    const folder = kept ?? loaded?.folder;
    if (folder === undefined) throw new FlyposterError('unknown_template', `There is no template "${id}".`);
    if (kept === undefined && version !== undefined) onMissing?.(id, version);
    return { ...job, folder };
  }

  return {
    rendition: async (job, photos) => pool.rendition(await place(job), photos),
    overlay: async (job) => pool.overlay(await place(job)),
    backdrop: async (job, photos) => pool.backdrop(await place(job), photos),
    shrink: pool.shrink,
    photo: pool.photo,
  };
}
