import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresRecords, openSqliteRecords } from '../../src/db/records.ts';
import type { Records } from '../../src/domain/records.ts';
import { dumpAll, expectDumpToMove, fillForDump } from '../contract/dump-records.ts';
import { newPoster, stored } from '../contract/new-poster.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../services/postgres.ts';

describe('a dump', () => {
  let folder: string;
  let opened: Records[];
  let made: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'flyposter-dump-'));
    opened = [];
    made = 0;
  });
  afterEach(async () => {
    for (const records of opened) await records.close();
    await rm(folder, { recursive: true });
  });
  const keep = (records: Records) => {
    opened.push(records);
    return records;
  };
  const openSqlite = async () => keep(await openSqliteRecords(join(folder, `${++made}.db`)));

  it('moves from SQLite to SQLite', async () => {
    await expectDumpToMove(await openSqlite(), await openSqlite());
  });

  it('counts remixes that are loaded before and after their parents', async () => {
    const [from, to] = [await openSqlite(), await openSqlite()];
    await fillForDump(from);
    const rows = await dumpAll(from, 'posters');
    for (const row of [...rows].reverse()) expect(await to.load('posters', [row])).toBe(1);
    await to.load('poster_topics', await dumpAll(from, 'poster_topics'));
    for (const topic of [undefined, 'rent']) {
      const [first] = (await to.posters.list({ limit: 1, sort: 'popular', topic })).posters;
      expect(first?.id).toBe('aB-_parent');
    }
  });

  it('leaves what is there as it is, and topics out whose poster is not', async () => {
    const records = await openSqlite();
    const poster = newPoster({ topics: ['rent'] });
    await records.posters.insert(poster);
    const [row] = await dumpAll(records, 'posters');
    expect(await records.load('posters', [{ ...row!, alt: 'Another' }])).toBe(0);
    expect(await records.load('poster_topics', [{ poster_id: 'nobody', topic: 'rent', position: 0 }])).toBe(0);
    expect(await records.posters.get(poster.id)).toEqual(stored(poster));
  });

  it('from before posters said who may have their photos means everyone', async () => {
    const [from, to] = [await openSqlite(), await openSqlite()];
    const poster = newPoster({ photoReuse: true });
    await from.posters.insert(poster);
    const [{ photo_reuse: _, ...row } = {}] = await dumpAll(from, 'posters');
    expect(await to.load('posters', [row])).toBe(1);
    expect(await to.posters.get(poster.id)).toEqual(stored(poster));
  });

  it('of a row that is none loads nothing', async () => {
    const [from, to] = [await openSqlite(), await openSqlite()];
    await fillForDump(from);
    const rows = await dumpAll(from, 'posters');
    await expect(to.load('posters', [...rows, { id: 'x' }])).rejects.toThrow();
    expect(await dumpAll(to, 'posters')).toEqual([]);
  });

  describe.skipIf(!hasPostgres())('with PostgreSQL', () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.remove());
    const openPostgres = async () => keep(await openPostgresRecords(await server.createDatabase()));

    it('moves from SQLite to PostgreSQL', async () => {
      await expectDumpToMove(await openSqlite(), await openPostgres());
    });

    it('moves from PostgreSQL to SQLite', async () => {
      await expectDumpToMove(await openPostgres(), await openSqlite());
    });

    it('is loaded by two at once without a loss', async () => {
      const from = await openSqlite();
      await fillForDump(from);
      const url = await server.createDatabase();
      const two = [keep(await openPostgresRecords(url)), keep(await openPostgresRecords(url))];
      const rows = await dumpAll(from, 'posters');
      const loaded = await Promise.all(two.map((records) => records.load('posters', rows)));
      expect(loaded[0]! + loaded[1]!).toBe(rows.length);
      expect(await dumpAll(two[0]!, 'posters')).toEqual(rows);
    });
  });
});
