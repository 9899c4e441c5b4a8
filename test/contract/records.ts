import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import { BY } from './attribution.ts';
import { changeRecordsContract } from './change-records.ts';
import { eventRecordsContract } from './event-records.ts';
import { galleryRecordsContract, newGallery } from './gallery-records.ts';
import { lockRecordsContract } from './lock-records.ts';
import { newPoster } from './new-poster.ts';
import { photo, photoRecordsContract } from './photo-records.ts';
import { posterFamiliesContract } from './poster-families.ts';
import { posterListsContract } from './poster-lists.ts';
import { posterRecordsContract } from './poster-records.ts';
import { newReport, reportRecordsContract } from './report-records.ts';
import { settingsRecordsContract } from './settings-records.ts';
import { tally, tallyRecordsContract } from './tally-records.ts';

/** One empty database of a test's own. */
export interface RecordsStore {
  /** Another handle on the same database, as another server would have. */
  open(): Promise<Records>;
  remove(): Promise<void>;
}

/** The handles of the test that runs: the first one, and as many more as it asks for. */
export interface OpenRecords {
  readonly records: Records;
  open(): Promise<Records>;
}

/** What every database must do, run against one. `createStore` makes an empty one for each test. */
export function recordsContract(name: string, createStore: () => Promise<RecordsStore>): void {
  describe(`records: ${name}`, () => {
    let store: RecordsStore;
    let opened: Records[];
    let records: Records;
    const open = async () => {
      const another = await store.open();
      opened.push(another);
      return another;
    };
    beforeEach(async () => {
      opened = [];
      store = await createStore();
      records = await open();
    });
    afterEach(async () => {
      for (const each of opened) await each.close();
      await store.remove();
    });
    const context: OpenRecords = {
      get records() {
        return records;
      },
      open,
    };

    posterRecordsContract(context);
    posterListsContract(context);
    galleryRecordsContract(context);
    posterFamiliesContract(context);
    photoRecordsContract(context);
    settingsRecordsContract(context);
    tallyRecordsContract(context);
    reportRecordsContract(context);
    lockRecordsContract(context);
    changeRecordsContract(context);
    eventRecordsContract(context);

    it('answers the check', async () => {
      await expect(records.check()).resolves.toBeUndefined();
    });

    it('reports store_unavailable from every method once closed, and closes twice', async () => {
      const poster = newPoster();
      await records.posters.insert(poster);
      await records.close();
      await records.close();
      const { posters, photos, galleries, settings, tallies, reports, templates, events, locks } = records;
      const calls: (() => Promise<unknown>)[] = [
        () => posters.insert(newPoster()),
        () => posters.get(poster.id),
        () => posters.requestHash(poster.id),
        () => posters.setStatus(poster.id, 'hidden', BY),
        () => posters.delete(poster.id, BY),
        () => posters.list({ limit: 1, sort: 'newest' }),
        () => posters.around({ sort: 'newest' }, poster.id),
        () => posters.remixes(poster.id, 1),
        () => posters.family(poster.id, 1),
        () => posters.ancestors(poster.id, 1),
        () => posters.byStatus('listed', 1),
        () => posters.existing([poster.id]),
        () => photos.insert(photo),
        () => photos.get(photo.id),
        () => photos.existing([photo.id]),
        () => photos.use([photo.id], new Date()),
        () => photos.unused('', undefined, 1),
        () => photos.deleteUnused([photo.id], ''),
        () => galleries.list(),
        () => galleries.get('picked'),
        () => galleries.insert(newGallery(), BY),
        () => galleries.update(newGallery(), BY),
        () => galleries.delete('picked', BY),
        () => galleries.picks('picked'),
        () => galleries.pick('picked', [], BY),
        () => galleries.page('picked', { limit: 1 }),
        () => galleries.around('picked', poster.id),
        () => settings.read(),
        () => settings.write({ name: 'Closed' }, BY),
        () => settings.secret(),
        () => tallies.add([tally()]),
        () => tallies.sum({ by: [] }),
        () => reports.insert(newReport(), BY),
        () => reports.list('open', 1),
        () => reports.close('a', BY),
        () => reports.closeAbout('a', BY),
        () => templates.publish('shout', 1, BY),
        () => events.after(0, { limit: 1 }),
        () => events.latest({ limit: 1 }),
        () => events.countOlder(BY.at),
        () => events.deleteOlder(BY.at, 1),
        () => locks.tryHold('a'),
        () => records.dump('posters', undefined, 1),
        () => records.load('photos', [{ ...photo, created_at: photo.createdAt }]),
        () => records.check(),
      ];
      for (const call of calls) {
        await expect(call(), String(call)).rejects.toMatchObject({ name: 'FlyposterError', code: 'store_unavailable' });
      }
    });

    it('keeps everything when it is closed and opened again', async () => {
      const poster = newPoster({ topics: ['housing'] });
      await records.posters.insert(poster);
      await records.settings.write({ name: 'Homes now' }, BY);
      await records.close();
      const again = await open();
      expect((await again.posters.get(poster.id))?.topics).toEqual(['housing']);
      expect((await again.settings.read()).name).toBe('Homes now');
    });
  });
}
