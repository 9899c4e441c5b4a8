import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asOutage } from '../../src/db/outage.ts';
import { openPostgres } from '../../src/db/postgres.ts';
import { openPostgresRecords } from '../../src/db/records.ts';
import { BY } from '../contract/attribution.ts';
import { newPoster, posterId } from '../contract/new-poster.ts';
import { recordsContract } from '../contract/records.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../services/postgres.ts';
import { expectEventsAfterUpgrade } from './event-upgrade.ts';
import { expectPhotosAfterUpgrade } from './photo-upgrade.ts';

const unavailable = { name: 'FlyposterError', code: 'store_unavailable', cause: expect.any(Error) };

describe.skipIf(!hasPostgres())('with PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  recordsContract('PostgreSQL', async () => {
    const url = await server.createDatabase();
    return { open: () => openPostgresRecords(url), remove: () => server.dropDatabase(url) };
  });

  describe('PostgreSQL', () => {
    let url: string;
    beforeEach(async () => {
      url = await server.createDatabase();
    });
    afterEach(() => server.dropDatabase(url));

    const ask = async (statement: string) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(statement)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    };

    it('makes its tables once when eight servers start at once', async () => {
      const opened = await Promise.all(Array.from({ length: 8 }, () => openPostgresRecords(url)));
      const secrets = await Promise.all(opened.map(({ settings }) => settings.secret()));
      expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
      const won = await Promise.all(opened.map(({ posters }) => posters.insert(newPoster({ id: posterId(7) }))));
      expect(won.filter(Boolean)).toHaveLength(1);
      for (const records of opened) await records.close();
    });

    it('finds out which photos are used, when it is brought up to date', () =>
      expectPhotosAfterUpgrade(
        () => openPostgresRecords(url),
        ask,
        'drop function flyposter_note_photos, flyposter_lock_events cascade',
      ));

    it('tells what happens from the day on that it is brought up to date, beside a server of before', () =>
      expectEventsAfterUpgrade(() => openPostgresRecords(url), ask, ['drop function flyposter_lock_events']));

    it('shows events in the order of their numbers, however long their transactions take', async () => {
      const servers = await Promise.all([1, 2, 3, 4].map(() => openPostgresRecords(url)));
      // A moment between drawing a number and the end of the transaction.
      await ask(`create function linger() returns trigger language plpgsql as $$
        begin
          perform pg_sleep(random() * 0.01);
          return null;
        end $$`);
      await ask(`create constraint trigger linger after insert on events deferrable initially deferred
        for each row execute function linger()`);
      const followed: number[] = [];
      let going = true;
      const follow = async () => {
        while (going) {
          const some = await servers[0]!.events.after(followed.at(-1) ?? 0, { limit: 100 });
          followed.push(...some.map(({ sequence }) => sequence));
        }
      };
      const following = follow();
      await Promise.all(
        Array.from({ length: 100 }, (_, i) => servers[i % 4]!.posters.insert(newPoster({ status: 'unlisted' }))),
      );
      await expect.poll(() => followed.length).toBe(100);
      going = false;
      await following;
      const all = await servers[1]!.events.after(0, { limit: 1000 });
      expect(followed).toEqual(all.map(({ sequence }) => sequence));
      for (const records of servers) await records.close();
    });

    it('orders ids by their bytes, whatever the order of the database is', async () => {
      const records = await openPostgresRecords(url);
      const ids = ['B', 'a', '_', 'A', 'b', '-', '0', 'Z', 'z'];
      for (const id of ids) await records.posters.insert(newPoster({ id, createdAt: '2026-01-01T00:00:00.000Z' }));
      const { posters } = await records.posters.list({ limit: 20, sort: 'newest' });
      expect(posters.map(({ id }) => id)).toEqual([...ids].sort().reverse());
      await records.close();
    });

    it('lives on when its connections are cut', async () => {
      const records = await openPostgresRecords(url);
      const poster = newPoster();
      await records.posters.insert(poster);
      const release = await records.locks.tryHold('a');
      const name = new URL(url).pathname.slice(1);
      await server.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect((await records.posters.get(poster.id))?.id).toBe(poster.id);
      expect(await records.locks.tryHold('a')).toBeTypeOf('function');
      await release!();
      await records.close();
    });

    it('reports a database that only reads', async () => {
      const records = await openPostgresRecords(url);
      const name = new URL(url).pathname.slice(1);
      await server.query(`alter database ${name} set default_transaction_read_only = on`);
      await server.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await expect(records.posters.insert(newPoster())).rejects.toMatchObject(unavailable);
      await records.check();
      await records.close();
    });

    it('undoes what it began when a statement fails', async () => {
      const records = await openPostgresRecords(url);
      const poster = newPoster({ topics: ['a', 'b'] });
      await ask('alter table poster_topics add constraint no_b check (topic <> $$b$$)');
      await expect(records.posters.insert(poster)).rejects.toThrow('no_b');
      expect(await records.posters.get(poster.id)).toBeUndefined();
      await records.close();
    });

    it('does again what PostgreSQL undid for the sake of another', async () => {
      const records = await openPostgresRecords(url);
      await ask(`create sequence tries`);
      await ask(`create function undo() returns trigger language plpgsql as $$
        begin
          if nextval('tries') < 4 then raise exception 'undone' using errcode = '40P01'; end if;
          return new;
        end $$`);
      await ask('create trigger undo before insert on posters for each row execute function undo()');
      const poster = newPoster({ topics: ['rent'] });
      expect(await records.posters.insert(poster)).toBe(true);
      expect((await records.posters.get(poster.id))?.topics).toEqual(['rent']);
      expect(await ask('select last_value::int as tries from tries')).toEqual([{ tries: 4 }]);
      await records.close();
    });

    it('counts remixes right while their parent is deleted and made again', async () => {
      const [one, two] = [await openPostgresRecords(url), await openPostgresRecords(url)];
      const parent = newPoster({ topics: ['rent'] });
      await one.posters.insert(parent);
      const remixes = Array.from({ length: 40 }, () => newPoster({ remixOf: parent.id, template: 'remix' }));
      const again = async () => {
        for (let i = 0; i < 8; i++) {
          await two.posters.delete(parent.id, BY);
          await two.posters.insert(parent);
        }
      };
      const change = async (i: number) => {
        const remix = remixes[i]!;
        const { posters } = i % 2 ? one : two;
        await posters.insert(remix);
        if (i % 4 === 0) await posters.setStatus(remix.id, 'hidden', BY);
        if (i % 4 === 1) await posters.delete(remix.id, BY);
      };
      await Promise.all([again(), ...remixes.map((_, i) => change(i))]);
      expect(await ask(`select remix_count from posters where id = '${parent.id}'`)).toEqual([{ remix_count: 20 }]);
      expect(await ask('select remix_count from poster_topics')).toEqual([{ remix_count: 20 }]);
      await one.close();
      await two.close();
    });

    it('ends a statement that takes too long for people to wait', async () => {
      const db = openPostgres(url, { patience: 300 });
      const slow = sql`select pg_sleep(10)`.execute(db).catch(asOutage);
      expect(await slow).toMatchObject(unavailable);
      await db.destroy();
    });

    it('refuses a database that a newer Flyposter made', async () => {
      await (await openPostgresRecords(url)).close();
      await ask("insert into kysely_migration values ('9999-future', '2036-01-01T00:00:00.000Z')");
      await expect(openPostgresRecords(url)).rejects.toThrow('9999-future');
    });

    it('reports a database it cannot open', async () => {
      await expect(openPostgresRecords(server.url('nowhere'))).rejects.toMatchObject(unavailable);
      await expect(openPostgresRecords('postgres://u:p@127.0.0.1:1/x')).rejects.toMatchObject(unavailable);
      await expect(openPostgresRecords('postgres://u:p@no.such.host.invalid/x')).rejects.toMatchObject(unavailable);
    });
  });

  describe('PostgreSQL that goes away', () => {
    it('is reported while it is away, keeps what was acknowledged, and is found again', async () => {
      const url = await server.createDatabase();
      const records = await openPostgresRecords(url);
      const kept: string[] = [];
      let away = false;
      const writers = Array.from({ length: 4 }, async () => {
        for (;;) {
          const poster = newPoster({ topics: ['housing'] });
          try {
            await records.posters.insert(poster);
          } catch (error) {
            expect(error).toMatchObject(unavailable);
            return;
          }
          kept.push(poster.id);
          if (away) throw new Error('A poster was taken while PostgreSQL was away.');
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await server.kill();
      await new Promise((resolve) => setTimeout(resolve, 100));
      away = true;
      await Promise.all(writers);
      await expect(records.check()).rejects.toMatchObject(unavailable);
      await expect(records.locks.tryHold('a')).rejects.toMatchObject(unavailable);
      await server.start();
      await records.check();
      expect(kept.length).toBeGreaterThan(10);
      expect(await records.posters.existing(kept)).toEqual(new Set(kept));
      expect(await records.locks.tryHold('a')).toBeTypeOf('function');
      await records.close();
      await server.dropDatabase(url);
    });
  });
});
