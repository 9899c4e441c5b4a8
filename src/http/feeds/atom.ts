import { generateAtomFeed } from 'feedsmith';
import { type Feed, type FeedPlace, rightsOf } from './feed.ts';
import { closeUp } from './markup.ts';
import { mediaOf } from './media.ts';

const TYPE = 'application/atom+xml';

/** Writes a feed as Atom (RFC 4287) with Media RSS, links to its pages (RFC 5005) and to the licence (RFC 4946). */
export function writeAtom(feed: Feed, { self, first, next }: FeedPlace): string {
  const { title, description, home, publisher, licence, updatedAt, items } = feed;
  const licensed = licence.url === null ? [] : [{ href: licence.url, rel: 'license', title: licence.name }];
  const atom = generateAtomFeed(
    {
      id: home,
      title: { value: title, type: 'text' },
      subtitle: { value: description, type: 'text' },
      updated: updatedAt,
      authors: [{ name: publisher.name, uri: publisher.url }],
      rights: { value: rightsOf(publisher.imprint, licence), type: 'text' },
      generator: { text: 'Flyposter' },
      links: [
        { href: home, rel: 'alternate', type: 'text/html' },
        { href: self, rel: 'self', type: TYPE },
        ...(first === self ? [] : [{ href: first, rel: 'first', type: TYPE }]),
        ...(next === null ? [] : [{ href: next, rel: 'next', type: TYPE }]),
        ...licensed,
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title, type: 'text' },
        published: item.madeAt,
        updated: item.madeAt,
        ...(item.credit !== null && { authors: [{ name: item.credit }] }),
        summary: { value: item.alt, type: 'text' },
        content: { value: item.html, type: 'html' },
        rights: { value: rightsOf(item.imprint, licence), type: 'text' },
        categories: item.topics.map((term) => ({ term, scheme: feed.topics })),
        links: [
          { href: item.link, rel: 'alternate', type: 'text/html' },
          {
            href: item.picture.url,
            rel: 'enclosure',
            type: item.picture.type,
            ...(item.picture.bytes > 0 && { length: item.picture.bytes }),
          },
          ...licensed,
        ],
        media: mediaOf(item, feed),
      })),
    },
    { strict: true },
  );
  return closeUp(atom);
}
