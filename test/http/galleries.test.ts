import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTOR, BY } from '../contract/attribution.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

describe('/api/galleries', () => {
  let house: TestHouse;
  const made: string[] = [];
  beforeAll(async () => {
    house = await openTestHouse();
    await house.records.settings.write({ moderation: 'open' }, BY);
    for (const slogan of ['One', 'Two', 'Three', 'Four']) {
      const { id } = await makePoster(house.app, { values: { slogan }, topics: ['housing'], list: true });
      made.push(id);
    }
    await house.curation.create({ slug: 'ours', title: 'Ours <b>', introduction: 'Hello.', cover: made[1]! }, ACTOR);
    await house.curation.add('ours', [made[2]!, made[0]!, made[1]!], ACTOR);
  });
  afterAll(() => house.close());
  const read = async (path: string) => {
    const answer = await ask(house.app, `/api/galleries${path}`);
    return { status: answer.status, body: await answer.json() };
  };

  it('lists those that always exist and those of staff, each with its cover', async () => {
    const { body } = await read('');
    expect(body.galleries.map(({ slug }: { slug: string }) => slug)).toEqual(['latest', 'popular', 'ours']);
    expect(body.galleries[0]).toMatchObject({ url: `${PUBLIC_URL}/g/latest`, rule: { sort: 'newest' } });
    expect(body.galleries[2]).toEqual({
      slug: 'ours',
      url: `${PUBLIC_URL}/g/ours`,
      title: 'Ours <b>',
      introduction: 'Hello.',
      cover: {
        poster: made[1],
        url: `${PUBLIC_URL}/p/${made[1]}/share.jpg`,
        width: 1200,
        height: 630,
        type: 'image/jpeg',
      },
      topics: [],
      rule: null,
    });
  });

  it('goes through a gallery page by page, by hand and by rule', async () => {
    for (const [slug, expected] of [
      ['ours', [made[2], made[0], made[1]]],
      ['latest', made.toReversed()],
    ] as const) {
      const ids: string[] = [];
      for (let cursor = ''; ; ) {
        const { status, body } = await read(`/${slug}?limit=2&cursor=${cursor}`);
        expect(status).toBe(200);
        expect(body.gallery.slug).toBe(slug);
        ids.push(...body.posters.map(({ id }: { id: string }) => id));
        if (body.next === null) break;
        cursor = body.next;
      }
      expect(ids).toEqual(expected);
    }
  });

  it('shows another poster on the cover, and nothing of one that was taken down', async () => {
    await house.moderation.decide(made[1]!, 'hide', ACTOR);
    const { body } = await read('/ours');
    expect(body.gallery.cover.poster).toBe(made[2]);
    expect(body.posters.map(({ id }: { id: string }) => id)).toEqual([made[2], made[0]]);
    await house.moderation.decide(made[1]!, 'approve', ACTOR);
  });

  it('answers 404 for what does not exist and 400 for what it cannot read', async () => {
    expect(await read('/nothing')).toMatchObject({ status: 404, body: { code: 'unknown_gallery' } });
    for (const query of ['limit=0', 'limit=x', 'cursor=nonsense']) {
      expect(await read(`/ours?${query}`), query).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    }
  });

  it('refuses what staff cannot have meant', async () => {
    const { curation } = house;
    const create = (change: object) => curation.create({ slug: 'other', title: 'Other', ...change }, ACTOR);
    await expect(create({ slug: 'latest' })).rejects.toMatchObject({ errors: [{ path: 'slug' }] });
    await expect(create({ slug: 'Ours!' })).rejects.toMatchObject({ errors: [{ path: 'slug' }] });
    await expect(create({ title: ' \n ' })).rejects.toMatchObject({ errors: [{ path: 'title' }] });
    await expect(create({ cover: 'nobody' })).rejects.toMatchObject({ errors: [{ path: 'cover' }] });
    await expect(create({ rule: { topic: 'No!' } })).rejects.toMatchObject({ errors: [{ path: 'rule.topic' }] });
    await expect(create({ slug: 'ours' })).rejects.toMatchObject({ code: 'gallery_exists' });
    await expect(curation.add('ours', ['nobody'], ACTOR)).rejects.toMatchObject({ code: 'unknown_poster' });
    await expect(curation.add('latest', [made[0]!], ACTOR)).rejects.toMatchObject({ code: 'unknown_gallery' });
    await expect(curation.change('latest', { title: 'Mine' }, ACTOR)).rejects.toMatchObject({
      code: 'unknown_gallery',
    });
  });

  it('knows a topic that a poster, a template or a setting has', async () => {
    expect(await house.galleries.ofTopic('housing')).toMatchObject({ rule: { topic: 'housing', sort: 'newest' } });
    await expect(house.galleries.ofTopic('moon')).rejects.toMatchObject({ code: 'unknown_topic' });
    await expect(house.galleries.ofTopic('../x')).rejects.toMatchObject({ code: 'unknown_topic' });
    await house.records.settings.write({ topics: ['moon'] }, BY);
    expect((await house.galleries.ofTopic('moon')).title).toBe('moon');
  });
});
