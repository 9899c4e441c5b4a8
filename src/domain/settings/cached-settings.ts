import type { ChangeFeed } from '../events/change-feed.ts';
import { createTagCache } from '../tag-cache.ts';
import type { Settings } from './settings.ts';
import type { SettingsRecords } from './settings-records.ts';

/** Wraps the records of settings: the settings are read once until they change. */
export function createCachedSettings(records: SettingsRecords, changes: ChangeFeed): SettingsRecords {
  const known = createTagCache<Settings>(changes, { maxSize: 1, sizeOf: () => 1 });
  return {
    ...records,
    read: async () =>
      (await known.get('all', async () => ({ value: await records.read(), tags: [] }))) ?? records.read(),
  };
}
