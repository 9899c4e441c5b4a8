import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { API_ADDRESSES } from '../../src/http/addresses/api-addresses.ts';
import type { AnswerBody, Operation } from '../../src/http/addresses/policy.ts';
import { ACTOR, BY } from '../contract/attribution.ts';
import { ask, makePoster, openTemplates, openTestHouse, post, type TestHouse } from './house.ts';
import { quarters } from './photo-files.ts';

type Api = typeof API_ADDRESSES;
type Calls = { [Name in keyof Api]: { [Of in keyof Api[Name]['methods']]: () => (Response | Promise<Response>)[] } };

/** The API, whose answers are what is declared of them. */
describe('the API', () => {
  let house: TestHouse;
  let id: string;
  let token: string;
  beforeAll(async () => {
    house = await openTestHouse(undefined, openTemplates('photo-templates'));
    await house.records.settings.write({ moderation: 'open' }, BY);
    const photo = await ask(house.app, '/api/photos', {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg' },
      body: new Uint8Array(await quarters().jpeg().toBuffer()),
    });
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const picture = { id: ((await photo.json()) as { id: string }).id, crop };
    const more = { template: 'framed', list: true, credit: 'Zoë' };
    const parent = await makePoster(house.app, { ...more, values: { slogan: 'First', picture } });
    const remix = await makePoster(house.app, { ...more, values: { slogan: 'Second' }, remixOf: parent.id });
    ({ id } = parent);
    ({ token } = remix.manage);
    remixed = remix.id;
    await house.curation.create({ slug: 'picked', title: 'Picked', introduction: 'By hand.' }, ACTOR);
    await house.curation.add('picked', [parent.id], ACTOR);
    await house.curation.create({ slug: 'empty', title: 'Empty', rule: { topic: 'nothing', sort: 'newest' } }, ACTOR);
  });
  let remixed: string;
  afterAll(() => house.close());

  const get = (path: string) => ask(house.app, path);
  /** Calls of every operation, each of which is answered well. */
  const calls: Calls = {
    apiTemplates: { GET: () => [get('/api/templates')] },
    apiTemplate: { GET: () => [get('/api/templates/framed')] },
    apiPhotos: {
      POST: () => [
        quarters()
          .png()
          .toBuffer()
          .then((body) =>
            ask(house.app, '/api/photos', {
              method: 'POST',
              headers: { 'content-type': 'image/png' },
              body: new Uint8Array(body),
            }),
          ),
      ],
    },
    apiPosters: {
      GET: () => [get('/api/posters'), get('/api/posters?limit=1&sort=popular&q=first&template=framed')],
      POST: () => [
        post(house.app, '/api/posters', { template: 'framed', values: { slogan: 'Made' }, topics: ['rent'] }),
      ],
    },
    apiPoster: {
      GET: () => [get(`/api/posters/${id}`)],
      DELETE: () => [
        ask(house.app, `/api/posters/${remixed}`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }),
      ],
    },
    apiReports: { POST: () => [post(house.app, `/api/posters/${id}/reports`, { reason: 'spam' })] },
    apiShares: { POST: () => [post(house.app, `/api/posters/${id}/shares`, { network: 'device' })] },
    apiViews: { POST: () => [post(house.app, `/api/posters/${id}/views`, {})] },
    apiGalleries: { GET: () => [get('/api/galleries')] },
    apiGallery: { GET: () => ['picked', 'empty', 'latest'].map((slug) => get(`/api/galleries/${slug}?limit=2`)) },
    apiPreview: { GET: () => [get('/api/preview.svg?template=framed&format=share&values={"slogan":"x"}')] },
    oembed: { GET: () => ['', '&maxwidth=100'].map((most) => get(`/oembed?url=http://localhost:3000/p/${id}${most}`)) },
  };
  const operations = Object.entries(calls).flatMap(([name, methods]) =>
    Object.entries(methods).map(
      ([method, call]) => [method, name as keyof Api, call as () => (Response | Promise<Response>)[]] as const,
    ),
  );
  const declared = (name: keyof Api, method: string): Operation =>
    (API_ADDRESSES[name].methods as Record<string, Operation>)[method]!;

  it.each(operations)('answers %s %s as its schema says', async (method, name, call) => {
    const { answers = {} } = declared(name, method);
    for (const answer of await Promise.all(call())) {
      expect(Object.keys(answers)).toContain(String(answer.status));
      const body: AnswerBody = answers[answer.status]!;
      if (body === null) expect(await answer.text()).toBe('');
      else if (typeof body === 'string') expect(answer.headers.get('content-type')).toBe(body);
      else expect(problemsOf(body, await answer.json())).toEqual([]);
    }
  });

  it.each(
    operations.filter(([method, name]) => declared(name, method).query),
  )('refuses %s %s with a query that its schema refuses', async (method, name) => {
    const { schema } = declared(name, method).query!;
    const bad = { limit: '0', maxwidth: 'wide', sort: 'best' };
    const refused = schema.safeParse(bad).error!.issues.map(({ path }) => path.join('.'));
    expect(refused).not.toEqual([]);
    const path = name === 'apiGallery' ? '/api/galleries/latest' : name === 'apiPosters' ? '/api/posters' : '';
    const answer = await get(
      `${path || (name === 'oembed' ? '/oembed' : '/api/preview.svg')}?${new URLSearchParams(bad)}`,
    );
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { path: string }[] };
    expect(errors.map((error) => error.path)).toEqual(refused);
  });

  it.each(
    operations.filter(([method, name]) => declared(name, method).body?.type === 'json'),
  )('refuses %s %s with a body that its schema refuses', async (method, name) => {
    const body = declared(name, method).body!;
    const bad = { template: 1, reason: 'boredom', network: 'pigeon', none: 1 };
    const issues = body.type === 'json' ? body.schema.safeParse(bad).error!.issues : [];
    expect(issues).not.toEqual([]);
    const end = { apiReports: '/reports', apiShares: '/shares', apiViews: '/views' } as Record<string, string>;
    const answer = await post(house.app, `/api/posters${end[name] ? `/${id}${end[name]}` : ''}`, bad);
    expect([400, 422]).toContain(answer.status);
    const { errors } = (await answer.json()) as { errors: { path: string }[] };
    expect(errors.length).toBeGreaterThan(0);
  });
});

/** The parts of an answer that its schema does not allow, or does not know. */
function problemsOf(schema: z.ZodType, body: unknown): string[] {
  const { error } = schema.safeParse(body);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
