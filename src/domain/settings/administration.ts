import { type Actor, attributionOf } from '../events/actor.ts';
import type { Settings } from './settings.ts';
import type { SettingsRecords } from './settings-records.ts';

export interface SettingsAdministrationDeps {
  records: Pick<SettingsRecords, 'read' | 'write'>;
  now: () => Date;
}

/** The use cases of staff who change settings. */
export function createSettingsAdministration({ records, now }: SettingsAdministrationDeps) {
  return {
    read: (): Promise<Settings> => records.read(),
    /** Changes the given settings. @throws FlyposterError `invalid_values` */
    change: (changed: Partial<Settings>, actor: Actor): Promise<void> =>
      records.write(changed, attributionOf(actor, now())),
  };
}
