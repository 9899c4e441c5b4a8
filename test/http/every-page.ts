import { fileURLToPath } from 'node:url';
import { type Answer, type Asking, ask as askPort } from '../services/ask.ts';
import { flyposter, type RunningServer, setSetting, startServer } from '../services/server.ts';

/** What the site calls itself, behind a proxy that ends TLS; the server itself listens on a local port. */
export const PUBLIC_URL = 'https://posters.example';

/** One kind of page, or one state of it. */
export interface PageCase {
  path: string;
  /** Absent: 200. */
  status?: number;
  /** Fields that are posted there. */
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

export interface MadePoster {
  id: string;
  values: { slogan: string };
  alt: string;
  createdAt: string;
  topics: string[];
  manage: { token: string };
}

/** Slogans that break out of markup, hide or reorder text, or are taken for something else. */
export const HOSTILE = {
  quotes: `"double" 'single' \`back\` „low“`,
  markup: '</title><script>alert(1)</script><meta property="og:title" content="Not ours">',
  entities: 'Fish &amp; chips &lt;b&gt; &#x202e; &quot;',
  'right to left': '\u202eقل لا\u202c \u2066للإيجارات\u2069 100% المرتفعة',
  'emoji families': '👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🚀'.repeat(20),
  'no width': 'Zero\u200bwidth\ufeff\u2060joi\u200dner\u200e',
  'three hundred': 'x'.repeat(99).concat(' ').repeat(3).trimEnd(),
  'several lines': 'One\nTwo\r\nThree\n\n\nFour',
  'half a letter': 'Half \ud83d a letter \udc4d',
  null: 'null',
} as const;

/** A running site with posters of every kind, and its pages. */
export interface EveryPage {
  server: RunningServer;
  ask(path: string, asking?: Asking): Promise<Answer>;
  make(request: Record<string, unknown>): Promise<MadePoster>;
  made: Made;
}

export interface Made {
  hostile: Record<keyof typeof HOSTILE, MadePoster>;
  plain: MadePoster;
  unlisted: MadePoster;
  remix: MadePoster;
  /** Its parent was deleted. */
  orphan: MadePoster;
  /** To be deleted by its page. */
  spare: MadePoster;
  templates: string[];
  /** What the gallery goes on with. */
  cursor: string;
}

/** The names of pages, to make tests of before anything is made. */
export const pageNames = () => Object.keys(pages());

/** Every page that people see, by name. A new page, or a new state of one, is put in here: all their tests read this. */
export function pages(made?: Made): Record<string, PageCase> {
  const id = (name: Exclude<keyof Made, 'hostile' | 'templates' | 'cursor'>) => made?.[name].id ?? '';
  const token = (name: 'plain' | 'spare') => made?.[name].manage.token ?? '';
  const manage = `/p/${id('plain')}/manage`;
  const form = { 'values.slogan': 'By form', key: 'k' };
  return {
    home: { path: '/' },
    'the gallery': { path: '/gallery' },
    'the gallery by popularity': { path: '/gallery?sort=popular' },
    'the gallery of a topic': { path: '/gallery?topic=housing' },
    'a later page of the gallery': { path: `/gallery?cursor=${made?.cursor ?? ''}` },
    'a search': { path: '/gallery?q=fish' },
    'a search for markup': { path: `/gallery?q=${encodeURIComponent('"><script>alert(1)</script>')}` },
    'a search without finds': { path: '/gallery?q=xylophone' },
    'the newest posters': { path: '/g/latest' },
    'a later page of the newest posters': { path: `/g/latest?cursor=${made?.cursor ?? ''}` },
    'the popular posters': { path: '/g/popular' },
    'a gallery picked by hand': { path: '/g/picked' },
    'an empty gallery': { path: '/g/empty' },
    'no such gallery': { path: '/g/none', status: 404 },
    'a topic': { path: '/topics/housing' },
    'no such topic': { path: '/topics/none', status: 404 },
    'the maker': { path: '/make/wide' },
    'the maker with photos': { path: '/make/newspaper' },
    'the maker with a template for tall formats': { path: '/make/tall' },
    'the maker with a template for paper': { path: '/make/sheet' },
    'the maker of a remix': { path: `/make/wide?remix=${id('plain')}` },
    'the maker of a remix that is gone': { path: '/make/wide?remix=Nothing2345' },
    'the maker with something wrong': { path: '/make/event', status: 422, form: { 'values.slogan': '' } },
    'the maker with another preview': { path: '/make/wide', form: { ...form, format: 'square', preview: 'yes' } },
    'a poster': { path: `/p/${id('plain')}` },
    'a poster from a network': { path: `/p/${id('plain')}?s=whatsapp` },
    'a poster with its link only': { path: `/p/${id('unlisted')}` },
    'a remix': { path: `/p/${id('remix')}` },
    'a remix of what is gone': { path: `/p/${id('orphan')}` },
    'a poster from a gallery': { path: `/p/${id('plain')}?in=latest` },
    'a poster from a topic': { path: `/p/${id('plain')}?in=topic:housing` },
    'the family of a poster': { path: `/p/${id('plain')}/family` },
    'the family of a remix': { path: `/p/${id('remix')}/family` },
    'a family whose first poster is gone': { path: `/p/${id('orphan')}/family` },
    'a family of one': { path: `/p/${id('unlisted')}/family` },
    'the page to report a poster': { path: `/p/${id('plain')}/report` },
    'a report without a reason': { path: `/p/${id('plain')}/report`, status: 422, form: { detail: HOSTILE.markup } },
    'a report that was sent': { path: `/p/${id('plain')}/report`, form: { reason: 'other', detail: HOSTILE.markup } },
    'a poster for its maker': {
      path: `/p/${id('plain')}`,
      headers: { cookie: `made=${id('plain')}.${token('plain')}` },
    },
    ...Object.fromEntries(
      Object.keys(HOSTILE).map((name) => [
        `a poster with ${name}`,
        { path: `/p/${made?.hostile[name as keyof typeof HOSTILE].id}` },
      ]),
    ),
    'one’s own posters': { path: '/yours' },
    'the page to manage a poster': { path: `${manage}?token=${token('plain')}` },
    'the page to manage it with another token': { path: `${manage}?token=guess`, status: 403 },
    'the page to manage it when not sure': { path: manage, status: 400, form: { token: token('plain') } },
    'a poster that is deleted': {
      path: `/p/${id('spare')}/manage`,
      form: { token: token('spare'), sure: 'yes' },
    },
    'sharing on Mastodon': { path: `/share/mastodon?poster=${id('plain')}` },
    'sharing on what is no server': { path: `/share/mastodon?poster=${id('plain')}&server=localhost`, status: 422 },
    'on the way to Mastodon': { path: `/share/mastodon?poster=${id('plain')}&server=social.example` },
    'no such poster': { path: '/p/Nothing2345', status: 404 },
    'no such template': { path: '/make/none', status: 404 },
    'nothing there': { path: '/nothing', status: 404 },
    'another host': { path: '/', status: 421, headers: { host: 'elsewhere.example' } },
  };
}

/** The names of embeds, likewise. */
export const embedNames = () => Object.keys(embeds());

/** Every page for frames on other sites, by name. They have no cards: what is passed on is the page that they show. */
export function embeds(made?: Made): Record<string, PageCase> {
  const id = made?.plain.id ?? '';
  const form = { 'values.slogan': 'By form' };
  return {
    'a poster': { path: `/embed/p/${id}` },
    'a poster with markup': { path: `/embed/p/${made?.hostile.markup.id}?theme=dark` },
    'no such poster': { path: '/embed/p/Nothing2345', status: 404 },
    'the newest posters': { path: '/embed/g/latest' },
    'the newest posters as masonry': { path: '/embed/g/latest?layout=masonry' },
    'the newest posters as a carousel': { path: '/embed/g/latest?layout=carousel' },
    'the newest posters as a slideshow': { path: '/embed/g/latest?layout=slideshow' },
    'a gallery picked by hand': { path: '/embed/g/picked' },
    'an empty gallery': { path: '/embed/g/empty' },
    'a topic': { path: '/embed/topics/housing' },
    'the maker': { path: '/embed/make/wide' },
    'the maker with photos': { path: '/embed/make/newspaper' },
    'the maker with something wrong': { path: '/embed/make/event', status: 422, form: { 'values.slogan': '' } },
    'what was made': { path: '/embed/make/wide', form },
    'nothing there': { path: '/embed/nothing', status: 404 },
  };
}

/** Starts a server with posters of every kind on it. */
export async function openEveryPage(): Promise<EveryPage> {
  const server = await startServer({
    env: { PUBLIC_URL, TEMPLATES_DIR: fileURLToPath(new URL('card-templates', import.meta.url)) },
  });
  const ask = (path: string, { headers, ...asking }: Asking = {}) =>
    askPort(server.port, path, { ...asking, headers: { host: new URL(PUBLIC_URL).host, ...headers } });

  async function make(wanted: Record<string, unknown>): Promise<MadePoster> {
    const headers = { 'content-type': 'application/json' };
    const answer = await ask('/api/posters', { headers, body: JSON.stringify({ template: 'wide', ...wanted }) });
    if (answer.status !== 201) throw new Error(`No poster was made: ${answer.body}`);
    return JSON.parse(answer.body.toString());
  }

  await setSetting(server, 'moderation', 'open');
  const listed = (slogan: string, more: Record<string, unknown> = {}) =>
    make({ values: { slogan }, list: true, ...more });
  const hostile: Record<string, MadePoster> = {};
  for (const [name, slogan] of Object.entries(HOSTILE)) {
    const said = slogan.slice(0, 60);
    hostile[name] = await listed(slogan, { alt: slogan, credit: said });
  }
  for (let i = 0; i < 20; i++) await listed(`Number ${i}`);
  const parent = await listed('Soon gone');
  const plain = await listed('Streets are for people', { alt: 'A street', credit: 'Ada' });
  const made = {
    hostile: hostile as Made['hostile'],
    plain,
    unlisted: await make({ values: { slogan: 'By its link' } }),
    remix: await listed('Remixed', { remixOf: plain.id }),
    orphan: await listed('Orphaned', { remixOf: parent.id }),
    spare: await make({ values: { slogan: 'To be deleted' } }),
    templates: JSON.parse((await ask('/api/templates')).body.toString()).templates.map(({ id }: { id: string }) => id),
    cursor: JSON.parse((await ask('/api/posters?limit=24')).body.toString()).next,
  };
  await flyposter(server, 'galleries', 'create', 'picked', '--title', HOSTILE.markup, '--introduction', HOSTILE.quotes);
  await flyposter(server, 'galleries', 'add', 'picked', plain.id, made.hostile.markup.id, made.remix.id);
  await flyposter(server, 'galleries', 'create', 'empty', '--title', HOSTILE['right to left'], '--topic', 'rent');
  const authorization = `Bearer ${parent.manage.token}`;
  await ask(`/api/posters/${parent.id}`, { method: 'DELETE', headers: { authorization } });
  return { server, ask, make, made };
}

/** Asks for a page as a browser does. */
export function askFor({ ask }: Pick<EveryPage, 'ask'>, { path, form, headers }: PageCase): Promise<Answer> {
  const accept = { accept: 'text/html,application/xhtml+xml', ...headers };
  if (!form) return ask(path, { headers: accept });
  const type = { 'content-type': 'application/x-www-form-urlencoded', origin: PUBLIC_URL };
  return ask(path, { headers: { ...accept, ...type }, body: new URLSearchParams(form).toString() });
}
