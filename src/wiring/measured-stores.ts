import type { Files } from '../domain/files.ts';
import type { Records } from '../domain/records.ts';
import type { Metrics } from '../metrics.ts';

/** Returns the stores with metrics for every call. */
export function measureStores({ records, files }: { records: Records; files: Files }, { timeStore }: Metrics) {
  const { posters, photos, galleries, settings, tallies, reports, templates, events } = records;
  return {
    files: timeStore('files', files),
    records: {
      ...records,
      posters: timeStore('posters', posters),
      photos: timeStore('photos', photos),
      galleries: timeStore('galleries', galleries),
      settings: timeStore('settings', settings),
      tallies: timeStore('tallies', tallies),
      reports: timeStore('reports', reports),
      templates: timeStore('templates', templates),
      events: timeStore('events', events),
    },
  };
}
