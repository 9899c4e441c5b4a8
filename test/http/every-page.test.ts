import { type CheerioAPI, load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMBEDS } from '../../src/http/addresses/embed-addresses.ts';
import { PAGES } from '../../src/http/addresses/page-addresses.ts';
import { removeFolders } from '../services/server.ts';
import {
  askFor,
  type EveryPage,
  embedNames,
  embeds,
  HOSTILE,
  openEveryPage,
  PUBLIC_URL,
  pageNames,
  pages,
} from './every-page.ts';
import { missedPages } from './missed-pages.ts';
import { noise } from './photo-files.ts';

/** What the networks read pages with, as they say it themselves. */
const CRAWLERS = {
  Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  X: 'Twitterbot/1.0',
  WhatsApp: 'WhatsApp/2.23.20.0 A',
  Telegram: 'TelegramBot (like TwitterBot)',
  Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  Discord: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  LinkedIn: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  Mastodon: 'http.rb/5.1.1 (Mastodon/4.3.0; +https://mastodon.social/) Bot',
  Bluesky: 'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)',
} as const;

/** Bytes of a page that the thriftiest of them reads. */
const READ = 64 * 1024;
/** Bytes of a picture that all of them show. */
const MOST = 300_000;

/** What must be in every head, once. */
const ONCE = [
  'title',
  'meta[name="description"]',
  ...['site_name', 'type', 'locale', 'title', 'description'].map((name) => `meta[property="og:${name}"]`),
  ...['', ':secure_url', ':width', ':height', ':type', ':alt'].map((name) => `meta[property="og:image${name}"]`),
  ...['card', 'title', 'description', 'image', 'image:alt'].map((name) => `meta[name="twitter:${name}"]`),
];

/** Everything that html-validate recommends but what the HTML standard leaves to taste. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The standard allows a slash at the end of a void element, which is how Preact writes one.
    'void-style': 'off',
    // Case does not matter to a parser.
    'doctype-style': 'off',
    // A group of checkboxes has one name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A list may have a name, as ARIA says.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A title is what somebody wrote on a poster; search engines cut it where they like.
    'long-title': 'off',
  },
});

describe('every page', () => {
  let site: EveryPage;
  beforeAll(async () => {
    site = await openEveryPage();
  });
  afterAll(async () => {
    await site.server.stop();
    await removeFolders();
  });

  it('has a case for each page and each embed that is declared', () => {
    const cases = [...Object.values(pages(site.made)), ...Object.values(embeds(site.made))];
    const paths = cases.map(({ path }) => path);
    expect(missedPages({ ...PAGES, ...EMBEDS }, paths)).toEqual([]);
  });

  /** The head of what a crawler read, and nothing that a script would add. */
  const read = (body: Buffer): CheerioAPI => {
    const start = body.subarray(0, READ).toString();
    expect(start).toContain('</head>');
    return load(start);
  };
  const meta = ($: CheerioAPI, name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');

  /** Whether all is there, and what there is agrees. */
  function expectCard($: CheerioAPI): void {
    for (const selector of ONCE) {
      const found = $('head').find(selector);
      expect(found.length, selector).toBe(1);
      expect((found.attr('content') ?? found.text()).trim(), selector).not.toBe('');
    }
    expect($('html').attr('lang')).toBe('en');
    expect(meta($, 'twitter:card')).toBe('summary_large_image');
    for (const name of ['title', 'description', 'image', 'image:alt']) {
      expect(meta($, `twitter:${name}`), name).toBe(meta($, `og:${name}`));
    }
    expect(meta($, 'og:image')).toMatch(new RegExp(`^${PUBLIC_URL}/`));
    expect(meta($, 'og:image:secure_url')).toBe(meta($, 'og:image'));
    const canonical = $('link[rel=canonical]').attr('href');
    expect(canonical).toBe(meta($, 'og:url'));
    if (canonical !== undefined) expect(canonical).toMatch(new RegExp(`^${PUBLIC_URL}/(?!.*[?&]s=)`));
    else expect(meta($, 'robots')).toBe('noindex');
    expect($('script:not([src]):not([type="application/json"]):not([type="application/ld+json"])').length).toBe(0);
  }

  /** Fetches the picture of a card and holds it to what the card says. */
  async function expectPicture($: CheerioAPI, headers: Record<string, string>): Promise<void> {
    const path = meta($, 'og:image')!.slice(PUBLIC_URL.length);
    const { status, headers: said, body } = await site.ask(path, { headers });
    expect([status, said['content-type']], path).toEqual([200, meta($, 'og:image:type')]);
    expect(body.byteLength, path).toBeLessThan(MOST);
    expect(Number(said['content-length']), path).toBe(body.byteLength);
    const { format, width, height } = await sharp(body).metadata();
    const size = [Number(meta($, 'og:image:width')), Number(meta($, 'og:image:height'))];
    expect([`image/${format}`, width, height], path).toEqual([meta($, 'og:image:type'), ...size]);
    const head = await site.ask(path, { method: 'HEAD', headers });
    expect([head.status, head.headers['content-length']], path).toEqual([200, said['content-length']]);
  }

  /** What html-validate finds wrong. */
  async function problemsIn(body: Buffer): Promise<string[]> {
    const { results } = await validator.validateString(body.toString());
    return results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector})`));
  }

  it.each(Object.entries(CRAWLERS))('has a complete card for %s', async (_, agent) => {
    const headers = { 'user-agent': agent, accept: '*/*', 'accept-encoding': 'gzip, deflate' };
    const seen = new Set<string>();
    for (const [name, page] of Object.entries(pages(site.made))) {
      if (page.form || page.headers || (page.status ?? 200) >= 400) continue;
      const { status, headers: said, body } = await site.ask(page.path, { headers });
      expect([status, said['content-type'], said['set-cookie']], name).toEqual([
        200,
        'text/html; charset=UTF-8',
        undefined,
      ]);
      const $ = read(body);
      expectCard($);
      const picture = meta($, 'og:image')!;
      if (!seen.has(picture)) await expectPicture($, headers);
      seen.add(picture);
    }
    expect(seen.size).toBeGreaterThan(10);
  });

  it.each(pageNames())('is valid HTML with a card: %s', async (name) => {
    const page = pages(site.made)[name]!;
    const { status, headers, body } = await askFor(site, page);
    expect([status, headers['content-type']]).toEqual([page.status ?? 200, 'text/html; charset=UTF-8']);
    expect(await problemsIn(body)).toEqual([]);
    const $ = read(body);
    expectCard($);
    await expectPicture($, {});
  });

  it.each(embedNames())('is valid HTML for a frame: %s', async (name) => {
    const page = embeds(site.made)[name]!;
    const { status, headers, body } = await askFor(site, page);
    expect([status, headers['content-type']]).toEqual([page.status ?? 200, 'text/html; charset=UTF-8']);
    expect(await problemsIn(body)).toEqual([]);
    const $ = read(body);
    expect(meta($, 'robots')).toBe('noindex');
    expect($('link[rel=canonical]').attr('href') ?? PUBLIC_URL).not.toContain('/embed/');
  });

  it.each([
    ['without an Accept header', {}],
    ['with a range', { range: `bytes=0-${READ - 1}` }],
    ['without compression', { 'accept-encoding': 'identity' }],
    ['over HTTP/1.0 proxies', { via: '1.0 proxy', connection: 'close' }],
  ])('has a card that is read %s', async (_, more) => {
    const headers = { 'user-agent': CRAWLERS.WhatsApp, ...more };
    const { status, body } = await site.ask(`/p/${site.made.plain.id}`, { headers });
    expect([200, 206]).toContain(status);
    expectCard(read(body));
    await expectPicture(read(body), headers);
  });

  it('is answered to a HEAD as to a GET', async () => {
    for (const path of ['/', '/gallery', '/make/wide', `/p/${site.made.unlisted.id}`]) {
      const headers = { 'user-agent': CRAWLERS.LinkedIn };
      const head = await site.ask(path, { method: 'HEAD', headers });
      expect([head.status, head.headers['content-type'], head.body.byteLength], path).toEqual([
        200,
        'text/html; charset=UTF-8',
        0,
      ]);
    }
  });

  it('says what a poster says, whatever that is, and nothing else', async () => {
    const shortened = { 'three hundred': /^x{89}…$/, 'emoji families': /^(?:👨‍👩‍👧‍👦|🏳️‍🌈|👩🏽‍🚀)+$/u };
    for (const name of Object.keys(HOSTILE) as (keyof typeof HOSTILE)[]) {
      const { id, values, createdAt, topics } = site.made.hostile[name];
      const $ = read((await site.ask(`/p/${id}`)).body);
      const oneLine = values.slogan.replace(/\s*\n\s*/g, ' ');
      expect(meta($, 'og:title'), name).toMatch(name in shortened ? shortened[name as keyof typeof shortened] : /./);
      if (!(name in shortened)) expect(meta($, 'og:title')).toBe(oneLine);
      expect($('title').text()).toBe(`${meta($, 'og:title')} · Flyposter`);
      expect(meta($, 'og:url')).toBe(`${PUBLIC_URL}/p/${id}`);
      expect(meta($, 'og:type')).toBe('article');
      expect(meta($, 'article:published_time')).toBe(createdAt);
      expect(
        $('meta[property="article:tag"]')
          .toArray()
          .map(({ attribs }) => attribs.content),
      ).toEqual(topics);
      expect($.text()).not.toMatch(/[\u202a-\u202e]/);
    }
    expect(meta(read((await site.ask(`/p/${site.made.hostile.null.id}`)).body), 'og:title')).toBe('null');
  });

  it('has a card for a poster that only those with its link find, which no search engine keeps', async () => {
    const $ = read((await site.ask(`/p/${site.made.unlisted.id}`)).body);
    expect(meta($, 'robots')).toBe('noindex');
    expect(meta($, 'og:image')).toBe(`${PUBLIC_URL}/p/${site.made.unlisted.id}/share.jpg`);
    expect(meta($, 'og:title')).toBe('By its link');
  });

  it('has a light picture where the photo is all noise, in every first format', async () => {
    const photo = await site.ask('/api/photos', { headers: { 'content-type': 'image/jpeg' }, body: await noise() });
    const picture = { id: JSON.parse(photo.body.toString()).id };
    for (const [template, values] of [
      ['before-after', { before: picture, after: picture }],
      ['tall', { picture }],
      ['sheet', { picture }],
    ] as const) {
      const poster = await site.make({ template, values: { slogan: 'Noise', ...values } });
      await expectPicture(read((await site.ask(`/p/${poster.id}`)).body), {});
    }
  });
});
