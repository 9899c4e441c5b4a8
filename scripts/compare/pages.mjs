import { load } from 'cheerio';
import { forEachOf } from './ask.mjs';
import { PUBLIC_URL } from './checkout.mjs';
import { TOPICS } from './posters.mjs';

/** What a browser asks for a page with. */
export const HTML = { headers: { accept: 'text/html,application/xhtml+xml' } };
const GZIP = { headers: { ...HTML.headers, 'accept-encoding': 'gzip' } };
const AT_ONCE = 4;
const WALLS = [
  '/gallery',
  '/gallery?sort=popular',
  '/gallery?topic=housing',
  ...TOPICS.map((topic) => `/topics/${topic}`),
];
const GALLERIES = ['/g/latest', '/g/popular', '/g/week', '/g/homes', '/g/shouts', '/g/empty'];
const SEARCHES = ['homes', 'السلام', '平和', '🐝', '"><script>alert(1)</script>', 'xylophone', 'a'];
const NETWORKS = ['whatsapp', 'x', 'facebook', 'telegram', 'bluesky', 'linkedin', 'reddit', 'threads', 'email'];
const RETURN = encodeURIComponent('https://example.org/page?id={id}');
const EMBEDDED = ['g/latest', 'g/week', 'g/empty', 'topics/climate'];
const LOOKS = ['', '?layout=masonry&limit=48', '?layout=carousel&theme=light', '?layout=slideshow&limit=none'];

/** The pages of all posters: as they are made, as they are sent again from memory, for their makers, and in a gallery. */
export async function posterPages({ kind }, { posters }) {
  const pages = kind('pages of posters');
  const families = kind('families');
  await forEachOf(posters, AT_ONCE, async ({ id, token }, i) => {
    await pages.same(`/p/${id}`, HTML);
    await pages.same(`/p/${id}`, i % 2 === 0 ? HTML : GZIP);
    await families.same(`/p/${id}/family`, HTML);
    // Every other token is wrong.
    const cookie = `made=${id}.${i % 2 === 0 ? token : 'guess'}`;
    await pages.same(`/p/${id}`, { headers: { ...HTML.headers, cookie } });
    const from = ['in=latest', 'in=week', 'in=topic:housing', 'in=none', 's=whatsapp'][i % 5];
    await pages.same(`/p/${id}?${from}`, HTML);
  });
}

/** The home page, and walls to their ends. */
export async function walls({ kind }) {
  const { same } = kind('home page, galleries, topics, searches');
  for (const path of ['/', '/yours']) for (const asking of [HTML, GZIP]) await same(path, asking);
  for (const wall of [...WALLS, ...GALLERIES]) {
    for (let page = wall; page; ) {
      const [, { body }] = await same(page, HTML);
      page = load(body)('a[rel=next]').attr('href');
    }
  }
  for (const q of SEARCHES) await same(`/gallery?${new URLSearchParams({ q })}`, HTML);
}

/** The maker, empty and as a remix, and the pages around a poster. */
export async function otherPages({ kind }, { posters, templates }) {
  const makers = kind('maker');
  for (const { id } of templates) await makers.same(`/make/${id}`, HTML);
  await makers.same('/make/shout?remix=Nothing2345', HTML);
  await forEachOf(posters, AT_ONCE, async ({ id, template }, i) => {
    // With the photos it may have, and carried to another template.
    const carried = templates[(i * 5) % templates.length].id;
    for (const made of [template, carried]) await makers.same(`/make/${made}?remix=${id}`, HTML);
  });

  const { same } = kind('report, manage and share pages');
  for (const { id, token } of posters.slice(0, 5)) {
    await same(`/p/${id}/report`, HTML);
    await same(`/p/${id}/manage?token=${token}`, HTML);
    await same(`/share/mastodon?poster=${id}`, HTML);
    await same(`/share/mastodon?poster=${id}&server=social.example`, HTML);
    for (const network of NETWORKS) await same(`/share/${network}?poster=${id}`, HTML);
    await same(`/share/whatsapp?poster=${id}&return=${RETURN}`, HTML);
  }
}

/** Pages for frames on other sites. */
export async function embeds({ kind }, { posters, templates }) {
  const { same } = kind('embeds');
  await forEachOf(posters, AT_ONCE, ({ id }, i) => same(`/embed/p/${id}${['', '?theme=dark'][i % 2]}`, HTML));
  for (const look of LOOKS) for (const place of EMBEDDED) await same(`/embed/${place}${look}`, HTML);
  for (const { id } of templates) await same(`/embed/make/${id}`, HTML);
  await same(`/embed/make/shout?return=${RETURN}&theme=dark`, HTML);
  const [{ id, template }] = posters;
  await same(`/embed/make/${template}?remix=${id}`, { headers: { ...HTML.headers, referer: PUBLIC_URL } });
}
