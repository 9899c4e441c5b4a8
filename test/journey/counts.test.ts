import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { TallyField, TallyQuery } from '../../src/domain/tallies/tally.ts';
import { type Asking, ask as askPort } from '../services/ask.ts';
import { flyposter, type RunningServer, removeFolders, startServer } from '../services/server.ts';

/** Who asks: an address, as the proxy in front of the server tells it, and a browser. */
interface Visitor {
  address: string;
  agent: string;
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1';
const CRAWLERS = [
  'facebookexternalhit/1.1',
  'Twitterbot/1.0',
  'WhatsApp/2.23.20.0 A',
  'TelegramBot (like TwitterBot)',
  'Slackbot-LinkExpanding 1.0',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'http.rb/5.1.1 (Mastodon/4.3.0; +https://mastodon.social/) Bot',
  'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'curl/8.14.1',
  'python-requests/2.32.4',
];
const visitor = (n: number, agent = FIREFOX): Visitor => ({ address: `198.51.100.${n}`, agent });

/**
 * One day of a campaign, through the real program behind a proxy, and then what it says it counted. Each step that must not
 * count is beside those that must.
 */
describe('a day', () => {
  let server: RunningServer;
  const env = { TRUSTED_PROXIES: '1' };
  beforeAll(async () => {
    server = await startServer({ env });
  });
  afterAll(async () => {
    await server.stop();
    await removeFolders();
  });

  const ask = (who: Visitor, path: string, { headers, ...more }: Asking = {}) => {
    const told = {
      host: `localhost:${server.port}`,
      'x-forwarded-for': `203.0.113.1, ${who.address}`,
      'user-agent': who.agent,
    };
    return askPort(server.port, path, { ...more, headers: { ...told, ...headers } });
  };
  const view = async (n: number, path: string) => expect((await ask(visitor(n), path)).status).toBe(200);
  const tell = (n: number, id: string, network: string) =>
    ask(visitor(n), `/api/posters/${id}/shares`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ network }),
    });
  const make = async (body: Record<string, unknown>): Promise<{ id: string }> => {
    const sent = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const { status, text } = await ask(visitor(200), '/api/posters', sent);
    expect(status).toBe(201);
    return JSON.parse(text);
  };
  /** Makes a poster by the form, and follows to its page as its maker. */
  const makeByForm = async (n: number, template: string, fields: Record<string, string>): Promise<string> => {
    const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = { headers, body: new URLSearchParams(fields).toString() };
    const made = await ask(visitor(n), `/make/${template}`, sent);
    expect(made.status).toBe(303);
    const path = String(made.headers.location);
    const cookie = made.headers['set-cookie']![0]!.split(';')[0]!;
    for (let i = 0; i < 2; i++) {
      const own = await ask(visitor(n), path, { headers: { cookie } });
      expect(own.text).toContain('/manage?token=');
    }
    return path.split('/').at(-1)!;
  };
  const sumsOf = async <Field extends TallyField>(query: TallyQuery & { by: readonly Field[] }) => {
    const records = await openSqliteRecords(`${server.dataDir}/flyposter.db`);
    try {
      const rows = await records.tallies.sum(query);
      return Object.fromEntries(rows.map((row) => [query.by.map((field) => row[field as Field]).join(' '), row.count]));
    } finally {
      await records.close();
    }
  };

  it('is counted exactly', async () => {
    const rent = await make({ template: 'shout', values: { slogan: 'Rent is theft' }, topics: ['housing', 'rent'] });
    const trees = await make({ template: 'placard', values: { slogan: 'Trees' }, topics: ['climate'] });
    const page = `/p/${rent.id}`;

    // Views: six people, of whom three came by a network. The first came back, by another way too.
    await view(1, page);
    for (let i = 0; i < 5; i++) await view(1, page);
    await view(1, `${page}?s=x`);
    await view(2, `${page}?s=whatsapp`);
    await view(3, `${page}?s=whatsapp`);
    await view(4, `${page}?s=mastodon`);
    await view(5, `${page}?s=%3Cscript%3E`);
    await view(6, `${page}?s=${'x'.repeat(65)}`);
    await view(2, `/p/${trees.id}?s=link`);
    // Another browser at one address is another person; another address of one IPv6 network is not.
    await ask(visitor(1, PHONE), page);
    for (const end of ['a', 'b:c:d']) await ask({ address: `2001:db8:1:2::${end}`, agent: FIREFOX }, page);
    // Who has the page already sees it again all the same, and once.
    const etag = String((await ask(visitor(1), page)).headers.etag);
    for (let i = 0; i < 2; i++) {
      expect((await ask(visitor(7), page, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
    // Nobody looked.
    for (const agent of [...CRAWLERS, '']) {
      for (const path of [page, `${page}?s=x`, `${page}/share.jpg?download=1`, `/share/x?poster=${rent.id}`]) {
        await ask(visitor(50, agent), path);
      }
    }
    for (const headers of [
      { 'sec-purpose': 'prefetch' },
      { 'sec-purpose': 'prefetch;prerender' },
      { purpose: 'prefetch' },
    ]) {
      await ask(visitor(51), page, { headers });
      await ask(visitor(51), `${page}?fresh`, { headers });
    }
    await ask(visitor(52), page, { method: 'HEAD' });
    await ask(visitor(52), '/p/Nothing2345');
    await ask(visitor(52), `/api/posters/${rent.id}`);
    await ask(visitor(52), `${page}/share.jpg`);
    expect(
      Number(/kept_answers_total\{[^}]*\} (\d+)/.exec((await ask(visitor(52), '/metrics')).text)?.[1]),
    ).toBeGreaterThan(9);

    // Shares: one person on two networks, twice on one of them; another one on the first.
    for (const [n, network] of [
      [1, 'whatsapp'],
      [1, 'whatsapp'],
      [1, 'x'],
      [2, 'whatsapp'],
    ] as const) {
      expect((await ask(visitor(n), `/share/${network}?poster=${rent.id}`)).status).toBe(302);
    }
    await ask(visitor(3), `/share/mastodon?poster=${rent.id}`);
    await ask(visitor(3), `/share/mastodon?poster=${rent.id}&server=social.example`);
    await ask(visitor(3), `/share/email?poster=${trees.id}`);
    await ask(visitor(3), `/share/x?poster=${rent.id}`, { method: 'HEAD' });
    for (const network of ['device', 'link', 'link', 'elsewhere']) await tell(4, rent.id, network);

    // Downloads: one person in two formats, and another.
    for (const file of ['share.jpg', 'square.png', 'share.jpg']) await view(1, `${page}/${file}?download=1`);
    await view(2, `${page}/share.jpg?download=1&s=x`);

    // Embeds: a poster on two sites, and the listed ones in a gallery on the first; what our own pages preview is none.
    await flyposter(server, 'posters', 'approve', trees.id);
    const embedded = (n: number, path: string, referer?: string, headers: Record<string, string> = {}) =>
      ask(visitor(n), path, { headers: { 'sec-fetch-dest': 'iframe', ...(referer && { referer }), ...headers } });
    const frame = `/embed/p/${rent.id}`;
    for (let i = 0; i < 2; i++) await embedded(10, frame, 'https://Blog.example/news?page=2');
    await embedded(11, frame, 'https://blog.example:8443/');
    await embedded(12, `${frame}?s=whatsapp`, 'https://town.example/');
    await embedded(13, frame);
    await embedded(14, frame, `${server.url}/p/${rent.id}`);
    await embedded(14, frame, undefined, { 'sec-fetch-dest': 'document' });
    for (const agent of CRAWLERS)
      await ask(visitor(50, agent), frame, { headers: { referer: 'https://blog.example/' } });
    await ask(visitor(52), frame, { method: 'HEAD' });
    await embedded(10, '/embed/g/latest', 'https://blog.example/');
    await embedded(10, `/embed/p/${trees.id}`, 'https://town.example/');

    // Remixes: by a program and by the form. A maker sees the own poster like anyone else.
    await make({ template: 'shout', values: { slogan: 'Landlords' }, topics: [], remixOf: rent.id });
    const remix = await makeByForm(8, 'placard', { 'values.slogan': 'More trees', remixOf: trees.id, key: 'once' });
    await makeByForm(8, 'placard', { 'values.slogan': 'More trees', remixOf: trees.id, key: 'once' });
    const own = await makeByForm(9, 'shout', { 'values.slogan': 'Bread', topicsShown: 'yes', topics: 'food' });

    // What is remembered of visitors ends with the process, so one who comes back after that counts again.
    expect(await server.stop()).toBe(0);
    server = await startServer({ env, dataDir: server.dataDir });
    await view(1, page);
    await view(1, page);
    await ask(visitor(1), `/share/whatsapp?poster=${rent.id}`);
    expect(await server.stop()).toBe(0);

    expect(await sumsOf({ by: ['event', 'source'], poster: rent.id })).toEqual({
      'made ': 1,
      // 1, 5, 6, the phone, the IPv6 network, 7; and 1 after the restart.
      'viewed ': 7,
      'viewed whatsapp': 2,
      'viewed mastodon': 1,
      'shared whatsapp': 3,
      'shared x': 1,
      'shared mastodon': 1,
      'shared device': 1,
      'shared link': 1,
      'downloaded ': 2,
      'embedded blog.example': 2,
      'embedded town.example': 1,
      'embedded ': 1,
      'remixed ': 1,
    });
    expect(await sumsOf({ by: ['event', 'source'], poster: trees.id })).toEqual({
      'made ': 1,
      'viewed link': 1,
      'shared email': 1,
      // On a second site the same day: one person, one poster.
      'embedded blog.example': 1,
      'remixed ': 1,
    });
    expect(await sumsOf({ by: ['event'], poster: remix })).toEqual({ made: 1, viewed: 1 });
    expect(await sumsOf({ by: ['event', 'topic'], poster: own })).toEqual({ 'made food': 1, 'viewed food': 1 });
    expect(await sumsOf({ by: ['event', 'source'] })).toEqual({
      'made ': 5,
      'viewed ': 9,
      'viewed whatsapp': 2,
      'viewed mastodon': 1,
      'viewed link': 1,
      'shared whatsapp': 3,
      'shared x': 1,
      'shared mastodon': 1,
      'shared device': 1,
      'shared link': 1,
      'shared email': 1,
      'downloaded ': 2,
      'embedded blog.example': 3,
      'embedded town.example': 1,
      'embedded ': 1,
      'remixed ': 2,
    });
    expect(await sumsOf({ by: ['topic'], event: 'viewed', template: 'shout' })).toEqual({
      food: 1,
      housing: 10,
      rent: 10,
    });
    expect(await sumsOf({ by: ['template'], event: 'viewed' })).toEqual({ placard: 2, shout: 11 });

    expect(await flyposter(server, 'tallies', '--by', 'event')).toBe(
      'downloaded\t2\nembedded\t5\nmade\t5\nremixed\t2\nshared\t8\nviewed\t13\n',
    );
  });
});
