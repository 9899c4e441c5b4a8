import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChangeWriter } from '../../src/db/change-writer.ts';
import { selectFinds, selectPage, selectPlaces } from '../../src/db/list-statements.ts';
import { mergeSearch } from '../../src/db/merge-search-index.ts';
import { migrate } from '../../src/db/migrations.ts';
import { createPosterRecords } from '../../src/db/posters.ts';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { Schema } from '../../src/db/schema.ts';
import { parseSearch } from '../../src/db/search-text.ts';
import { openSqlite } from '../../src/db/sqlite.ts';
import { sqliteDialect } from '../../src/db/sqlite-dialect.ts';
import type { PosterQuery } from '../../src/domain/posters/poster.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { BY } from '../contract/attribution.ts';
import { newPoster } from '../contract/new-poster.ts';
import { recordsContract } from '../contract/records.ts';
import { mountSmallDisk } from '../storage/small-disk.ts';
import { expectEventsAfterUpgrade } from './event-upgrade.ts';
import { expectPhotosAfterUpgrade } from './photo-upgrade.ts';

const makeFolder = () => mkdtemp(join(tmpdir(), 'flyposter-db-'));
const unavailable = { name: 'FlyposterError', code: 'store_unavailable', cause: expect.any(Error) };

recordsContract('SQLite', async () => {
  const folder = await makeFolder();
  return {
    open: () => openSqliteRecords(join(folder, 'data', 'flyposter.db')),
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('SQLite', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await makeFolder();
    file = join(folder, 'flyposter.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('commits to the disk, waits for other writers and holds foreign keys', async () => {
    const db = openSqlite(file);
    const pragma = async (name: string) =>
      Object.values((await db.executeQuery<object>(CompiledQuery.raw(`pragma ${name}`))).rows[0]!)[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('busy_timeout')).toBe(5000);
    expect(await pragma('foreign_keys')).toBe(1);
    await db.destroy();
  });

  it('reads every list in the order of an index, without sorting', async () => {
    const db = openSqlite(file);
    await migrate(db, sqliteDialect);
    const plan = async (statement: { compile(db: Kysely<Schema>): CompiledQuery }) => {
      const compiled = statement.compile(db);
      const explain = { ...compiled, sql: `explain query plan ${compiled.sql}` };
      const { rows } = await db.executeQuery<{ detail: string }>(explain);
      return rows.map((row) => row.detail).join('\n');
    };
    const cases: [Partial<PosterQuery>, string][] = [
      [{}, 'posters_newest'],
      [{ template: 'placard' }, 'posters_template '],
      [{ topic: 'housing' }, 'poster_topics_listed'],
      [{ topic: 'housing', template: 'placard' }, 'poster_topics_template'],
      [{ sort: 'popular' }, 'posters_popular'],
      [{ sort: 'popular', template: 'placard' }, 'posters_template_popular'],
      [{ sort: 'popular', topic: 'housing' }, 'poster_topics_popular'],
      [{ sort: 'popular', topic: 'housing', template: 'placard' }, 'poster_topics_both'],
    ];
    const search = parseSearch('homes')!;
    for (const [query, index] of cases) {
      const whole: PosterQuery = { limit: 20, sort: 'newest', ...query };
      const statements = [selectPage(whole), selectPage(whole, { search }), selectPlaces(whole, 250)];
      for (const statement of statements) {
        const read = await plan(statement);
        expect(read).toContain(index);
        expect(read).not.toContain('TEMP B-TREE');
      }
      expect(await plan(selectPlaces(whole, 250))).toContain(`COVERING INDEX ${index}`);
      const found = (await plan(selectFinds(sqliteDialect, whole, search, { remixes: 8, spans: [8, 9] }))).split('\n');
      expect(found.filter((line) => line.startsWith('SCAN'))).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/SCAN (?:posters|poster_search|poster_topics)/)]),
      );
      expect(found.join('\n')).toContain('SCAN poster_grams VIRTUAL TABLE INDEX');
    }
    await db.destroy();
  });

  it('finds out which photos are used, when it is brought up to date', async () => {
    const run = (statement: string) => {
      const database = new Database(file);
      database.exec(statement);
      database.close();
    };
    await expectPhotosAfterUpgrade(() => openSqliteRecords(file), run, 'drop trigger posters_note_photos');
  });

  it('tells what happens from the day on that it is brought up to date', async () => {
    const run = (statement: string) => {
      const database = new Database(file);
      database.exec(statement);
      database.close();
    };
    await expectEventsAfterUpgrade(() => openSqliteRecords(file), run, []);
  });

  it('merges the search index, and finds what it found', async () => {
    const db = openSqlite(file);
    await migrate(db, sqliteDialect);
    const posters = createPosterRecords(
      db,
      sqliteDialect,
      createChangeWriter(db, sqliteDialect, () => {}),
    );
    const segments = async () =>
      (await sql<{ n: number }>`select count(distinct segid) as n from poster_grams_idx`.execute(db)).rows[0]!.n;
    const find = async (q: string) =>
      (await posters.list({ limit: 500, sort: 'newest', q })).posters.map(({ id }) => id);
    for (let i = 0; i < 300; i++) {
      const slogan = `Homes ${i % 7 ? 'and' : 'or'} gardens ${i.toString(36)}`;
      await posters.insert(newPoster({ values: { slogan }, alt: '' }));
    }
    await mergeSearch(db);
    expect(await segments()).toBe(1);
    const before = await find('or gardens');
    expect(before).toHaveLength(43);
    for (let i = 0; i < 15; i++) await posters.insert(newPoster({ values: { slogan: 'For gardens' }, alt: '' }));
    await posters.delete(before[5]!, BY);
    const after = await find('or gardens');
    await mergeSearch(db);
    expect(await segments()).toBeLessThanOrEqual(3);
    expect(await find('or gardens')).toEqual(after);
    expect(after).toHaveLength(57);
    await db.destroy();
  });

  it('reports another writer that does not end, then goes on', async () => {
    const records = await openSqliteRecords(file);
    const writer = new Database(file);
    writer.exec('begin immediate');
    await expect(records.posters.insert(newPoster())).rejects.toMatchObject(unavailable);
    await records.check();
    writer.exec('rollback');
    expect(await records.posters.insert(newPoster())).toBe(true);
    writer.close();
    await records.close();
  }, 15_000);

  it('reports a full disk, keeps what was acknowledged, and goes on when there is room', async (test) => {
    const disk = mountSmallDisk(test, 2048);
    try {
      const ballast = join(disk.path, 'ballast');
      await writeFile(ballast, Buffer.alloc(300_000));
      const records = await openSqliteRecords(join(disk.path, 'flyposter.db'));
      const kept: string[] = [];
      const fill = async () => {
        for (;;) {
          const poster = newPoster({ alt: 'x'.repeat(400), topics: ['housing'] });
          await records.posters.insert(poster);
          kept.push(poster.id);
        }
      };
      await expect(fill()).rejects.toMatchObject(unavailable);
      expect(kept.length).toBeGreaterThan(10);
      expect(await records.posters.existing(kept)).toEqual(new Set(kept));
      const listed = await records.posters.list({ limit: 10_000, sort: 'newest', topic: 'housing' });
      expect(listed.posters).toHaveLength(kept.length);

      await rm(ballast);
      const late = newPoster();
      expect(await records.posters.insert(late)).toBe(true);
      expect((await records.posters.get(late.id))?.id).toBe(late.id);
      await records.close();
    } finally {
      disk.remove();
    }
  });

  it('reports a file it cannot open', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openSqliteRecords(folder)).rejects.toMatchObject(unavailable);
    await expect(openSqliteRecords(join(folder, 'file', 'flyposter.db'))).rejects.toThrow();
  });

  it('leaves a file alone that is no database', async () => {
    const text = 'This is a letter, not a database.\n'.repeat(100);
    await writeFile(file, text);
    await expect(openSqliteRecords(file)).rejects.toThrow('file is not a database');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('refuses a database that a newer Flyposter made', async () => {
    await (await openSqliteRecords(file)).close();
    const database = new Database(file);
    database.prepare("insert into kysely_migration values ('9999-future', '2036-01-01T00:00:00.000Z')").run();
    database.close();
    await expect(openSqliteRecords(file)).rejects.toThrow('9999-future');
  });

  it('falls back to the default for a stored setting that is none', async () => {
    const records = await openSqliteRecords(file);
    await records.settings.write({ name: 'Homes now' }, BY);
    const database = new Database(file);
    const store = database.prepare('insert into settings values (?, ?)');
    store.run(['imprint', '""']);
    store.run(['moderation', 'not JSON']);
    store.run(['unknown', '"x"']);
    database.close();
    expect(await records.settings.read()).toEqual({ ...DEFAULT_SETTINGS, name: 'Homes now' });
    await records.close();
  });

  it('does not replace a secret it cannot read', async () => {
    const records = await openSqliteRecords(file);
    const database = new Database(file);
    database.prepare('insert into settings values (?, ?)').run(['secret', '"short"']);
    database.close();
    await expect(records.settings.secret()).rejects.toThrow('secret');
    await records.close();
  });

  it('does not let its log grow without end', async () => {
    const records = await openSqliteRecords(file);
    for (let i = 0; i < 1500; i++) await records.posters.insert(newPoster({ alt: 'x'.repeat(400) }));
    expect((await stat(`${file}-wal`)).size).toBeLessThan(8_000_000);
    await records.close();
  });
});
