import { createFreshCache } from './fresh-cache.ts';
import type { Changes, SettingsRecords } from './record-ports.ts';
import type { Settings } from './settings.ts';

/** The same settings, read from the records once until they change. */
export function createKnownSettings(records: SettingsRecords, changes: Changes): SettingsRecords {
  const known = createFreshCache<Settings>(changes, { maxSize: 1, sizeOf: () => 1 });
  return {
    ...records,
    read: async () =>
      (await known.get('all', async () => ({ value: await records.read(), about: [] }))) ?? records.read(),
  };
}
