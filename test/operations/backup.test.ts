import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { DUMP_TABLES } from '../../src/domain/records.ts';
import { openStores } from '../../src/stores.ts';
import { quarters } from '../http/photo-files.ts';
import { makePoster, type RunningServer, removeFolders, startServer, temporaryFolder } from '../services/server.ts';
import { families, flyposter, type Snapshot, signalWhen, snapshot, start } from './installation.ts';

interface Made {
  id: string;
  template: string;
  values: unknown;
  alt: string;
  remixOf: string | null;
  topics: string[];
  status: string;
  createdAt: string;
  manage: { token: string };
}

const POSTERS = 60;
let folder: string;
let source: string;
const posters: Made[] = [];
/** Of these sixty, as the installation has them when nobody makes anything. */
let quiet: Snapshot;
let quietFamilies: Awaited<ReturnType<typeof families>>;
let whole: string;
const KEY = { 'idempotency-key': 'the-same-on-both-sides' };

async function inside<T>(dataDir: string, look: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<T>) {
  const stores = await openStores(parseConfig({ DATA_DIR: dataDir }));
  return look(stores).finally(() => stores.records.close());
}

const snapshotOf = (dataDir: string) => inside(dataDir, snapshot);
const familiesOf = (dataDir: string) => inside(dataDir, ({ records }) => families(records));

async function made(server: { url: string }, body: Record<string, unknown>, headers = {}): Promise<Made> {
  const answer = await makePoster(server, body, headers);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()) as Made;
}

/** Sixty posters: a family of three generations, topics, a photo, listed ones and a hidden one. */
async function makeSixty(server: RunningServer): Promise<void> {
  const photo = await fetch(`${server.url}/api/photos`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: (await quarters().jpeg().toBuffer()) as unknown as BodyInit,
  });
  const { id } = (await photo.json()) as { id: string };
  posters.push(await made(server, { template: 'portrait', values: { portrait: { id }, slogan: 'We are here' } }));
  posters.push(await made(server, { template: 'shout', values: { slogan: 'Once' } }, KEY));
  while (posters.length < POSTERS) {
    const i = posters.length;
    posters.push(
      await made(server, {
        template: i % 2 ? 'shout' : 'placard',
        values: { slogan: `Homes for all ${i}` },
        list: true,
        ...(i > 10 && { remixOf: posters[2 + (i % 5)]!.id }),
        ...(i > 40 && { remixOf: posters[i - 20]!.id }),
        ...(i % 3 === 0 && { topics: ['housing', `topic-${i}`] }),
      }),
    );
  }
}

beforeAll(async () => {
  folder = await temporaryFolder();
  source = join(folder, 'source');
  expect(await flyposter({ DATA_DIR: source }, 'settings', 'set', 'moderation', 'open')).toMatchObject({ code: 0 });
  expect(await flyposter({ DATA_DIR: source }, 'settings', 'set', 'name', 'Warm Homes')).toMatchObject({ code: 0 });
  const server = await startServer({ dataDir: source });
  await makeSixty(server);
  expect((await fetch(`${server.url}/p/${posters[3]!.id}/square.webp`)).status).toBe(200);
  expect(await flyposter({ DATA_DIR: source }, 'posters', 'hide', posters[9]!.id)).toMatchObject({ code: 0 });
  await server.stop();
  await inside(source, ({ records }) =>
    records.tallies.add([
      {
        day: '2026-11-20',
        event: 'shared',
        poster: posters[2]!.id,
        template: 'shout',
        topic: '',
        source: 'x',
        count: 7,
      },
    ]),
  );
  quiet = await snapshotOf(source);
  quietFamilies = await familiesOf(source);
  whole = join(folder, 'whole.tar');
  const ended = await flyposter({ DATA_DIR: source }, 'backup', whole);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  // A rendition each, one more, two files of the photo, and the three templates they were made from.
  expect(ended.stdout).toContain('60 posters, 1 photos, 66 files');
}, 180_000);
afterAll(removeFolders);

describe('a backup', () => {
  test('is for its owner alone, and any tar reads it', async () => {
    expect((await stat(whole)).mode & 0o777).toBe(0o600);
    expect(existsSync(`${whole}.part`)).toBe(false);
    const listed = spawnSync('tar', ['-tf', whole], { encoding: 'utf8' });
    expect(listed).toMatchObject({ status: 0, stderr: '' });
    expect(listed.stdout).toContain(`/${posters[3]!.id}/square.webp\n`);
    const ended = await flyposter({ DATA_DIR: source }, 'restore', '--verify', whole);
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('is whole: 60 posters') });
  });

  test('restored into an empty installation is the same installation', async () => {
    const target = join(folder, 'same');
    const ended = await flyposter({ DATA_DIR: target }, 'restore', whole);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain('posters\t60 added, 0 were there');
    expect(await snapshotOf(target)).toEqual(quiet);
    expect(await familiesOf(target)).toEqual(quietFamilies);
    expect(quietFamilies[0]![1].length).toBeGreaterThan(5);
    expect(quiet.rows.tallies.length).toBeGreaterThan(1);

    const server = await startServer({ dataDir: target });
    for (const { id, manage: _, ...poster } of posters) {
      const answer = await fetch(`${server.url}/api/posters/${id}`);
      if (id === posters[9]!.id) {
        expect(answer.status).toBe(404);
        continue;
      }
      expect(answer.status).toBe(200);
      const { values, remixOf, topics, createdAt, alt, template } = poster;
      expect(await answer.json()).toMatchObject({ id, values, remixOf, topics, createdAt, alt, template });
      expect((await fetch(`${server.url}/p/${id}/share.jpg`)).status).toBe(200);
    }
    const photo = await fetch(`${server.url}/p/${posters[0]!.id}/portrait.jpg`);
    expect(photo.status).toBe(200);
    // What was signed there is good here.
    const again = await makePoster(server, { template: 'shout', values: { slogan: 'Once' } }, KEY);
    expect(((await again.json()) as Made).id).toBe(posters[1]!.id);
    const remove = (token: string) =>
      fetch(`${server.url}/api/posters/${posters[5]!.id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await remove(posters[6]!.manage.token)).status).toBe(403);
    expect((await remove(posters[5]!.manage.token)).status).toBe(204);
    await server.stop();
  });

  test('holds every poster acknowledged before it, while people go on making and deleting', async () => {
    const busy = join(folder, 'busy');
    await flyposter({ DATA_DIR: busy }, 'restore', whole);
    const server = await startServer({ dataDir: busy });
    const before = posters.map(({ id }) => id);
    let stop = false;
    let last = posters[2]!;
    const deleted: string[] = [];
    const makers = [0, 1].map(async (maker) => {
      for (let i = 0; !stop; i++) {
        // Each a remix of the newest: a parent that is missed would show.
        const values = { slogan: `Meanwhile ${maker} ${i}` };
        last = await made(server, { template: 'shout', values, remixOf: last.id, list: true });
        if (deleted.length < 2) before.push(last.id);
        const gone = await made(server, { template: 'shout', values: { slogan: 'Gone' } });
        const headers = { authorization: `Bearer ${gone.manage.token}` };
        expect((await fetch(`${server.url}/api/posters/${gone.id}`, { method: 'DELETE', headers })).status).toBe(204);
        deleted.push(gone.id);
      }
    });
    while (deleted.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    const file = join(folder, 'busy.tar');
    const ended = await flyposter({ DATA_DIR: busy }, 'backup', file);
    stop = true;
    await Promise.all(makers);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    await server.stop();

    const target = join(folder, 'busy-target');
    expect(await flyposter({ DATA_DIR: target }, 'restore', file)).toMatchObject({ code: 0 });
    const { rows, files } = await snapshotOf(target);
    const restored = rows.posters.map((row) => JSON.parse(row) as { id: string; remix_of: string | null });
    const ids = new Set(restored.map(({ id }) => id));
    expect(before.filter((id) => !ids.has(id))).toEqual([]);
    expect(restored.filter(({ remix_of }) => remix_of !== null && !ids.has(remix_of))).toEqual([]);
    for (const id of ids) expect(files).toHaveProperty([`renditions/${id.slice(0, 2)}/${id}/share.jpg`]);
    expect(ids.size).toBeGreaterThan(60);
  });

  test('goes on after kill -9 from the last whole entry', async () => {
    const file = join(folder, 'killed.tar');
    const part = `${file}.part`;
    const size = () => (existsSync(part) ? statSync(part).size : 0);
    const killed = await signalWhen(start({ DATA_DIR: source }, 'backup', file), 'SIGKILL', () => size() > 400_000);
    expect(killed.code).toBe(null);
    expect(existsSync(file)).toBe(false);
    // And as if it had been killed in the middle of an entry.
    await truncate(part, size() - 700);
    const left = size();
    const refused = await flyposter({ DATA_DIR: join(folder, 'nothing') }, 'restore', part);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('damaged') });

    const again = await flyposter({ DATA_DIR: source }, 'backup', file);
    expect(again, again.stderr).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('Went on from where an earlier run stopped.');
    expect(left).toBeGreaterThan(300_000);
    const target = join(folder, 'killed');
    expect(await flyposter({ DATA_DIR: target }, 'restore', file)).toMatchObject({ code: 0 });
    expect(await snapshotOf(target)).toEqual(quiet);
  });

  test('stops cleanly at Ctrl-C and is not run twice at once', async () => {
    const file = join(folder, 'stopped.tar');
    const size = () => (existsSync(`${file}.part`) ? statSync(`${file}.part`).size : 0);
    const first = start({ DATA_DIR: source }, 'backup', file);
    while (size() < 100_000) await new Promise((resolve) => setTimeout(resolve, 4));
    first.signal('SIGSTOP');
    const second = await flyposter({ DATA_DIR: source }, 'backup', file);
    expect(second).toMatchObject({ code: 1, stderr: expect.stringContaining('Another backup') });
    first.signal('SIGINT');
    first.signal('SIGCONT');
    const stopped = await first.ended;
    expect(stopped).toMatchObject({ code: 130, stderr: expect.stringContaining('carries on from here') });
    expect(existsSync(file)).toBe(false);
    expect(await flyposter({ DATA_DIR: source }, 'backup', file)).toMatchObject({ code: 0 });
    expect(await flyposter({ DATA_DIR: source }, 'restore', '--verify', file)).toMatchObject({ code: 0 });
    expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual(['stopped.tar']);
  });

  test('says where it cannot write', async () => {
    const ended = await flyposter({ DATA_DIR: source }, 'backup', join(folder, 'no', 'such', 'folder.tar'));
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/folder\.tar cannot be written/) });
  });
});

describe('a restore', () => {
  test('goes on after kill -9, and run again adds nothing', async () => {
    const target = join(folder, 'half');
    const renditions = join(target, 'files', 'renditions');
    const folders = () => (existsSync(renditions) ? readdirSync(renditions).length : 0);
    await signalWhen(start({ DATA_DIR: target }, 'restore', whole), 'SIGKILL', () => folders() >= 20);
    const half = await snapshotOf(target);
    expect(Object.keys(half.files).length).toBeLessThan(66);
    for (const row of half.rows.posters) {
      const { id } = JSON.parse(row) as { id: string };
      expect(half.files).toHaveProperty([`renditions/${id.slice(0, 2)}/${id}/share.jpg`]);
    }
    const again = await flyposter({ DATA_DIR: target }, 'restore', whole);
    expect(again, again.stderr).toMatchObject({ code: 0 });
    expect(await snapshotOf(target)).toEqual(quiet);
    const third = await flyposter({ DATA_DIR: target }, 'restore', whole);
    expect(third).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('files\t0 added, 66 were there, 0 mended'),
    });
    expect(third.stdout).toContain('posters\t0 added, 60 were there');
    expect(await snapshotOf(target)).toEqual(quiet);
  });

  test('mends a damaged file', async () => {
    const target = join(folder, 'mended');
    await flyposter({ DATA_DIR: target }, 'restore', whole);
    const { id } = posters[4]!;
    await writeFile(join(target, 'files', 'renditions', id.slice(0, 2), id, 'share.jpg'), 'rust');
    const ended = await flyposter({ DATA_DIR: target }, 'restore', whole);
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('65 were there, 1 mended') });
    expect(await snapshotOf(target)).toEqual(quiet);
  });

  test.each([
    ['one byte in a picture', async (path: string) => flip(path, (await stat(path)).size / 2)],
    ['one byte in the records', async (path: string) => flip(path, (await readFile(path)).indexOf('Homes for all 7'))],
    ['one byte in a name', async (path: string) => flip(path, (await readFile(path)).indexOf('files/renditions'))],
    ['its second half gone', async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2))],
    [
      'its end gone, at the end of an entry',
      async (path: string) => truncate(path, (await stat(path)).size - 1024 - 2048),
    ],
    ['another file', async (path: string) => writeFile(path, 'no tar at all'.repeat(1000))],
    ['nothing', async (path: string) => writeFile(path, '')],
  ])('of an archive with %s changes nothing and says so', async (_, harm) => {
    const path = join(folder, 'damaged.tar');
    await copyFile(whole, path);
    await harm(path);
    const target = join(folder, 'untouched');
    await rm(target, { recursive: true, force: true });
    for (const args of [['--verify'], []]) {
      const ended = await flyposter({ DATA_DIR: target }, 'restore', ...args, path);
      expect(ended.code, ended.stdout).toBe(1);
      expect(ended.stderr).toMatch(/damaged|not whole|no backup/);
      expect(ended.stdout).toBe('');
    }
    const { rows, files } = await snapshotOf(target);
    expect(files).toEqual({});
    expect(rows).toEqual(Object.fromEntries(DUMP_TABLES.map((table) => [table, []])));
  });

  test('leaves an installation with another secret and posters of its own alone, unless it is forced', async () => {
    const target = join(folder, 'other');
    const server = await startServer({ dataDir: target });
    const own = await made(server, { template: 'shout', values: { slogan: 'Ours' } });
    await server.stop();
    const before = await snapshotOf(target);
    const refused = await flyposter({ DATA_DIR: target }, 'restore', whole);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--force') });
    expect(await snapshotOf(target)).toEqual(before);
    const forced = await flyposter({ DATA_DIR: target }, 'restore', '--force', whole);
    expect(forced).toMatchObject({ code: 0, stdout: expect.stringContaining('start every server') });
    const after = await snapshotOf(target);
    expect(after.rows.posters).toHaveLength(61);
    expect(after.rows.posters.join()).toContain(own.id);
  });

  test('says that there is no archive', async () => {
    const ended = await flyposter({ DATA_DIR: source }, 'restore', join(folder, 'none.tar'));
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no file') });
  });
});

/** Changes one bit of the byte at a place. */
async function flip(path: string, at: number): Promise<void> {
  const place = Math.floor(at);
  expect(place).toBeGreaterThan(0);
  const handle = await open(path, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, place);
  byte[0]! ^= 1;
  await handle.write(byte, 0, 1, place);
  await handle.close();
}
