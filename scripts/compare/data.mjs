import { forEachOf } from './ask.mjs';
import { PUBLIC_URL } from './checkout.mjs';
import { TOPICS } from './posters.mjs';

const AT_ONCE = 4;
const GALLERIES = ['latest', 'popular', 'week', 'homes', 'shouts', 'empty'];
const WALLS = ['/gallery', ...GALLERIES.map((slug) => `/g/${slug}`), ...TOPICS.map((topic) => `/topics/${topic}`)];
const SEARCHES = ['homes', 'fair rent', 'a', 'السلام', '平和', 'мир', '🐝', 'ทุกคน', 'xylophone', '*', '"', "'"];

/** What the API tells: posters, lists page by page, galleries, templates. */
export async function api({ kind }, { posters, templates }) {
  const one = kind('JSON of posters');
  await forEachOf(posters, AT_ONCE, ({ id }) => one.same(`/api/posters/${id}`));

  const lists = kind('JSON of lists and galleries');
  const walk = async (path, query) => {
    for (let cursor = ''; cursor !== null; ) {
      const [, { body }] = await lists.same(`${path}?${new URLSearchParams({ ...query, ...(cursor && { cursor }) })}`);
      cursor = JSON.parse(body).next;
    }
  };
  for (const sort of ['newest', 'popular']) {
    await walk('/api/posters', { sort, limit: 7 });
    await walk('/api/posters', { sort, topic: 'housing' });
    await walk('/api/posters', { sort, template: 'shout', topic: 'pay', limit: 1 });
  }
  for (const q of SEARCHES) await walk('/api/posters', { q, limit: 5 });
  await lists.same('/api/galleries');
  for (const slug of GALLERIES) await walk(`/api/galleries/${slug}`, { limit: 10 });

  const { same } = kind('JSON of templates and their schema');
  for (const path of ['/api/templates', '/schemas/template.json']) await same(path);
  for (const { id } of templates) await same(`/api/templates/${id}`);
}

/** Feeds in all forms, page by page. */
export async function feeds({ kind }) {
  const { same } = kind('feeds');
  for (const wall of WALLS) {
    for (let page = `${wall}/feed.json`; page; ) {
      const [, { body }] = await same(page);
      for (const form of ['rss.xml', 'atom.xml']) await same(page.replace('feed.json', form));
      page = JSON.parse(body).next_url?.slice(PUBLIC_URL.length);
    }
  }
}

/** What pages say to programs that embed them. */
export async function oembed({ kind }, { posters, templates }) {
  const { same } = kind('oEmbed');
  const of = (page, more) => `/oembed?${new URLSearchParams({ url: PUBLIC_URL + page, ...more })}`;
  const makers = templates.map(({ id }) => `/make/${id}`);
  const remix = `/make/${posters[0].template}?remix=${posters[0].id}`;
  const pages = [...WALLS, '/gallery?sort=popular', ...makers, remix, ...posters.map(({ id }) => `/p/${id}`)];
  await forEachOf(pages, AT_ONCE, async (page, i) => {
    await same(of(page));
    await same(of(page, { format: 'xml', ...[{}, { maxwidth: 500 }, { maxwidth: 300, maxheight: 100 }][i % 3] }));
  });
}

/** Built files, and what browsers lay posters out with. Each server has its own, so that only their headers are compared. */
export async function materials({ kind, servers }, { templates }) {
  const { judge } = kind('headers of built files and layout materials');
  const files = await Promise.all(servers.map((server) => filesOf(server, templates[0])));
  for (const [i, path] of files[0].entries()) {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const asking = { headers: { 'accept-encoding': encoding } };
      const answers = await Promise.all(servers.map((server, n) => server.ask(files[n][i], asking)));
      await judge(`${path} (${encoding})`, ...answers.map(headersOnly));
    }
  }
}

/** Files that a page of the maker loads. */
async function filesOf(server, template) {
  const page = (await server.ask(`/make/${template.id}`)).body.toString();
  const [, layout] = /"(\/layout\/[\w-]+)"/.exec(page);
  const [, revision] = /"revision":"([\w-]+)"/.exec(page);
  const assets = [...page.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path);
  const materials = ['catalogue.json', 'faces/anton/latin/400', 'pictures/1f41d.svg'].map(
    (file) => `${layout}/${file}`,
  );
  const file = `/layout/templates/${template.id}/${revision}/template.json`;
  return [...assets.sort(), ...materials, file, '/layout/old/catalogue.json', '/embed.js'];
}

function headersOnly({ status, headers: { etag: _, 'content-length': __, 'last-modified': ___, ...headers } }) {
  return { status, headers, body: Buffer.alloc(0) };
}
