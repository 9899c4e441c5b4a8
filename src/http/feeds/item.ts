import { FeedEntry } from '../../../web/components/feed-entry/feed-entry.tsx';
import { printPart } from '../../../web/print-page.ts';
import { FILE_TYPES, leadFormat, pictureSize } from '../../domain/format.ts';
import { sloganOf } from '../../domain/posters/alt.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Licence } from '../../domain/settings/settings.ts';
import type { Template } from '../../domain/template/template.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { FeedItem } from './feed.ts';

/** Width of thumbnails, px. */
const THUMBNAIL_WIDTH = 480;
/** The source under which visits from feeds are counted. */
const SOURCE = 'feed';

interface Surroundings {
  to: AbsoluteAddresses;
  licence: Licence;
  /** Size of the poster's picture, if known. */
  bytes: number | undefined;
}

/** Turns a poster into an item of a feed. `template` is undefined if it was removed since. */
export function describeItem(
  poster: Poster,
  template: Template | undefined,
  { to, licence, bytes = 0 }: Surroundings,
): FeedItem {
  const { id, alt, credit, imprint, topics, createdAt, remixOf } = poster;
  const format = leadFormat(poster);
  const type = FILE_TYPES.jpg;
  const link = to.tagged(id, SOURCE);
  const picture = { url: to.rendition(id, format), ...pictureSize(format), type, bytes };
  const remix = template && to.remix(template.id, id);
  return {
    id: to.poster(id),
    link,
    title: sloganOf(poster, template),
    alt,
    html: printPart(FeedEntry, { link, picture, alt, credit, imprint, licence, remix }),
    credit,
    imprint,
    topics,
    madeAt: new Date(createdAt),
    remixOf: remixOf === null ? null : to.poster(remixOf),
    picture,
    thumbnail: {
      url: to.rendition(id, format, 'jpg', THUMBNAIL_WIDTH),
      ...pictureSize(format, THUMBNAIL_WIDTH),
      type,
    },
  };
}
