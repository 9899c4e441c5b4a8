import type { Feed, FeedPlace } from './feed.ts';

/**
 * Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). `_flyposter` has what the format has no field
 * for.
 */
export function writeJsonFeed({ title, description, home, publisher, licence, items }: Feed, place: FeedPlace): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: place.self,
    description,
    ...(place.next !== null && { next_url: place.next }),
    authors: [{ name: publisher.name, url: publisher.url }],
    items: items.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title,
      content_html: item.html,
      summary: item.alt,
      image: item.picture.url,
      date_published: item.madeAt.toISOString(),
      ...(item.credit !== null && { authors: [{ name: item.credit }] }),
      ...(item.topics.length > 0 && { tags: item.topics }),
      attachments: [
        {
          url: item.picture.url,
          mime_type: item.picture.type,
          title: item.alt,
          ...(item.picture.bytes > 0 && { size_in_bytes: item.picture.bytes }),
        },
      ],
      _flyposter: {
        alt: item.alt,
        credit: item.credit,
        imprint: item.imprint,
        licence: licence.name,
        licence_url: licence.url,
        remix_of: item.remixOf,
        width: item.picture.width,
        height: item.picture.height,
        thumbnail: item.thumbnail.url,
      },
    })),
  });
}
