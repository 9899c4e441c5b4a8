import { generateRssFeed } from 'feedsmith';
import { type Feed, type FeedPlace, rightsOf } from './feed.ts';
import { closeUp } from './markup.ts';
import { mediaOf } from './media.ts';

const TYPE = 'application/rss+xml';

/** Writes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with Media RSS, Dublin Core and Atom links. */
export function writeRss(feed: Feed, { self, first, next }: FeedPlace): string {
  const { title, description, home, publisher, licence, updatedAt, items } = feed;
  const rss = generateRssFeed(
    {
      title,
      link: home,
      description,
      copyright: rightsOf(publisher.imprint, licence),
      lastBuildDate: updatedAt,
      generator: 'Flyposter',
      docs: 'https://www.rssboard.org/rss-specification',
      atom: {
        links: [
          { href: self, rel: 'self', type: TYPE },
          ...(first === self ? [] : [{ href: first, rel: 'first', type: TYPE }]),
          ...(next === null ? [] : [{ href: next, rel: 'next', type: TYPE }]),
        ],
      },
      items: items.map((item) => ({
        title: item.title,
        link: item.link,
        guid: { value: item.id, isPermaLink: true },
        pubDate: item.madeAt,
        description: item.html,
        categories: item.topics.map((name) => ({ name, domain: feed.topics })),
        enclosures: [{ url: item.picture.url, length: item.picture.bytes, type: item.picture.type }],
        dc: {
          ...(item.credit !== null && { creators: [item.credit] }),
          rights: [rightsOf(item.imprint, licence)],
        },
        media: mediaOf(item, feed),
      })),
    },
    { strict: true },
  );
  return closeUp(rss);
}
