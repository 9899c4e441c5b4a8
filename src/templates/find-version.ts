import { LRUCache } from 'lru-cache';
import { FlyposterError } from '../domain/errors.ts';
import type { FindTemplateVersion, LoadedTemplate } from '../domain/template/loaded-template.ts';
import type { TemplateLibrary } from './library.ts';
import { readKeptTemplate } from './read.ts';
import type { TemplateArchive } from './template-versions.ts';

export interface VersionFinderDeps {
  library: Pick<TemplateLibrary, 'find'>;
  archive: Pick<TemplateArchive, 'open'>;
  /** Called if a version is in neither place; the loaded version is used instead. */
  onMissing?: (id: string, version: number) => void;
}

/** The most old versions that are kept in memory, some kilobytes each. */
const MAX_KEPT = 100;

/** Creates a function that finds versions of templates among the loaded ones and in the archive. */
export function createVersionFinder({ library, archive, onMissing }: VersionFinderDeps): FindTemplateVersion {
  const kept = new LRUCache<string, LoadedTemplate>({ max: MAX_KEPT });

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

  return async (id, version) => {
    const loaded = library.find(id);
    if (loaded && (version === undefined || loaded.template.version === version)) return loaded;
    const folder = version === undefined ? undefined : await archive.open(id, version);
    if (folder !== undefined) return openKept(id, folder);
    if (!loaded) throw new FlyposterError('unknown_template', `There is no template "${id}".`);
    onMissing?.(id, version!);
    return loaded;
  };
}
