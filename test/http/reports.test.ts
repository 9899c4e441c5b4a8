import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BY } from '../contract/attribution.ts';
import { makePoster, openTestHouse, post, type TestHouse } from './house.ts';

let house: TestHouse;
let id: string;
let address = 0;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  for (const { id } of await open()) await house.records.reports.close(id, BY);
  ({ id } = await makePoster(house.app));
});

const open = () => house.records.reports.list('open', 100);
/** Somebody new, behind the one proxy that the house trusts. */
const visitor = () => ({ 'x-forwarded-for': `203.0.113.${++address}`, 'user-agent': 'Firefox' });
const report = (body: unknown, headers: Record<string, string> = visitor(), poster = id) =>
  post(house.app, `/api/posters/${poster}/reports`, body, headers);

describe('POST /api/posters/:id/reports', () => {
  it('keeps a report and says nothing about who sent it', async () => {
    const answer = await report({
      reason: 'libel',
      detail: '  She never\u0000\u202e said that.\r\n\r\n\r\n\r\nAsk her. ',
    });
    expect(answer.status).toBe(202);
    expect(await open()).toEqual([
      {
        id: expect.stringMatching(/^\w{11}$/),
        poster: id,
        reason: 'libel',
        detail: 'She never said that.\n\nAsk her.',
        status: 'open',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        closedAt: null,
      },
    ]);
  });

  it('counts one visitor once for a poster, and others and other posters too', async () => {
    const same = visitor();
    for (const reason of ['spam', 'hate', 'spam']) expect((await report({ reason }, same)).status).toBe(202);
    expect(await open()).toHaveLength(1);
    await report({ reason: 'spam' });
    await report({ reason: 'spam' }, same, (await makePoster(house.app)).id);
    expect(await open()).toHaveLength(3);
  });

  it('names what has to change', async () => {
    const cases: [unknown, string][] = [
      [{}, 'reason'],
      [{ reason: 'boredom' }, 'reason'],
      [{ reason: 'toString' }, 'reason'],
      [{ reason: 'spam', detail: 7 }, 'detail'],
      [{ reason: 'spam', detail: 'x'.repeat(1001) }, 'detail'],
      [{ reason: 'spam', detail: 'x'.repeat(9000) }, 'detail'],
      [{ reason: 'spam', email: 'a@example.org' }, 'email'],
    ];
    for (const [body, path] of cases) {
      const answer = await report(body);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: 'invalid_values', errors: [{ path }] });
    }
    expect((await report('{', visitor())).status).toBe(400);
    expect(await open()).toEqual([]);
    expect((await report({ reason: 'spam', detail: '🏠'.repeat(1000) })).status).toBe(202);
  });

  it('knows no poster that nobody may see', async () => {
    await house.records.posters.setStatus(id, 'hidden', BY);
    expect((await report({ reason: 'spam' })).status).toBe(404);
    expect((await report({ reason: 'spam' }, visitor(), 'nothing')).status).toBe(404);
    expect(await open()).toEqual([]);
  });

  it('takes a few a minute from one network, and says when to come back', async () => {
    const from = (last: string) => ({ 'x-forwarded-for': `2001:db8:1:2::${last}`, 'user-agent': last });
    for (let i = 1; i <= 5; i++) expect((await report({ reason: 'spam' }, from(`${i}`))).status).toBe(202);
    const refused = await report({ reason: 'spam' }, from('6'));
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests' });
    const retry = Number(refused.headers.get('retry-after'));
    expect(retry).toBeGreaterThan(0);
    expect(retry).toBeLessThanOrEqual(60);
    const elsewhere = { 'x-forwarded-for': '2001:db8:1:3::1', 'user-agent': 'a' };
    expect((await report({ reason: 'spam' }, elsewhere)).status).toBe(202);
    expect(await open()).toHaveLength(6);
  });

  it('keeps the report of a visitor whose first try met a database that was away', async () => {
    const { insert } = house.records.reports;
    const same = visitor();
    house.records.reports.insert = () => Promise.reject(new Error('away'));
    expect((await report({ reason: 'spam' }, same)).status).toBe(500);
    house.records.reports.insert = insert;
    expect((await report({ reason: 'spam' }, same)).status).toBe(202);
    expect(await open()).toHaveLength(1);
  });
});
