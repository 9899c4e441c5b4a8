import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTOR } from '../contract/attribution.ts';
import { ask, countStored, makePoster, openTestHouse, PUBLIC_URL, post, type TestHouse } from './house.ts';

describe('POST /api/posters', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('makes a poster and says where everything is', async () => {
    const answer = await post(house.app, '/api/posters', {
      template: 'plain',
      values: { slogan: 'Rent  is\ntheft', colour: 'blue' },
      credit: 'Ada',
    });
    expect(answer.status).toBe(201);
    const poster = await answer.json();
    expect(answer.headers.get('location')).toBe(`${PUBLIC_URL}/api/posters/${poster.id}`);
    expect(poster).toEqual({
      id: expect.stringMatching(/^[2-9A-Za-z]{11}$/),
      url: `${PUBLIC_URL}/p/${poster.id}`,
      template: 'plain',
      values: { slogan: 'Rent is\ntheft', place: '', colour: 'blue' },
      alt: 'Poster: “Rent is theft”',
      credit: 'Ada',
      remixOf: null,
      topics: ['housing'],
      photoReuse: true,
      status: 'unlisted',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      images: {
        share: { url: `${PUBLIC_URL}/p/${poster.id}/share.jpg`, width: 1200, height: 630, type: 'image/jpeg' },
        square: { url: `${PUBLIC_URL}/p/${poster.id}/square.jpg`, width: 1080, height: 1080, type: 'image/jpeg' },
        'print-a4': {
          url: `${PUBLIC_URL}/p/${poster.id}/print-a4.pdf`,
          width: 2480,
          height: 3508,
          type: 'application/pdf',
        },
      },
      manage: {
        token: expect.stringMatching(/^[\w-]{43}$/),
        url: `${PUBLIC_URL}/p/${poster.id}/manage?token=${poster.manage.token}`,
      },
    });
    const { manage: _, ...shown } = poster;
    const read = await ask(house.app, `/api/posters/${poster.id}`);
    expect(read.status).toBe(200);
    expect(await read.json()).toEqual(shown);
  });

  it('counts an emoji family as one character', async () => {
    const family = '👨‍👩‍👧‍👦';
    const { values } = await makePoster(house.app, { values: { slogan: family.repeat(20) } });
    expect(values).toMatchObject({ slogan: family.repeat(20) });
  });

  it('makes one poster for twenty requests with the same key', async () => {
    const before = await countStored(house);
    const request = { template: 'plain', values: { slogan: 'Twenty at once' } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(house.app, '/api/posters', request, { 'idempotency-key': 'twenty' })),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(19);
    expect(await countStored(house)).toEqual({ records: before.records + 1, files: before.files + 1 });
  });

  it('refuses a key that made something else', async () => {
    const key = { 'idempotency-key': 'other' };
    await post(house.app, '/api/posters', { template: 'plain', values: { slogan: 'One' } }, key);
    const answer = await post(house.app, '/api/posters', { template: 'plain', values: { slogan: 'Two' } }, key);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('keeps the poster a remix was made from', async () => {
    const { id } = await makePoster(house.app);
    expect(await makePoster(house.app, { remixOf: id })).toMatchObject({ remixOf: id });
  });

  it('submits for the gallery what asks for it', async () => {
    expect(await makePoster(house.app, { list: true })).toMatchObject({ status: 'submitted' });
  });
});

describe('DELETE /api/posters/:id', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());
  const remove = (id: string, authorization?: string) =>
    ask(house.app, `/api/posters/${id}`, { method: 'DELETE', headers: authorization ? { authorization } : {} });

  it('asks for the manage token', async () => {
    const { id } = await makePoster(house.app);
    const answer = await remove(id);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await answer.json()).toMatchObject({ code: 'not_allowed', status: 401 });
  });

  it('refuses the token of another poster', async () => {
    const [one, other] = [await makePoster(house.app), await makePoster(house.app)];
    expect((await remove(one.id, `Bearer ${other.manage.token}`)).status).toBe(403);
    expect((await ask(house.app, `/api/posters/${one.id}`)).status).toBe(200);
  });

  it('removes the poster with its files', async () => {
    const before = await countStored(house);
    const { id, manage } = await makePoster(house.app);
    await (await ask(house.app, `/p/${id}/square.png`)).arrayBuffer();
    expect((await remove(id, `Bearer ${manage.token}`)).status).toBe(204);
    for (const path of [`/api/posters/${id}`, `/p/${id}/share.jpg`, `/p/${id}/square.png`]) {
      expect((await ask(house.app, path)).status).toBe(404);
    }
    expect(await countStored(house)).toEqual(before);
    expect((await remove(id, `Bearer ${manage.token}`)).status).toBe(404);
  });
});

describe('GET /api/posters', () => {
  let house: TestHouse;
  const made: string[] = [];
  beforeAll(async () => {
    house = await openTestHouse();
    for (const slogan of ['Homes first', 'Trains first', 'Schools first']) {
      const { id } = await makePoster(house.app, {
        values: { slogan },
        topics: slogan === 'Homes first' ? ['housing'] : [],
      });
      await house.moderation.decide(id, 'approve', ACTOR);
      made.unshift(id);
    }
    await makePoster(house.app);
  });
  afterAll(() => house.close());
  const list = async (query: string) => {
    const answer = await ask(house.app, `/api/posters${query}`);
    expect(answer.status).toBe(200);
    const { posters, next } = (await answer.json()) as { posters: { id: string }[]; next: string | null };
    return { ids: posters.map(({ id }) => id), next };
  };

  it('lists approved posters only, newest first', async () => {
    expect(await list('')).toEqual({ ids: made, next: null });
  });

  it('goes on where a page ended', async () => {
    const first = await list('?limit=2');
    expect(first.ids).toEqual(made.slice(0, 2));
    expect(await list(`?limit=2&cursor=${encodeURIComponent(first.next!)}`)).toEqual({
      ids: made.slice(2),
      next: null,
    });
  });

  it('narrows by topic, template and words; an empty parameter narrows nothing', async () => {
    expect((await list('?topic=housing')).ids).toEqual(made.slice(2));
    expect((await list('?template=other')).ids).toEqual([]);
    expect((await list('?q=trains')).ids).toEqual([made[1]]);
    expect((await list('?q=&topic=&sort=&utm_source=mail')).ids).toEqual(made);
    expect((await list('?sort=popular')).ids).toHaveLength(3);
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=ten',
    'limit=1e1',
    'sort=best',
    `q=${'a'.repeat(201)}`,
    'cursor=nonsense',
  ])('refuses %s', async (query) => {
    const answer = await ask(house.app, `/api/posters?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid_request' });
  });

  it('shows nothing of a hidden poster', async () => {
    const { id } = await makePoster(house.app);
    await house.moderation.decide(id, 'hide', ACTOR);
    expect((await ask(house.app, `/api/posters/${id}`)).status).toBe(404);
    expect((await ask(house.app, `/p/${id}/share.jpg`)).status).toBe(404);
  });
});
