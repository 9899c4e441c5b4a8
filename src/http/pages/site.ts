import { cardOf, showTemplate } from '../../../web/shown.ts';
import type { Site } from '../../../web/site.ts';
import { leadFormat } from '../../domain/format.ts';
import { callToActionOf, DEFAULT_SETTINGS, licenceOf, type Settings } from '../../domain/settings/settings.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import type { Templates } from '../../domain/template/templates.ts';
import type { Assets } from '../routes/assets.ts';

/** Dependencies of every page. */
export interface SiteDeps {
  settings: SettingsRecords;
  templates: Pick<Templates, 'list'>;
  config: { publicUrl: string };
  assets: Pick<Assets, 'stylesheets'>;
}

/** Makes the data that all pages share. The card of the site shows the first template, as the home page does. */
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

/** Reads the settings and makes the data that all pages share. */
export async function readSite(deps: SiteDeps): Promise<Site> {
  return makeSite(await deps.settings.read(), deps);
}

/** Reads the settings, or the defaults while the database is unavailable. */
export async function settingsOrDefaults(settings: SettingsRecords): Promise<Settings> {
  return settings.read().catch(() => DEFAULT_SETTINGS);
}
