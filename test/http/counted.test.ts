import { load } from 'cheerio';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TallyEvent } from '../../src/domain/tallies/tally.ts';
import { SHARE_TARGETS } from '../../web/components/share-links/share-targets.ts';
import { ACTOR } from '../contract/attribution.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, post, type TestHouse } from './house.ts';

const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const SLOGAN = 'Fish & chips? #1';

describe('sharing', () => {
  let house: TestHouse;
  let id: string;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    ({ id } = await makePoster(house.app, { values: { slogan: SLOGAN } }));
  });

  const follow = (network: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(house.app, `/share/${network}?poster=${id}`, {
      method,
      headers: { ...BROWSER, ...headers },
      redirect: 'manual',
    });
  const tell = (network: unknown, headers: Record<string, string> = {}) =>
    post(house.app, `/api/posters/${id}/shares`, { network }, { ...BROWSER, ...headers });
  const counted = async (event: TallyEvent = 'shared') => {
    await house.tallies.write();
    const rows = await house.records.tallies.sum({ poster: id, event, by: ['source'] });
    return Object.fromEntries(rows.map(({ source, count }) => [source, count]));
  };

  it.each(
    SHARE_TARGETS.filter(({ intent }) => intent).map((target) => target.id),
  )('on %s leads there, with the slogan and an address that says so, and is counted', async (network) => {
    const answer = await follow(network);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    const there = new URL(answer.headers.get('location')!);
    const said = [...there.searchParams.values()].join(' ');
    expect(said).toContain(`${PUBLIC_URL}/p/${id}?s=${network}`);
    if (!['facebook', 'linkedin'].includes(network)) expect(said).toContain(SLOGAN);
    expect(there.href).not.toContain('+');
    expect(await counted()).toEqual({ [network]: 1 });
  });

  it('leads nowhere else', async () => {
    const hidden = await makePoster(house.app);
    await house.moderation.decide(hidden.id, 'hide', ACTOR);
    for (const path of [
      `/share/elsewhere?poster=${id}`,
      `/share/device?poster=${id}`,
      `/share/constructor?poster=${id}`,
      '/share/whatsapp',
      '/share/whatsapp?poster=https://evil.example',
      `/share/whatsapp?poster=${hidden.id}`,
    ]) {
      const answer = await ask(house.app, path, { headers: BROWSER, redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')], path).toEqual([404, null]);
    }
    const there = (await ask(house.app, `/share/x?poster=${id}&url=https://evil.example`, { headers: BROWSER }))
      .headers;
    expect(there.get('location')).not.toContain('evil');
  });

  it('on Mastodon is counted once the server is named', async () => {
    expect(await (await follow('mastodon')).text()).toContain('Your server');
    expect(await counted()).toEqual({});
    const nowhere = await ask(house.app, `/share/mastodon?poster=${id}&server=localhost`, { headers: BROWSER });
    expect(nowhere.status).toBe(422);
    const named = await ask(house.app, `/share/mastodon?poster=${id}&server=social.example`, { headers: BROWSER });
    const there = `https://social.example/share?text=${encodeURIComponent(`${SLOGAN} ${PUBLIC_URL}/p/${id}?s=mastodon`)}`;
    const $ = load(await named.text());
    expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0;url=${there}`);
    expect($('a').filter((_, a) => $(a).attr('href') === there).length).toBe(1);
    expect(await counted()).toEqual({ mastodon: 1 });
  });

  it('by the device or a copied link is told of by the page', async () => {
    for (const network of ['device', 'link', 'link']) expect((await tell(network)).status).toBe(202);
    expect(await counted()).toEqual({ device: 1, link: 1 });
    for (const network of ['', 'elsewhere', 7, null]) expect((await tell(network)).status).toBe(400);
    expect((await post(house.app, '/api/posters/Nothing2345/shares', { network: 'link' })).status).toBe(404);
    const plain = await ask(house.app, `/api/posters/${id}/shares`, { method: 'POST', body: '{"network":"link"}' });
    expect(plain.status).toBe(415);
  });

  it('is not needed for a view, which a page tells of too', async () => {
    const look = (body: unknown, headers: Record<string, string> = {}) =>
      post(house.app, `/api/posters/${id}/views`, body, { ...BROWSER, ...headers });
    for (const agent of ['', ' another', '']) {
      expect((await look({}, { 'user-agent': BROWSER['user-agent'] + agent })).status).toBe(202);
    }
    expect((await look({}, { 'user-agent': 'Twitterbot/1.0' })).status).toBe(202);
    expect(await counted('viewed')).toEqual({ '': 2 });
    for (const body of [{ network: 'link' }, null, 7]) expect((await look(body)).status).toBe(400);
    expect((await post(house.app, '/api/posters/Nothing2345/views', {})).status).toBe(404);
    // As a form or a beacon of another site would.
    const plain = await ask(house.app, `/api/posters/${id}/views`, { method: 'POST', body: '{}' });
    expect(plain.status).toBe(415);
  });

  it('counts people, each once a day for a network', async () => {
    for (let i = 0; i < 3; i++) await follow('x');
    await follow('whatsapp');
    await follow('x', { 'user-agent': `${BROWSER['user-agent']} another` });
    await follow('x', { 'user-agent': 'Twitterbot/1.0' });
    await follow('x', { 'user-agent': `${BROWSER['user-agent']} third`, 'sec-purpose': 'prefetch' });
    await follow('x', { 'user-agent': `${BROWSER['user-agent']} fourth` }, 'HEAD');
    // A picture on another site that has the address of the link.
    await follow('x', { 'user-agent': `${BROWSER['user-agent']} fifth`, 'sec-fetch-mode': 'no-cors' });
    await tell('link', { 'user-agent': 'curl/8.0' });
    expect(await counted()).toEqual({ whatsapp: 1, x: 2 });
  });

  it('has an address that every proxy takes, in any script', async () => {
    for (const slogan of ['👨‍👩‍👧‍👦'.repeat(20), 'नमस्ते'.repeat(3), 'ကြိုဆို'.repeat(3)]) {
      ({ id } = await makePoster(house.app, { values: { slogan } }));
      for (const network of ['email', 'whatsapp']) {
        expect((await follow(network)).headers.get('location')!.length).toBeLessThan(3000);
      }
    }
  });
});
