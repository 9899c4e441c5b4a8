import { load } from 'cheerio';
import { type ContextVariableMap, Hono } from 'hono';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTOR, BY } from '../contract/attribution.ts';
import { newFamily } from '../contract/new-family.ts';
import { tally } from '../contract/tally-records.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.records.settings.write({ moderation: 'open', name: 'Homes Now' }, BY);
});
afterAll(() => house.close());

const HOSTILE = '</script><b>"&amp;';
const make = async (slogan: string, more: Record<string, unknown> = {}) =>
  (await makePoster(house.app, { values: { slogan }, list: true, ...more })).id;
const page = async (path: string) => {
  const answer = await ask(house.app, path, { headers: { accept: 'text/html' } });
  return { status: answer.status, answer, $: load(await answer.text()) };
};
/** What a reader makes of a picture. */
async function scan(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#888' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the QR code of a poster', () => {
  it.each([
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
  ])('is read from the pixels of its %s, with white around it', async (type, mediaType) => {
    const id = await make('Scan me');
    const answer = await ask(house.app, `/p/${id}/qr.${type}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(mediaType);
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="qr-${id}.${type}"`);
    const picture = Buffer.from(await answer.arrayBuffer());
    expect(await scan(picture)).toBe(`${PUBLIC_URL}/p/${id}?s=qr`);
    const { width = 0, height } = await sharp(picture).metadata();
    expect(width).toBe(height);
    expect(width).toBeGreaterThan(400);
    // White from edge to edge, four modules wide; a module has 16 pixels.
    const grey = await sharp(picture).flatten({ background: '#888' }).greyscale().raw().toBuffer();
    const quiet = grey.subarray(0, 4 * 16 * width);
    expect(quiet.every((value) => value === 255)).toBe(true);
    expect(grey[(4 * 16 + 8) * width + 4 * 16 + 8]).toBe(0);
    const etag = answer.headers.get('etag')!;
    expect((await ask(house.app, `/p/${id}/qr.${type}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is there for nobody once the poster is hidden', async () => {
    const id = await make('Gone');
    await house.moderation.decide(id, 'hide', ACTOR);
    for (const type of ['svg', 'png']) expect((await ask(house.app, `/p/${id}/qr.${type}`)).status).toBe(404);
  });

  it('stands in the page for printing', async () => {
    const id = await make('Print me');
    const { $ } = await page(`/p/${id}`);
    const svg = $.html($('.poster-print svg').attr('xmlns', 'http://www.w3.org/2000/svg'));
    expect(await scan(await sharp(Buffer.from(svg), { density: 300 }).toBuffer())).toBe(`${PUBLIC_URL}/p/${id}?s=qr`);
    expect($('.poster-print').text()).toContain(`localhost:3000/p/${id}`);
    expect($('.qr-panel img').attr('src')).toBe(`/p/${id}/qr.svg`);
  });
});

describe('what a poster page says of itself', () => {
  const said = async (id: string) => {
    const { $ } = await page(`/p/${id}`);
    return JSON.parse($('script[type="application/ld+json"]').text());
  };

  it('is an ImageObject with credit, licence and what it is based on', async () => {
    const parent = await make('First');
    const id = await make(HOSTILE, { credit: 'Zoë </script>', topics: ['housing', 'pay'], remixOf: parent });
    const url = 'https://creativecommons.org/licenses/by/4.0/';
    await house.records.settings.write({ licence: 'CC BY 4.0', licenceUrl: url }, BY);
    const data = await said(id);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ImageObject',
      contentUrl: `${PUBLIC_URL}/p/${id}/share.jpg`,
      thumbnailUrl: `${PUBLIC_URL}/p/${id}/share.jpg?width=480`,
      width: { value: 1200 },
      height: { value: 630 },
      name: HOSTILE,
      creditText: 'Zoë </script>',
      creator: { '@type': 'Person', name: 'Zoë </script>' },
      license: url,
      acquireLicensePage: `${PUBLIC_URL}/p/${id}`,
      keywords: ['housing', 'pay'],
      isBasedOn: `${PUBLIC_URL}/p/${parent}`,
      representativeOfPage: true,
    });
    expect(data.description).toContain(HOSTILE);
    expect(data.copyrightNotice).toMatch(/^© \d{4} Zoë <\/script>. CC BY 4.0.$/);
    expect(Number.isNaN(Date.parse(data.datePublished))).toBe(false);
    await house.moderation.decide(parent, 'hide', ACTOR);
    await house.records.settings.write({ licence: '', licenceUrl: '' }, BY);
    const bare = await said(id);
    expect(bare).not.toHaveProperty('isBasedOn');
    expect(bare).not.toHaveProperty('license');
    expect(bare.copyrightNotice).toContain('All rights reserved');
    const { $ } = await page(`/p/${id}`);
    expect($('script:not([type])').length).toBe(0);
  });

  it('credits the campaign where nobody is named', async () => {
    expect(await said(await make('Nobody'))).toMatchObject({
      creditText: 'Homes Now',
      creator: { '@type': 'Organization', name: 'Homes Now' },
    });
  });

  it('is its facts, with counts that topics do not multiply', async () => {
    const id = await make('Counted', { topics: ['housing', 'pay'], credit: 'Zoë' });
    const rows = ['housing', 'pay'].flatMap((topic) => [
      tally({ poster: id, topic, count: 1234 }),
      tally({ poster: id, topic, event: 'shared', count: 1 }),
    ]);
    await house.records.tallies.add(rows);
    const { $ } = await page(`/p/${id}`);
    const facts = $('.poster-facts').text();
    expect(facts).toContain('1,234 views · 1 share');
    expect(facts).not.toContain('download');
    for (const text of ['Poster: “Counted”', 'Zoë', 'All rights reserved']) expect(facts).toContain(text);
    expect(
      $('.poster-topics a')
        .toArray()
        .map((a) => $(a).attr('href')),
    ).toEqual(['/topics/housing', '/topics/pay']);
    expect($('.poster-report a').attr('href')).toBe(`/p/${id}/report`);
  });
});

describe('small pictures', () => {
  it('are made from the picture that is there, once, and go with it', async () => {
    const id = await make('Small');
    const before = { ...house.drawn };
    for (let i = 0; i < 2; i++) {
      const answer = await ask(house.app, `/p/${id}/share.jpg?width=240`);
      expect(answer.status).toBe(200);
      const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([width, height, format]).toEqual([240, 126, 'jpeg']);
    }
    expect(house.drawn).toEqual({ ...before, shrink: before.shrink + 1 });
    const whole = await ask(house.app, `/p/${id}/share.jpg`);
    expect((await sharp(Buffer.from(await whole.arrayBuffer())).metadata()).width).toBe(1200);
    await house.management.remove(id, await house.management.token(id));
    for await (const { key } of house.files.list('renditions/')) expect(key).not.toContain(id);
  });
});

describe('a poster opened from a gallery', () => {
  const links = async (path: string) => {
    const { $, answer } = await page(path);
    const href = (selector: string) => $(`.poster-walk ${selector}`).attr('href');
    return {
      previous: href('[rel=prev]'),
      next: href('[rel=next]'),
      back: href('.poster-walk-back'),
      title: $('.poster-walk-back bdi').text(),
      canonical: $('link[rel=canonical]').attr('href'),
      shared: answer.headers.get('cache-control'),
    };
  };

  it('leads on through it and back to it', async () => {
    const ids = [await make('One'), await make('Two'), await make('Three')];
    await house.curation.create({ slug: 'ours', title: 'Ours & <yours>', introduction: '' }, ACTOR);
    await house.curation.add('ours', ids, ACTOR);
    expect(await links(`/p/${ids[1]}?in=ours`)).toMatchObject({
      previous: `/p/${ids[0]}?in=ours`,
      next: `/p/${ids[2]}?in=ours`,
      back: '/g/ours',
      title: 'Ours & <yours>',
      canonical: `${PUBLIC_URL}/p/${ids[1]}`,
    });
    expect(await links(`/p/${ids[0]}?in=ours`)).toMatchObject({ previous: undefined, next: `/p/${ids[1]}?in=ours` });
    expect((await links(`/p/${ids[2]}?in=latest`)).next).toBe(`/p/${ids[1]}?in=latest`);
  });

  it('leads through a topic, also where it is alone in it', async () => {
    const [one, two] = [
      await make('Pay one', { topics: ['wages'] }),
      await make('Pay two', { topics: ['wages', 'solo'] }),
    ];
    expect(await links(`/p/${two}?in=topic:wages`)).toMatchObject({
      next: `/p/${one}?in=topic:wages`,
      back: '/topics/wages',
      title: 'wages',
    });
    expect(await links(`/p/${two}?in=topic:solo`)).toMatchObject({
      previous: undefined,
      next: undefined,
      back: '/topics/solo',
    });
  });

  it.each([
    '',
    'nothing',
    'topic:nothing',
    'topic:',
    '"><b>',
    'x'.repeat(5000),
    'foreign',
  ])('ignores what is no gallery of its own: %s', async (name) => {
    await house.curation.create({ slug: 'foreign', title: 'Foreign', introduction: '' }, ACTOR).catch(() => {});
    const id = await make('Alone');
    const { status, $ } = await page(`/p/${id}?in=${encodeURIComponent(name)}`);
    expect(status).toBe(200);
    expect($('.poster-walk').length).toBe(0);
  });
});

describe('the family page', () => {
  it('is a list in a list, with the poster marked and its place in the page of each', async () => {
    const first = await make('First of all');
    const second = await make(HOSTILE, { remixOf: first, credit: 'Zoë' });
    const third = await make('Third', { remixOf: second });
    const { $, status } = await page(`/p/${third}/family`);
    expect(status).toBe(200);
    expect($('title').text()).toContain('Family of “Third”');
    expect($('.family-head').text()).toContain('3 posters in 3 generations');
    const nested = (id: string) => $(`.family-tree a[href="/p/${id}"]`).parents('ul').length;
    expect([first, second, third].map(nested)).toEqual([1, 2, 3]);
    expect(
      $('[aria-current=true]')
        .toArray()
        .map((a) => $(a).attr('href')),
    ).toEqual([`/p/${third}`]);
    expect($('details:not([open])').length).toBe(0);
    expect($(`a[href="/p/${second}"] bdi`).first().text()).toContain('</script>');
    for (const id of [first, second, third]) {
      const { $ } = await page(`/p/${id}`);
      expect($(`a[href="/p/${id}/family"]`).text()).toBe('See the whole family (3)');
    }
    await house.moderation.decide(second, 'hide', ACTOR);
    const without = await page(`/p/${third}/family`);
    expect(without.$('.family-gone').text()).toBe('No longer here');
    expect(without.$.html()).not.toContain(second);
    expect((await page(`/p/${second}/family`)).status).toBe(404);
  });

  it('is not kept for long: one that it does not tell of may be remixed', async () => {
    const first = await make('In a gallery');
    const quiet = await make('In none', { remixOf: first, list: false });
    let kept: ContextVariableMap['cacheable'] | undefined;
    const watched = new Hono();
    watched.use(async (c, next) => {
      await next();
      kept = c.get('cacheable');
    });
    watched.route('/', house.app);
    const html = await (await ask(watched, `/p/${first}/family`)).text();
    expect(load(html)('.family-tree a').length).toBe(1);
    expect(kept?.tags).not.toContain(quiet);
    expect(kept?.ttl).toBeLessThanOrEqual(5 * 60 * 1000);
    const last = await make('In a gallery again', { remixOf: quiet });
    expect((await page(`/p/${first}/family`)).$(`.family-tree a[href="/p/${last}"]`).length).toBe(1);
  });

  it('says so where a poster is alone', async () => {
    const id = await make('Alone');
    expect((await page(`/p/${id}/family`)).$('.family-head').text()).toContain('Nobody has remixed Alone yet');
    expect((await page(`/p/${id}`)).$('a[href$="/family"]').length).toBe(0);
  });

  it('holds 200 posters six deep in little HTML', async () => {
    const family = newFamily(200, 6, { template: 'plain', formats: ['share'] });
    for (const poster of family) await house.records.posters.insert(poster);
    const id = family[6]!.id;
    const { $ } = await page(`/p/${id}/family`);
    const linked = $('.family-tree a')
      .toArray()
      .map((a) => $(a).attr('href'));
    expect(new Set(linked)).toEqual(new Set(family.map((poster) => `/p/${poster.id}`)));
    expect(linked).toHaveLength(200);
    expect(
      Math.max(
        ...$('.family-tree a')
          .toArray()
          .map((a) => $(a).parents('.family-remixes').length),
      ),
    ).toBeGreaterThanOrEqual(6);
    expect($('.family-tree img[loading=eager]').length).toBeLessThanOrEqual(8);
    expect(Buffer.byteLength($.html())).toBeLessThan(150_000);
  });
});

describe('the form to report a poster', () => {
  const send = (id: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(house.app, `/p/${id}/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  let address = 0;
  const visitor = () => ({ 'x-forwarded-for': `198.51.100.${++address}` });

  it('takes a report and thanks for it', async () => {
    const id = await make('Report me');
    const { $ } = await page(`/p/${id}/report`);
    expect(
      $('input[name=reason]')
        .toArray()
        .map((input) => $(input).attr('value')),
    ).toEqual(['libel', 'hate', 'privacy', 'copyright', 'spam', 'other']);
    const answer = await send(id, { reason: 'privacy', detail: 'My\r\naddress' }, visitor());
    expect(answer.status).toBe(200);
    expect(load(await answer.text())('h1').text()).toBe('Thank you.');
    const [report] = await house.records.reports.list('open', 10);
    expect(report).toMatchObject({ poster: id, reason: 'privacy', detail: 'My\naddress' });
  });

  it('comes back with what was written and what has to change', async () => {
    const id = await make('Report me');
    const answer = await send(id, { detail: `${HOSTILE}${'x'.repeat(1000)}` }, visitor());
    expect(answer.status).toBe(422);
    const $ = load(await answer.text());
    expect($('textarea').text()).toContain(HOSTILE);
    const fields = $('[role=alert] a')
      .toArray()
      .map((a) => $(a).attr('href'));
    expect(fields).toEqual(['#field-reason-libel', '#field-detail']);
    for (const field of fields) expect($(field!).length).toBe(1);
  });

  it('is refused from another site, and when it comes too often', async () => {
    const id = await make('Report me');
    expect((await send(id, { reason: 'spam' }, { origin: 'https://evil.example', ...visitor() })).status).toBe(403);
    const same = visitor();
    for (let i = 0; i < 5; i++) expect((await send(id, { reason: 'spam' }, same)).status).toBe(200);
    const refused = await send(id, { reason: 'spam', detail: 'Kept' }, same);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(load(await refused.text())('textarea').text()).toBe('Kept');
  });

  it('is there for no poster that nobody may see', async () => {
    expect((await page('/p/nothing/report')).status).toBe(404);
    const answer = await send('nothing', { reason: 'spam' }, visitor());
    expect(answer.status).toBe(404);
    expect(load(await answer.text())('form[action$="/report"]').length).toBe(0);
  });
});
