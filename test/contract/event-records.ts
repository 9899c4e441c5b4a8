import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/events/actor.ts';
import type { Event, EventType } from '../../src/domain/events/event.ts';
import type { Records } from '../../src/domain/records.ts';
import { BY } from './attribution.ts';
import { newGallery } from './gallery-records.ts';
import { newPoster, posterId } from './new-poster.ts';
import type { OpenRecords } from './records.ts';
import { newReport } from './report-records.ts';

/** All events about one thing, as far as they are told by it. */
type Told = Pick<Event, 'type' | 'subject' | 'data'>;

/** What happened, told by the changes themselves. */
export function eventRecordsContract(context: OpenRecords): void {
  describe('events', () => {
    /** Does something, and comes back with the events that it left. */
    async function eventsOf(change: (records: Records) => Promise<unknown>): Promise<Event[]> {
      const { events } = context.records;
      const [last] = await events.latest({ limit: 1 });
      await change(context.records);
      return events.after(last?.sequence ?? 0, { limit: 100 });
    }
    const toldBy = async (change: (records: Records) => Promise<unknown>): Promise<Told[]> =>
      (await eventsOf(change)).map(({ type, subject, data }) => ({ type, subject, data }) as Told);
    const event = (type: EventType, id: string, data: object) => {
      const [kind] = type.split('.');
      return { type, subject: { kind, id }, data };
    };

    it('are left by each change of a poster: who did it, when, and what it was', async () => {
      const poster = newPoster({ status: 'submitted', remixOf: posterId(1) });
      const { id } = poster;
      const data = { template: 'placard', remixOf: posterId(1) };
      const made = await eventsOf(({ posters }) => posters.insert(poster));
      expect(made.map(({ type, subject, data }) => ({ type, subject, data }))).toEqual([
        event('poster.made', id, { ...data, status: 'submitted' }),
        event('poster.submitted', id, data),
      ]);
      for (const { actor, at } of made)
        expect({ actor, at }).toEqual({ actor: { kind: 'maker' }, at: poster.createdAt });
      expect(new Set(made.map((each) => each.id)).size).toBe(2);

      const at = '2026-11-22T10:00:00.000Z';
      const actor: Actor = { kind: 'command-line', account: 'Zoë' };
      const [listed, ...more] = await eventsOf(({ posters }) => posters.setStatus(id, 'listed', { actor, at }));
      expect(more).toEqual([]);
      expect(listed).toMatchObject({ ...event('poster.listed', id, data), actor, at });
      const turn = (status: 'hidden' | 'unlisted' | 'listed') =>
        toldBy(({ posters }) => posters.setStatus(id, status, BY));
      expect(await turn('hidden')).toEqual([event('poster.hidden', id, data)]);
      expect(await turn('listed')).toEqual([
        event('poster.restored', id, { ...data, status: 'listed' }),
        event('poster.listed', id, data),
      ]);
      expect(await turn('unlisted')).toEqual([event('poster.unlisted', id, data)]);
      expect(await toldBy(({ posters }) => posters.delete(id, BY))).toEqual([
        event('poster.deleted', id, { ...data, status: 'unlisted' }),
      ]);
      const quiet = newPoster({ status: 'unlisted' });
      expect(await toldBy(({ posters }) => posters.insert(quiet))).toEqual([
        event('poster.made', quiet.id, { template: 'placard', remixOf: null, status: 'unlisted' }),
      ]);
    });

    it('are left by reports, and by each that is closed', async () => {
      const [one, two, three] = [1, 2, 3].map(() => newReport({ poster: 'P', reason: 'spam', detail: 'Not told.' }));
      expect(await toldBy(({ reports }) => reports.insert(one!, BY))).toEqual([
        event('poster.reported', 'P', { report: one!.id, reason: 'spam' }),
      ]);
      for (const report of [two!, three!]) await context.records.reports.insert(report, BY);
      const closed = ({ id }: { id: string }) => event('report.closed', id, { poster: 'P' });
      expect(await toldBy(({ reports }) => reports.close(two!.id, BY))).toEqual([closed(two!)]);
      const both = await toldBy(({ reports }) => reports.closeAbout('P', BY));
      expect(both).toHaveLength(2);
      expect(both).toEqual(expect.arrayContaining([closed(one!), closed(three!)]));
    });

    it('are left by galleries and their picks, settings, and templates', async () => {
      const gallery = newGallery();
      const posters = [newPoster(), newPoster(), newPoster()];
      const [a, b, c] = posters.map(({ id }) => id) as [string, string, string];
      for (const poster of posters) await context.records.posters.insert(poster);
      const told = (change: (records: Records) => Promise<unknown>) => toldBy(change);
      const picked = (data: object) => [event('gallery.picked', 'picked', data)];

      expect(await told(({ galleries }) => galleries.insert(gallery, BY))).toEqual([
        event('gallery.created', 'picked', { title: gallery.title }),
      ]);
      const changed = { ...gallery, title: 'Another', topics: [] };
      expect(await told(({ galleries }) => galleries.update(changed, BY))).toEqual([
        event('gallery.changed', 'picked', { fields: ['title', 'topics'] }),
      ]);
      const pick = (ids: string[]) => told(({ galleries }) => galleries.pick('picked', ids, BY));
      expect(await pick([a, b])).toEqual(picked({ posters: 2, added: [a, b], removed: [] }));
      expect(await pick([c, b])).toEqual(picked({ posters: 2, added: [c], removed: [a] }));
      expect(await pick([b, c])).toEqual(picked({ posters: 2, added: [], removed: [] }));
      expect(await told(({ galleries }) => galleries.delete('picked', BY))).toEqual([
        event('gallery.deleted', 'picked', { title: 'Another' }),
      ]);

      const settings = await told((records) => records.settings.write({ moderation: 'open', topics: ['rent'] }, BY));
      expect(settings).toHaveLength(2);
      expect(settings).toEqual(
        expect.arrayContaining([
          event('setting.changed', 'moderation', { from: 'review', to: 'open' }),
          event('setting.changed', 'topics', { from: [], to: ['rent'] }),
        ]),
      );
      expect(await told(({ templates }) => templates.publish('shout', 2, BY))).toEqual([
        event('template.published', 'shout', { version: 2 }),
      ]);
    });

    it('are not left where nothing changed', async () => {
      const { posters, galleries, settings, templates, reports } = context.records;
      const poster = newPoster();
      const report = newReport();
      await posters.insert(poster);
      await galleries.insert(newGallery(), BY);
      await galleries.pick('picked', [poster.id], BY);
      await settings.write({ name: 'Homes now' }, BY);
      await templates.publish('shout', 1, BY);
      await reports.insert(report, BY);
      await reports.close(report.id, BY);
      const other = await context.open();
      const left = await eventsOf(async () => {
        expect(await posters.insert({ ...newPoster(), id: poster.id })).toBe(false);
        expect(await posters.setStatus(poster.id, poster.status, BY)).toBe(true);
        expect(await posters.setStatus('nobody', 'hidden', BY)).toBe(false);
        expect(await posters.delete('nobody', BY)).toBe(false);
        expect(await galleries.insert(newGallery(), BY)).toBe(false);
        expect(await galleries.update(newGallery(), BY)).toBe(true);
        expect(await galleries.update(newGallery({ slug: 'nowhere' }), BY)).toBe(false);
        expect(await galleries.delete('nowhere', BY)).toBe(false);
        await galleries.pick('picked', [poster.id, poster.id], BY);
        await settings.write({ name: ' Homes now ' }, BY);
        await settings.write({ moderation: 'review' }, BY);
        await settings.write({}, BY);
        expect(await other.templates.publish('shout', 1, BY)).toBe(false);
        expect(await reports.close(report.id, BY)).toBe(true);
        expect(await reports.close('nothing', BY)).toBe(false);
        expect(await reports.closeAbout(report.poster, BY)).toBe(0);
        await settings.secret();
        await posters.get(poster.id);
      });
      expect(left).toEqual([]);
    });

    it('are undone with the change, and the change with them', async () => {
      const { posters, galleries } = context.records;
      const poster = newPoster();
      await posters.insert(poster);
      const left = await eventsOf(async () => {
        // No such gallery.
        await expect(galleries.pick('nowhere', [poster.id], BY)).rejects.toThrow();
        // No such event.
        const nobody = { actor: { kind: null } as unknown as Actor, at: BY.at };
        await expect(posters.setStatus(poster.id, 'hidden', nobody)).rejects.toThrow();
        await expect(posters.delete(poster.id, nobody)).rejects.toThrow();
        await expect(galleries.insert(newGallery(), nobody)).rejects.toThrow();
      });
      expect(left).toEqual([]);
      expect((await posters.get(poster.id))?.status).toBe('listed');
      expect(await galleries.list()).toEqual([]);
    });

    it('are read newest first, about one thing, and by those who follow without a gap', async () => {
      const { posters, events, settings } = context.records;
      const other = await context.open();
      const made = Array.from({ length: 20 }, () => newPoster({ status: 'unlisted' }));
      const followed: Event[] = [];
      let going = true;
      const follow = async () => {
        while (going) {
          followed.push(...(await other.events.after(followed.at(-1)?.sequence ?? 0, { limit: 3 })));
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
      const following = follow();
      await Promise.all(made.map((poster) => posters.insert(poster)));
      await settings.write({ name: 'Homes now' }, BY);
      await expect.poll(() => followed.length).toBe(21);
      going = false;
      await following;
      const sequences = followed.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));

      const latest = await events.latest({ limit: 21 });
      expect(latest).toEqual([...followed].reverse());
      expect(await events.latest({ limit: 2, before: latest[4]!.sequence })).toEqual(latest.slice(5, 7));
      const { id } = made[7]!;
      const own = followed.filter(({ subject }) => subject.id === id);
      expect(await events.latest({ limit: 9, subject: { kind: 'poster', id } })).toEqual(own);
      expect(await events.after(0, { limit: 9, subject: { kind: 'poster', id } })).toEqual(own);
      expect(await events.latest({ limit: 9, subject: { kind: 'gallery', id } })).toEqual([]);
    });

    it('are deleted when they are old, and their numbers are not given again', async () => {
      const { posters, events } = context.records;
      const old = [1, 2, 3].map((day) => newPoster({ status: 'unlisted', createdAt: `2020-01-0${day}T00:00:00.000Z` }));
      for (const poster of old) await posters.insert(poster);
      const [last] = await events.latest({ limit: 1 });
      expect(await events.countOlder('2020-01-03T00:00:00.000Z')).toBe(2);
      expect(await events.deleteOlder('2020-01-03T00:00:00.000Z', 1)).toBe(1);
      expect((await events.after(0, { limit: 9 })).map(({ subject }) => subject.id)).toEqual([old[1]!.id, old[2]!.id]);
      expect(await events.deleteOlder('2021-01-01T00:00:00.000Z', 9)).toBe(2);
      expect(await events.deleteOlder('2021-01-01T00:00:00.000Z', 9)).toBe(0);
      expect(await events.latest({ limit: 1 })).toEqual([]);
      await posters.insert(newPoster());
      for (const { sequence } of await events.after(0, { limit: 9 })) expect(sequence).toBeGreaterThan(last!.sequence);
    });
  });
}
