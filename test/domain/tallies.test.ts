import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { Records } from '../../src/domain/records.ts';
import { createTallies } from '../../src/domain/tallies/tallies.ts';

const poster = { id: 'Abcdefghijk', template: 'shout', topics: ['housing', 'rent'] };
let folder: string;
let records: Records;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flyposter-tallies-'));
  records = await openSqliteRecords(join(folder, 'flyposter.db'));
});
afterEach(async () => {
  await records.close();
  await rm(folder, { recursive: true });
});

const now = () => new Date();
const fail = (error: unknown) => {
  throw error;
};

const viewsBy = async (topic: string) =>
  (await records.tallies.sum({ event: 'viewed', topic, by: ['source'] })).map(({ source, count }) => [source, count]);

test('what was counted is written when it is closed', async () => {
  const tallies = createTallies({ records: records.tallies, onFailure: fail, now });
  for (let i = 0; i < 5; i++) tallies.count({ event: 'viewed', poster });
  tallies.count({ event: 'viewed', poster, source: 'mastodon' });
  expect(await viewsBy('housing')).toEqual([]);
  await tallies.close();
  expect(await viewsBy('housing')).toEqual([
    ['', 5],
    ['mastodon', 1],
  ]);
  expect(await viewsBy('rent')).toEqual(await viewsBy('housing'));
});

test('a visitor counts once a day for one poster and one event', async () => {
  let day = new Date('2026-03-01T23:59:00Z');
  const tallies = createTallies({ records: records.tallies, onFailure: fail, now: () => day });
  const visit = (visitor: string, id = poster.id) =>
    tallies.count({ event: 'viewed', poster: { ...poster, id }, visitor });
  for (const visitor of ['a', 'a', 'b', 'a']) visit(visitor);
  visit('a', 'Bbcdefghijk');
  tallies.count({ event: 'downloaded', poster, visitor: 'a' });
  day = new Date('2026-03-02T00:01:00Z');
  visit('a');
  await tallies.close();
  const rows = await records.tallies.sum({ topic: 'rent', by: ['day', 'event', 'poster'] });
  expect(rows).toEqual([
    { day: '2026-03-01', event: 'downloaded', poster: 'Abcdefghijk', count: 1 },
    { day: '2026-03-01', event: 'viewed', poster: 'Abcdefghijk', count: 2 },
    { day: '2026-03-01', event: 'viewed', poster: 'Bbcdefghijk', count: 1 },
    { day: '2026-03-02', event: 'viewed', poster: 'Abcdefghijk', count: 1 },
  ]);
});

test('what could not be written is written the next time, once', async () => {
  let away = true;
  const failures: unknown[] = [];
  const add: Records['tallies']['add'] = (rows) =>
    away ? Promise.reject(new Error('away')) : records.tallies.add(rows);
  const tallies = createTallies({
    records: { ...records.tallies, add },
    onFailure: (error) => failures.push(error),
    now,
  });
  tallies.count({ event: 'viewed', poster });
  await tallies.write();
  tallies.count({ event: 'viewed', poster });
  await tallies.write();
  expect(failures).toHaveLength(2);
  away = false;
  await tallies.write();
  await tallies.close();
  expect(await viewsBy('rent')).toEqual([['', 2]]);
});

test('it closes only when all is written, also what others are writing', async () => {
  let written = 0;
  const add: Records['tallies']['add'] = async (rows) => {
    await records.tallies.add(rows);
    written++;
  };
  const tallies = createTallies({ records: { ...records.tallies, add }, onFailure: fail, now });
  tallies.count({ event: 'viewed', poster });
  const first = tallies.write();
  tallies.count({ event: 'viewed', poster });
  // Both wait for the first one.
  const second = tallies.write();
  await tallies.close();
  expect(written).toBe(2);
  await Promise.all([first, second]);
  expect(await viewsBy('rent')).toEqual([['', 2]]);
});
