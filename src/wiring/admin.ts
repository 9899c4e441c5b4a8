import type { Config } from '../config.ts';
import type { Files } from '../domain/files.ts';
import { createCuration } from '../domain/galleries/curation.ts';
import { createModeration } from '../domain/posters/moderation.ts';
import type { Records } from '../domain/records.ts';
import { createReportReview } from '../domain/reports/report-review.ts';
import { createSettingsAdministration } from '../domain/settings/administration.ts';
import { openStores } from '../stores.ts';

/** The stores of an installation, with the use cases of staff. */
export type AdminContext = ReturnType<typeof wireAdmin> & { close(): Promise<void> };

/** Creates the use cases of staff. */
export function wireAdmin({ records, files, now }: { records: Records; files: Files; now: () => Date }) {
  return {
    records,
    files,
    moderation: createModeration({ records: records.posters, files, now }),
    curation: createCuration({ records, now }),
    reports: createReportReview({ records: records.reports, now }),
    settings: createSettingsAdministration({ records: records.settings, now }),
  };
}

/** Opens an installation for commands, also while its server runs. @throws StartError */
export async function openAdmin(config: Config): Promise<AdminContext> {
  const { records, files } = await openStores(config);
  return { ...wireAdmin({ records, files, now: () => new Date() }), close: () => records.close() };
}
