import { expect } from 'vitest';
import { DUMP_TABLES, type DumpRow, type DumpTable, type Records } from '../../src/domain/records.ts';
import { BY } from './attribution.ts';
import { newGallery } from './gallery-records.ts';
import { newPoster } from './new-poster.ts';
import { photo } from './photo-records.ts';
import { newReport } from './report-records.ts';
import { tally } from './tally-records.ts';

/** All rows of a table, in pages that do not divide them evenly. */
export async function dumpAll(records: Records, table: DumpTable): Promise<DumpRow[]> {
  const rows: DumpRow[] = [];
  let after: string | undefined;
  do {
    const page = await records.dump(table, after, 3);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

/** Fills a database with some of everything, and what was changed and removed again. */
export async function fillForDump(records: Records): Promise<void> {
  const parent = newPoster({ id: 'aB-_parent', topics: ['rent', 'housing'], values: { slogan: 'Fair rents' } });
  const made = [
    parent,
    ...[1, 2, 3].map(() => newPoster({ remixOf: parent.id, topics: ['rent'], values: { slogan: 'السكن حق' } })),
    newPoster({ remixOf: 'gone', status: 'submitted', requestHash: 'c0ffee', credit: 'Zoë 🖊', topics: ['buses'] }),
    newPoster({ photoReuse: false, values: { slogan: 'Back\\slash\nand\ttab \'" 住房' }, template: 'shout' }),
    newPoster({ remixOf: parent.id, status: 'hidden' }),
  ];
  for (const poster of made) await records.posters.insert(poster);
  await records.posters.setStatus(made[1]!.id, 'hidden', BY);
  await records.photos.insert(photo);
  await records.settings.write({ name: 'Homes “now” 🏠', moderation: 'open' }, BY);
  await records.settings.secret();
  await records.reports.insert(newReport({ poster: parent.id, detail: 'Not\ntrue \' " \\ 住房' }), BY);
  await records.reports.insert(
    newReport({ poster: 'gone', status: 'closed', closedAt: '2026-11-20T12:00:00.000Z' }),
    BY,
  );
  await records.galleries.insert(newGallery(), BY);
  await records.galleries.insert(newGallery({ slug: 'ruled', rule: { sort: 'newest', template: 'shout' } }), BY);
  await records.galleries.pick('picked', [made[2]!.id, made[6]!.id, parent.id, made[3]!.id], BY);
  await records.templates.publish('shout', 7, BY);
  await records.tallies.add([tally(), tally({ topic: 'rent', count: 6_000_000_000 }), tally({ event: 'made' })]);
}

/** What people see of a database, to compare it with that of another. */
export async function seen(records: Records): Promise<unknown> {
  const list = async (query: object) => (await records.posters.list({ limit: 50, sort: 'newest', ...query })).posters;
  return {
    newest: await list({}),
    popular: await list({ sort: 'popular' }),
    rent: await list({ sort: 'popular', topic: 'rent' }),
    shout: await list({ template: 'shout' }),
    search: await list({ q: 'حق' }),
    waiting: await records.posters.byStatus('submitted', 10),
    hidden: await records.posters.byStatus('hidden', 10),
    photo: await records.photos.get(photo.id),
    galleries: await records.galleries.list(),
    picks: await records.galleries.picks('picked'),
    picked: await records.galleries.page('picked', { limit: 50 }),
    settings: await records.settings.read(),
    secret: Buffer.from(await records.settings.secret()).toString('hex'),
    open: await records.reports.list('open', 10),
    closed: await records.reports.list('closed', 10),
    tallies: await records.tallies.sum({ by: ['day', 'event', 'topic'] }),
  };
}

/** Dumps one database into an empty one of any kind, and compares all that can be seen of the two. */
export async function expectDumpToMove(from: Records, to: Records): Promise<void> {
  await fillForDump(from);
  for (const table of DUMP_TABLES) {
    const rows = await dumpAll(from, table);
    expect(rows.length).toBeGreaterThan(0);
    expect(await to.load(table, rows), table).toBe(rows.length);
    expect(await dumpAll(to, table), table).toEqual(rows);
  }
  expect(await seen(to)).toEqual(await seen(from));
  // Once more changes nothing, settings aside, which become as they were.
  await to.settings.write({ name: 'Another', imprint: 'Theirs' }, BY);
  for (const table of DUMP_TABLES) expect(await to.load(table, await dumpAll(from, table)), table).toBe(0);
  expect((await to.settings.read()).name).toBe('Homes “now” 🏠');
  await to.settings.write({ imprint: (await from.settings.read()).imprint }, BY);
  expect(await seen(to)).toEqual(await seen(from));
  // What was loaded is as alive as what was made here.
  for (const records of [from, to]) {
    const [remix] = await records.posters.remixes('aB-_parent', 1);
    await records.posters.setStatus(remix!.id, 'hidden', BY);
    await records.posters.delete('aB-_parent', BY);
  }
  expect(await seen(to)).toEqual(await seen(from));
}
