import type { Caption } from '../caption.ts';
import { licenceOf } from '../settings/settings.ts';
import type { SettingsRecords } from '../settings/settings-records.ts';
import type { Templates } from '../template/templates.ts';
import { photosIn } from '../values/values.ts';
import { sloganOf } from './alt.ts';
import type { Poster } from './poster.ts';

export interface CaptionsDeps {
  templates: Pick<Templates, 'get'>;
  settings: Pick<SettingsRecords, 'read'>;
  /** Returns the URL of a poster's page, by its id. */
  posterUrl: (id: string) => string;
}

export type CaptionOf = (poster: Poster) => Promise<Caption>;

/** Creates a function that makes captions of posters from the current settings. It rejects with `store_unavailable`. */
export function createCaptions({ templates, settings, posterUrl }: CaptionsDeps): CaptionOf {
  return async (poster) => {
    const now = await settings.read();
    const { id, alt, credit, imprint, remixOf, topics, createdAt, values } = poster;
    return {
      title: sloganOf(poster, templates.get(poster.template)),
      alt,
      credit,
      imprint,
      licence: licenceOf(now),
      campaign: now.name,
      url: posterUrl(id),
      remixOf: remixOf === null ? null : posterUrl(remixOf),
      topics,
      createdAt,
      madeOf: photosIn(values).length > 0 ? 'words and photos' : 'words',
      byUsers: now.markUserContent === 'yes',
    };
  };
}
