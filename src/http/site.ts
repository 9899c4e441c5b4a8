import type { Site } from '../../web/components/document/document.tsx';
import type { SettingsRecords } from '../domain/ports.ts';
import { callToActionOf, DEFAULT_SETTINGS, licenceOf, type Settings } from '../domain/settings.ts';
import type { Assets } from './assets.ts';

/** What every page needs to be printed. */
export interface SiteDeps {
  settings: SettingsRecords;
  config: { publicUrl: string };
  assets: Pick<Assets, 'url' | 'stylesheets'>;
}

/** What pages know of the site, by its settings. */
export function makeSite(settings: Settings, { config, assets }: Pick<SiteDeps, 'config' | 'assets'>): Site {
  const { name, imprint } = settings;
  const stylesheets = assets.stylesheets('web/client/site.ts');
  return {
    name,
    imprint,
    publicUrl: config.publicUrl,
    stylesheets,
    callToAction: callToActionOf(settings),
    licence: licenceOf(settings),
  };
}

/** The settings, or the defaults while the database is away. */
export async function readCalmly(settings: SettingsRecords): Promise<Settings> {
  return settings.read().catch(() => DEFAULT_SETTINGS);
}
