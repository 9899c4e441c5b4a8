import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { openPostgresRecords } from '../../src/db/records.ts';
import type { Files } from '../../src/domain/files.ts';
import { renditionKey } from '../../src/domain/posters/rendition-key.ts';
import type { Records } from '../../src/domain/records.ts';
import { createS3Files } from '../../src/storage/s3.ts';
import { openStores } from '../../src/stores.ts';
import { BY } from '../contract/attribution.ts';
import { newPoster, posterId } from '../contract/new-poster.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../services/postgres.ts';
import { environmentOf, hasS3, type S3Server, startS3 } from '../services/s3.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';
import { families, flyposter, type Snapshot, signalWhen, snapshot, start } from './installation.ts';

const POSTERS = 2000;
const PHOTOS = 40;
const able = [hasPostgres(), hasS3()].every(Boolean);

type Stores = { records: Records; files: Files };
type Env = Record<string, string>;

async function visit<T>(stores: Stores, look: (stores: Stores) => Promise<T>): Promise<T> {
  return look(stores).finally(() => stores.records.close());
}

const onDisk = (dataDir: string) => openStores(parseConfig({ DATA_DIR: dataDir }));

/** Two thousand posters in families, with topics, tallies and every status; every tenth in three formats. */
async function fill({ records, files }: Stores): Promise<void> {
  const bytes = (text: string) => new TextEncoder().encode(text.repeat(50));
  const photos = Array.from({ length: PHOTOS }, (_, i) => `photo${String(i).padStart(15, '0')}`);
  for (const id of photos) {
    const folder = `photos/${id.slice(0, 2)}/${id}`;
    await files.put(`${folder}/original.jpg`, bytes(`original ${id}`), 'image/jpeg');
    await files.put(`${folder}/preview.webp`, bytes(`preview ${id}`), 'image/webp');
    const createdAt = new Date().toISOString();
    await records.photos.insert({ id, width: 4, height: 3, type: 'image/jpeg', sha256: 'of no use here', createdAt });
  }
  const id = (i: number) => posterId(((i * 7919) % POSTERS) * 40_000_000);
  const makeOne = async (i: number) => {
    const formats = i % 10 === 0 ? (['share', 'square', 'story'] as const) : (['share'] as const);
    for (const format of formats)
      await files.put(renditionKey(id(i), format, 'jpg'), bytes(`${format} ${i}`), 'image/jpeg');
    await records.posters.insert(
      newPoster({
        id: id(i),
        values: { slogan: `Homes ${i} “für alle” 住まい`, ...(i % 50 === 0 && { portrait: { id: photos[i / 50]! } }) },
        remixOf: i > 0 ? id(Math.floor(i / 3)) : null,
        topics: i % 4 === 0 ? ['housing', `topic-${i % 7}`] : [],
        status: (['listed', 'listed', 'unlisted', 'submitted', 'hidden'] as const)[i % 5]!,
        requestHash: i % 9 === 0 ? String(i) : null,
      }),
    );
  };
  for (let i = 0; i < POSTERS; i += 16) {
    await Promise.all(Array.from({ length: Math.min(16, POSTERS - i) }, (_, k) => makeOne(i + k)));
  }
  const day = '2026-11-20';
  await records.tallies.add(
    Array.from({ length: 700 }, (_, i) => ({
      ...{ day, event: 'viewed' as const, template: 'placard', topic: '', source: i % 2 ? 'mastodon' : '' },
      ...{ poster: id(i), count: i + 1 },
    })),
  );
  await records.settings.write({ name: 'Warm Homes Now', imprint: 'Promoted by A. Person' }, BY);
  await records.settings.secret();
}

/** A backup that is killed half-way and run again. */
async function backUpTwice(env: Env, file: string): Promise<void> {
  const size = () => (existsSync(`${file}.part`) ? statSync(`${file}.part`).size : 0);
  await signalWhen(start(env, 'backup', file), 'SIGKILL', () => size() > 3_000_000);
  expect(existsSync(file)).toBe(false);
  const ended = await flyposter(env, 'backup', file);
  expect(ended, ended.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('Went on') });
}

/** A restore that is killed once some posters are there, and run again. */
async function restoreTwice(env: Env, file: string, open: () => Promise<Stores>): Promise<void> {
  const half = await open();
  await visit(half, async ({ records }) => {
    const some = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return (await records.dump('posters', undefined, 1)).rows.length > 0;
    };
    await signalWhen(start(env, 'restore', file), 'SIGKILL', some);
  });
  const ended = await flyposter(env, 'restore', file);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  expect(Number(/^posters\t(\d+) added/m.exec(ended.stdout)?.[1])).toBeGreaterThan(0);
  expect(Number(/^posters\t.*, (\d+) were there/m.exec(ended.stdout)?.[1])).toBeGreaterThan(0);
}

describe.skipIf(!able)('a campaign of 2,000 posters moves house', () => {
  let folder: string;
  let postgres: PostgresServer;
  let s3: S3Server;
  let before: Snapshot;
  let familiesBefore: Awaited<ReturnType<typeof families>>;
  let far: { env: Env; open: () => Promise<Stores> };

  beforeAll(async () => {
    folder = await temporaryFolder();
    [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
    const database = await postgres.createDatabase();
    const bucket = await s3.newBucket();
    far = {
      env: {
        DATA_DIR: join(folder, 'far'),
        DATABASE_URL: database,
        ...environmentOf(s3, bucket),
      },
      open: async () => ({ records: await openPostgresRecords(database), files: createS3Files(bucket) }),
    };
    await visit(await onDisk(join(folder, 'home')), async (stores) => {
      await fill(stores);
      before = await snapshot(stores);
      familiesBefore = await families(stores.records);
    });
  }, 180_000);
  afterAll(async () => {
    await Promise.all([postgres?.remove(), s3?.stop(), removeFolders()]);
  });

  test('from SQLite and disk to PostgreSQL and S3, killed half-way', { timeout: 400_000 }, async () => {
    expect(before.rows.posters).toHaveLength(POSTERS);
    const file = join(folder, 'out.tar');
    await backUpTwice({ DATA_DIR: join(folder, 'home') }, file);
    await restoreTwice(far.env, file, far.open);
    await visit(await far.open(), async (stores) => {
      expect(await snapshot(stores)).toEqual(before);
      expect(await families(stores.records)).toEqual(familiesBefore);
    });
  });

  test('and back, killed half-way', { timeout: 400_000 }, async () => {
    const file = join(folder, 'back.tar');
    await backUpTwice(far.env, file);
    const home = join(folder, 'new-home');
    await restoreTwice({ DATA_DIR: home }, file, () => onDisk(home));
    await visit(await onDisk(home), async (stores) => {
      expect(await snapshot(stores)).toEqual(before);
      expect(await families(stores.records)).toEqual(familiesBefore);
    });
  });
});
