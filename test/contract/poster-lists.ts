import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/domain/poster-status.ts';
import type { PosterQuery } from '../../src/domain/posters/poster.ts';
import type { PosterRecords } from '../../src/domain/posters/poster-records.ts';
import { BY } from './attribution.ts';
import { newPoster, posterId, stored } from './new-poster.ts';
import type { OpenRecords } from './records.ts';

const TIED = '2026-05-01T12:00:00.000Z';

/** Lists of posters: which, in what order, page by page. */
export function posterListsContract(context: OpenRecords): void {
  /** The ids of all pages of a list, checking that every page but the last is full. */
  async function idsOf(posters: PosterRecords, query: PosterQuery): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await posters.list({ ...query, cursor });
      ids.push(...page.posters.map((poster) => poster.id));
      if (page.next === null) return ids;
      expect(page.posters).toHaveLength(query.limit);
      expect(page.next).toMatch(/^[\w-]+$/);
      cursor = page.next;
    }
  }

  describe('lists', () => {
    it('holds listed posters only, whole, newest first', async () => {
      const { posters } = context.records;
      expect(await posters.list({ limit: 10, sort: 'newest' })).toEqual({ posters: [], next: null });
      const made = [...STATUSES, 'listed' as const].map((status) => newPoster({ status, topics: ['rent', 'housing'] }));
      for (const poster of made) await posters.insert(poster);
      const expected = made.filter((poster) => poster.status === 'listed').reverse();
      expect(await posters.list({ limit: 10, sort: 'newest' })).toEqual({ posters: expected.map(stored), next: null });
    });

    it('pages through ties on the time without a gap or a repeat', async () => {
      const { posters } = context.records;
      const before = newPoster({ id: posterId(5000), createdAt: '2026-04-30T12:00:00.000Z', topics: ['housing'] });
      const after = newPoster({ id: posterId(4000), createdAt: '2026-05-02T12:00:00.000Z', topics: ['housing'] });
      const tied = Array.from({ length: 11 }, (_, i) =>
        newPoster({ id: posterId(4500 + ((i * 7) % 11)), createdAt: TIED, topics: ['housing', 'rent'] }),
      );
      for (const poster of [before, ...tied, after]) await posters.insert(poster);
      const expected = [after.id, ...tied.map((poster) => poster.id).sort((a, b) => (a < b ? 1 : -1)), before.id];
      for (const limit of [1, 2, 3, 12, 13, 14]) {
        for (const sort of ['newest', 'popular'] as const) {
          expect(await idsOf(posters, { limit, sort })).toEqual(expected);
          expect(await idsOf(posters, { limit, sort, topic: 'housing' })).toEqual(expected);
          expect(await idsOf(posters, { limit, sort, template: 'placard', q: 'homes' })).toEqual(expected);
        }
      }
    });

    it('goes on where it was when posters are added and removed meanwhile', async () => {
      const { posters } = context.records;
      const made = Array.from({ length: 6 }, () => newPoster());
      for (const poster of made) await posters.insert(poster);
      const first = await posters.list({ limit: 2, sort: 'newest' });
      await posters.insert(newPoster());
      await posters.delete(first.posters[1]!.id, BY);
      const second = await posters.list({ limit: 10, sort: 'newest', cursor: first.next! });
      expect(second.posters.map((poster) => poster.id)).toEqual([3, 2, 1, 0].map((i) => made[i]!.id));
    });

    it('narrows by topic, by template and by both', async () => {
      const { posters } = context.records;
      const rent = newPoster({ topics: ['rent', 'housing'], template: 'banner' });
      const bus = newPoster({ topics: ['buses'], template: 'banner' });
      const home = newPoster({ topics: ['housing'] });
      const hidden = newPoster({ topics: ['housing'], status: 'hidden' });
      for (const poster of [rent, bus, home, hidden]) await posters.insert(poster);
      const list = (query: Partial<PosterQuery>) => idsOf(posters, { limit: 10, sort: 'newest', ...query });
      expect(await list({ topic: 'housing' })).toEqual([home.id, rent.id]);
      expect(await list({ template: 'banner' })).toEqual([bus.id, rent.id]);
      expect(await list({ topic: 'housing', template: 'banner' })).toEqual([rent.id]);
      expect(await list({ topic: 'housing', sort: 'popular', template: 'banner' })).toEqual([rent.id]);
      expect(await list({ topic: 'nothing' })).toEqual([]);
      expect(await list({ template: "'; drop table posters; --" })).toEqual([]);
    });

    it('puts posters with the most listed remixes first when sorted by popular', async () => {
      const { posters } = context.records;
      const [none, two, three] = [newPoster(), newPoster(), newPoster()];
      for (const poster of [none, two, three]) await posters.insert(poster);
      const remixesOf = async (parent: string, count: number, status: 'listed' | 'submitted' = 'listed') => {
        const remixes = Array.from({ length: count }, () => newPoster({ remixOf: parent, status, template: 'remix' }));
        for (const remix of remixes) await posters.insert(remix);
        return remixes;
      };
      const list = () => idsOf(posters, { limit: 2, sort: 'popular', template: 'placard' });
      const ofTwo = await remixesOf(two.id, 2);
      const ofThree = await remixesOf(three.id, 3);
      const waiting = await remixesOf(none.id, 4, 'submitted');
      expect(await list()).toEqual([three.id, two.id, none.id]);

      for (const remix of waiting) await posters.setStatus(remix.id, 'listed', BY);
      await posters.setStatus(waiting[0]!.id, 'listed', BY);
      expect(await list()).toEqual([none.id, three.id, two.id]);

      for (const remix of waiting) await posters.setStatus(remix.id, 'hidden', BY);
      await posters.setStatus(waiting[0]!.id, 'unlisted', BY);
      await posters.delete(ofThree[0]!.id, BY);
      await posters.delete(ofThree[1]!.id, BY);
      await posters.delete(waiting[1]!.id, BY);
      expect(await list()).toEqual([two.id, three.id, none.id]);

      await posters.insert(ofTwo[0]!);
      await posters.delete(two.id, BY);
      await posters.insert(two);
      expect(await list()).toEqual([two.id, three.id, none.id]);
    });

    it('counts remixes that are listed at the same time', async () => {
      const { posters } = context.records;
      const [loved, newer] = [newPoster(), newPoster()];
      await posters.insert(loved);
      await posters.insert(newer);
      const remixes = Array.from({ length: 10 }, (_, i) =>
        newPoster({ remixOf: i < 6 ? loved.id : newer.id, status: 'submitted', template: 'remix' }),
      );
      await Promise.all(remixes.map((remix) => posters.insert(remix)));
      await Promise.all([...remixes, ...remixes].map((remix) => posters.setStatus(remix.id, 'listed', BY)));
      const list = () => idsOf(posters, { limit: 1, sort: 'popular', template: 'placard' });
      expect(await list()).toEqual([loved.id, newer.id]);
      await Promise.all(remixes.slice(0, 3).map((remix) => posters.delete(remix.id, BY)));
      expect(await list()).toEqual([newer.id, loved.id]);
    });

    it('searches slogans, alt text and credit in any script and case', async () => {
      const { posters } = context.records;
      const made = {
        german: newPoster({ values: { slogan: 'Wohnraum für ALLE!' } }),
        greek: newPoster({ values: { slogan: 'ΣΤΕΓΗ ΓΙΑ ΟΛΟΥΣ' } }),
        russian: newPoster({ values: { slogan: 'Жильё — Всем' } }),
        turkish: newPoster({ values: { slogan: 'İSTANBUL bizim' } }),
        arabic: newPoster({ values: { slogan: 'السكن حق للجميع' } }),
        thai: newPoster({ values: { slogan: 'บ้านสำหรับทุกคน' } }),
        japanese: newPoster({ values: { slogan: 'すべての人にﾎｰﾑを' } }),
        hindi: newPoster({ values: { slogan: 'सबके लिए घर' } }),
        emoji: newPoster({ values: { slogan: '🏠🏳️‍🌈' } }),
        lines: newPoster({ values: { slogan: 'Bread\nand  roses' } }),
        alt: newPoster({ values: { slogan: '' }, alt: 'Hands holding a KEY' }),
        credit: newPoster({ values: { slogan: '' }, credit: 'Ødegård' }),
        percent: newPoster({ values: { slogan: '100% public' } }),
        underscore: newPoster({ values: { slogan: 'snake_case' } }),
        backslash: newPoster({ values: { slogan: 'back\\slash' } }),
      };
      for (const poster of Object.values(made)) await posters.insert(poster);
      const found = async (q: string) => {
        const ids = await idsOf(posters, { limit: 3, sort: 'newest', q });
        return Object.entries(made).flatMap(([name, { id }]) => (ids.includes(id) ? [name] : []));
      };
      const cases: [string, (keyof typeof made)[]][] = [
        ['FÜR alle', ['german']],
        ['fu\u0308r', ['german']],
        ['στεγη', ['greek']],
        ['ΟΛΟΥς', ['greek']],
        ['ΓΙΑ ΟΛΟΥΣ', ['greek']],
        ['ЖИЛЬЁ', ['russian']],
        ['istanbul', ['turkish']],
        ['حق', ['arabic']],
        ['สำหรับ', ['thai']],
        ['ホーム', ['japanese']],
        ['घर', ['hindi']],
        ['🏠', ['emoji']],
        ['bread and ROSES', ['lines']],
        ['key', ['alt']],
        ['ØDEGÅRD', ['credit']],
        ['%', ['percent']],
        ['0% p', ['percent']],
        ['_', ['underscore']],
        ['e_c', ['underscore']],
        ['\\', ['backslash']],
        ["'", []],
        ['nothing like it', []],
        ['public\0', ['percent']],
      ];
      for (const [q, names] of cases) expect(await found(q), q).toEqual(names);
      expect(await found('  ')).toHaveLength(Object.keys(made).length);
    });

    it('pages through long lists with ties, however rare what is searched for is', async () => {
      const { posters } = context.records;
      const says = (i: number) => [
        'homes',
        ...(i % 2 ? ['often'] : []),
        ...(i % 29 === 3 ? ['sometimes'] : []),
        ...(i % 250 === 7 ? ['seldom 住'] : []),
        // All of them at the far end of the list, in either order.
        ...(i < 40 ? ['early'] : []),
      ];
      const made = Array.from({ length: 700 }, (_, i) =>
        newPoster({
          // Years apart at first, at the end many in an hour, as seen from the top of the list.
          createdAt: new Date(Date.UTC(2026, 0, 1) - (140 - Math.floor(i / 5)) ** 4 * 1000).toISOString(),
          values: { slogan: says(i).join(' ') },
          topics: i % 3 ? ['housing'] : ['rent', 'housing'],
          template: i % 4 ? 'placard' : 'shout',
        }),
      );
      const parents = made.filter((_, i) => i % 60 === 59);
      const remixesOf = (i: number) => [0, 1, 3, 9][i % 4]!;
      const remixes = parents.flatMap((parent, i) =>
        Array.from({ length: remixesOf(i) }, () =>
          newPoster({ remixOf: parent.id, status: 'listed', template: 'remix' }),
        ),
      );
      // Loaded, because one by one takes long.
      const rowOf = (poster: (typeof made)[number]) => ({
        id: poster.id,
        template: poster.template,
        template_version: 1,
        slot_values: JSON.stringify(poster.values),
        formats: '["share"]',
        alt: '',
        credit: null,
        imprint: 'Made by a supporter',
        remix_of: poster.remixOf,
        status: 'listed',
        created_at: poster.createdAt,
        request_hash: null,
        search_text: String(poster.values.slogan),
      });
      await context.records.load('posters', [...made, ...remixes].map(rowOf));
      await context.records.load(
        'poster_topics',
        made.flatMap(({ id, topics }) => topics.map((topic, position) => ({ poster_id: id, topic, position }))),
      );
      const counts = new Map(parents.map(({ id }, i) => [id, remixesOf(i)]));
      const newest = [...made].sort((a, b) =>
        a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1,
      );
      const popular = [...newest].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
      for (const [sort, order] of Object.entries({ newest, popular }) as ['newest' | 'popular', typeof made][]) {
        for (const q of ['often', 'sometimes', 'seldom', '住', 'early', 'homes often sometimes', 'nowhere']) {
          for (const narrow of [{}, { topic: 'rent' }, { template: 'shout' }, { topic: 'rent', template: 'placard' }]) {
            const { topic, template } = narrow as { topic?: string; template?: string };
            const expected = order.filter(
              (poster) =>
                String(poster.values.slogan).includes(q) &&
                (topic === undefined || poster.topics.includes(topic)) &&
                (template === undefined || poster.template === template),
            );
            const ids = await idsOf(posters, { limit: 24, sort, q, ...narrow });
            expect(ids, `${sort} ${q} ${topic} ${template}`).toEqual(expected.map(({ id }) => id));
          }
        }
        const ids = await idsOf(posters, { limit: 100, sort, topic: 'housing' });
        expect(ids).toEqual(order.map(({ id }) => id));
      }
    });

    it('finds by one character and by two, and no more once a poster is taken down', async () => {
      const { posters } = context.records;
      const made = ['家', '住房', 'é', 'x', 'qz', '%'].map((slogan) => newPoster({ values: { slogan }, alt: '' }));
      for (const poster of made) await posters.insert(poster);
      for (let i = 0; i < 270; i++) await posters.insert(newPoster({ alt: '', values: { slogan: 'Homes' } }));
      const find = (q: string) => idsOf(posters, { limit: 3, sort: 'newest', q });
      for (const poster of made) {
        const q = String(poster.values.slogan);
        expect(await find(q), q).toEqual([poster.id]);
        await posters.setStatus(poster.id, 'hidden', BY);
        expect(await find(q), q).toEqual([]);
        await posters.setStatus(poster.id, 'listed', BY);
        expect(await find(q), q).toEqual([poster.id]);
        await posters.delete(poster.id, BY);
        expect(await find(q), q).toEqual([]);
      }
    });

    it('finds only listed posters, and none across the parts of one', async () => {
      const { posters } = context.records;
      await posters.insert(newPoster({ status: 'hidden', values: { slogan: 'secret' } }));
      await posters.insert(newPoster({ values: { slogan: 'ends here' }, alt: 'starts there' }));
      expect(await idsOf(posters, { limit: 3, sort: 'newest', q: 'secret' })).toEqual([]);
      expect(await idsOf(posters, { limit: 3, sort: 'newest', q: 'here starts' })).toEqual([]);
    });

    it('refuses a search too long to be one', async () => {
      const { posters } = context.records;
      await expect(posters.list({ limit: 3, sort: 'newest', q: 'x'.repeat(60_000) })).rejects.toMatchObject({
        code: 'invalid_request',
        errors: [{ path: 'q' }],
      });
    });

    it('refuses a cursor it cannot read or that belongs to another sort', async () => {
      const { posters } = context.records;
      for (let i = 0; i < 3; i++) await posters.insert(newPoster());
      const cursorOf = async (sort: 'newest' | 'popular') => (await posters.list({ limit: 1, sort })).next!;
      const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const bad = [
        '',
        'x',
        '🏠',
        'x'.repeat(10_000),
        json(null),
        json({}),
        json(['newest']),
        json(['newest', 'yesterday', posterId(1)]),
        json(['newest', TIED, "' or 1=1 --"]),
        json(['newest', TIED, 'a\0b']),
        json(['newest', TIED, posterId(1), 1]),
        await cursorOf('popular'),
      ];
      for (const cursor of bad) {
        await expect(posters.list({ limit: 1, sort: 'newest', cursor }), cursor).rejects.toMatchObject({
          name: 'FlyposterError',
          code: 'invalid_request',
          errors: [{ path: 'cursor', message: expect.any(String) }],
        });
      }
      const cursor = await cursorOf('newest');
      await expect(posters.list({ limit: 1, sort: 'popular', cursor })).rejects.toMatchObject({
        code: 'invalid_request',
      });
    });
  });
}
