import { type Feed, type FeedItem, rightsOf } from './feed.ts';

/** Describes the picture of an item in Media RSS 1.5.1 (https://www.rssboard.org/media-rss), for both RSS and Atom. */
export function mediaOf(item: FeedItem, { licence }: Pick<Feed, 'licence'>) {
  const { url, width, height, type, bytes } = item.picture;
  return {
    contents: [
      {
        url,
        type,
        medium: 'image',
        width,
        height,
        isDefault: true,
        ...(bytes > 0 && { fileSize: bytes }),
        title: { value: item.title, type: 'plain' },
        description: { value: item.alt, type: 'plain' },
        thumbnails: [{ url: item.thumbnail.url, width: item.thumbnail.width, height: item.thumbnail.height }],
        ...(item.credit !== null && { credits: [{ value: item.credit, role: 'author', scheme: 'urn:ebu' }] }),
        ...(item.topics.length > 0 && { keywords: item.topics }),
        copyright: { value: rightsOf(item.imprint, licence), ...(licence.url !== null && { url: licence.url }) },
        ...(licence.url !== null && { licenses: [{ name: licence.name, type: 'text/html', href: licence.url }] }),
      },
    ],
  };
}
