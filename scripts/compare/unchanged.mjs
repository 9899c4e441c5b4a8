import { HTML } from './pages.mjs';

const POSTER = ['', '/family', '/share.jpg', '/share.jpg?width=240', '/qr.svg', '/qr.png'];
const OTHERS = ['/gallery', '/g/week', '/topics/housing', '/embed/g/latest', '/gallery/rss.xml', '/g/week/feed.json'];

/** What is not sent again to whoever has it: each server is asked with the validators that it gave. */
export async function unchanged({ kind, servers }, { posters, templates, photos }) {
  const { same } = kind('answers that somebody has already');
  const [{ id, url }] = posters;
  const example = `/templates/${templates[0].id}/share`;
  const paths = [
    ...POSTER.map((end) => `/p/${id}${end}`),
    ...[...OTHERS, '/embed.js', `/embed/p/${id}`, `/oembed?url=${encodeURIComponent(url)}`],
    ...[`${example}.jpg`, `${example}/backdrop.webp`, `/photos/${photos[0]}/preview.webp`],
  ];
  for (const path of paths) {
    const given = new Map();
    for (const server of servers) given.set(server, (await server.ask(path, HTML)).headers);
    for (const [header, validator] of [
      ['if-none-match', 'etag'],
      ['if-modified-since', 'last-modified'],
    ]) {
      if (![...given.values()].every((headers) => headers[validator])) continue;
      await same(path, (server) => ({ headers: { ...HTML.headers, [header]: given.get(server)[validator] } }));
    }
    await same(path, { headers: { ...HTML.headers, 'if-none-match': '"another"' } });
  }
}
