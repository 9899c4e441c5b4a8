import { cardOf, showTemplate } from '../../../web/shown.ts';
import type { Site } from '../../../web/site.ts';
import { leadFormat } from '../../domain/format.ts';
import { callToActionOf, DEFAULT_SETTINGS, licenceOf, type Settings } from '../../domain/settings/settings.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import type { Templates } from '../../domain/template/templates.ts';
import type { Assets } from '../routes/assets.ts';

/** A poster that is taken down is gone from every cache after five minutes. */
export const SHARED = 'public, max-age=0, s-maxage=300';
export const PRIVATE = 'private, no-store';

/** What the pages of a site have in common is made from these. */
export interface SiteDeps {
  settings: SettingsRecords;
  templates: Pick<Templates, 'list'>;
  config: { publicUrl: string };
  assets: Pick<Assets, 'stylesheets'>;
}

/** The site that pages belong to. Its card shows the first template, as the home page does. */
export function makeSite(settings: Settings, { templates, config, assets }: Omit<SiteDeps, 'settings'>): Site {
  const { name, imprint } = settings;
  const stylesheets = assets.stylesheets('web/client/site.ts');
  const [first] = templates.list();
  const card = first && cardOf(showTemplate(first, leadFormat(first)));
  return {
    name,
    imprint,
    publicUrl: config.publicUrl,
    stylesheets,
    callToAction: callToActionOf(settings),
    licence: licenceOf(settings),
    card,
  };
}

/** The same with the settings of now. */
export async function readSite(deps: SiteDeps): Promise<Site> {
  return makeSite(await deps.settings.read(), deps);
}

/** The settings, or the defaults while the database is away. */
export async function readCalmly(settings: SettingsRecords): Promise<Settings> {
  return settings.read().catch(() => DEFAULT_SETTINGS);
}
