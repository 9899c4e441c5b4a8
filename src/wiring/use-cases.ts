import type { ChangeFeed } from '../domain/events/change-feed.ts';
import type { Files } from '../domain/files.ts';
import { createGalleries } from '../domain/galleries/galleries.ts';
import { createPressPacks } from '../domain/galleries/press-pack.ts';
import { createPhotos } from '../domain/photos/photos.ts';
import { createCaptions } from '../domain/posters/captions.ts';
import { createFamilies } from '../domain/posters/families.ts';
import { createMaking } from '../domain/posters/making.ts';
import { createManagement } from '../domain/posters/management.ts';
import { createReading } from '../domain/posters/reading.ts';
import { createRenditions } from '../domain/posters/renditions.ts';
import type { Records } from '../domain/records.ts';
import type { Renderer } from '../domain/renderer.ts';
import { createReporting } from '../domain/reports/reporting.ts';
import { createCachedSettings } from '../domain/settings/cached-settings.ts';
import { createPosterCounts } from '../domain/tallies/poster-counts.ts';
import { createTallies } from '../domain/tallies/tallies.ts';
import type { TemplateKeeper, Templates } from '../domain/template/templates.ts';

/** Dependencies of the use cases of visitors and makers. */
export interface UseCaseParts {
  records: Records;
  files: Files;
  /** Changes of the records and of this server's templates, which invalidate caches. */
  changes: ChangeFeed;
  templates: Templates;
  keeper: TemplateKeeper;
  renderer: Renderer;
  /** The URL of a poster's page, by its id. */
  posterUrl: (id: string) => string;
  /** Called if counts cannot be written yet. */
  onTallyFailure: (error: unknown) => void;
  now: () => Date;
}

export type UseCases = ReturnType<typeof wireUseCases>;

/** Creates the use cases of visitors and makers. */
export function wireUseCases(parts: UseCaseParts) {
  const { records, files, changes, templates, keeper, renderer, posterUrl, onTallyFailure, now } = parts;
  const settings = createCachedSettings(records.settings, changes);
  const tallies = createTallies({ records: records.tallies, onFailure: onTallyFailure, now });
  const photos = createPhotos({ records: records.photos, files, renderer, now });
  const captionOf = createCaptions({ templates, settings, posterUrl });
  const renditions = createRenditions({ files, renderer, photos, locks: records.locks, changes, captionOf });
  const posters = createReading({ records: records.posters, changes, renditions });
  const management = createManagement({ posters, records: records.posters, settings, files, now });
  const galleries = createGalleries({ records, templates, settings, changes });
  return {
    settings,
    tallies,
    photos,
    posters,
    management,
    galleries,
    making: createMaking({
      templates,
      keeper,
      posters,
      records: records.posters,
      settings,
      photos,
      renditions,
      management,
      tallies,
      now,
    }),
    families: createFamilies(records.posters),
    countsOf: createPosterCounts(records.tallies),
    packs: createPressPacks({ galleries, posters, captionOf }),
    reporting: createReporting({ records: records.reports, posters, now }),
  };
}
