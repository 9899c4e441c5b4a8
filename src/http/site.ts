import type { Site } from '../../web/components/document/document.tsx';
import type { SettingsRecords } from '../domain/ports.ts';
import { callToActionOf, DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { Assets } from './assets.ts';

/** What the pages of a site are made of, whatever they show. */
export interface SiteDeps {
  config: { publicUrl: string };
  assets: Pick<Assets, 'url' | 'stylesheets'>;
}

/** A poster that is taken down is gone from every cache after five minutes. */
export const SHARED = 'public, max-age=0, s-maxage=300';
export const PRIVATE = 'private, no-store';

/** What every page knows of the site it belongs to. */
export function makeSite(settings: Settings, { config, assets }: SiteDeps): Site {
  const { name, imprint } = settings;
  const stylesheets = assets.stylesheets('web/client/site.ts');
  return { name, imprint, publicUrl: config.publicUrl, stylesheets, callToAction: callToActionOf(settings) };
}

/** The settings, or the defaults while the database is away. */
export async function readCalmly(settings: SettingsRecords): Promise<Settings> {
  return settings.read().catch(() => DEFAULT_SETTINGS);
}
