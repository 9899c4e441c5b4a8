import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { flyposter } from '../operations/installation.ts';
import { SOUND, svg } from '../render/sound-template.ts';
import { environmentOf, hasS3, type S3Server, startS3 } from '../services/s3.ts';
import { makePoster, type RunningServer, removeFolders, startServer, temporaryFolder } from '../services/server.ts';

const RED = '#cc1111';
const BLUE = '#1133cc';
const servers: RunningServer[] = [];

/** Writes a version of the template `poster` whose paper and art have one colour. */
async function write(folder: string, version: number, color: string): Promise<void> {
  const template = structuredClone(SOUND);
  template.version = version;
  for (const option of template.slots[1]!.options!) option.colors.paper = color;
  await mkdir(join(folder, 'poster'), { recursive: true });
  for (const layout of ['share', 'square'] as const) {
    const art = svg(layout, `<circle cx="900" cy="200" r="${version * 60}" fill="#${version}${version}ff00"/>`);
    await writeFile(join(folder, 'poster', `art-${layout}.svg`), art);
  }
  await writeFile(join(folder, 'poster', 'template.json'), JSON.stringify(template));
}

async function serve(env: Record<string, string>, dataDir: string): Promise<RunningServer> {
  const server = await startServer({ env: { LOG_LEVEL: 'info', RENDER_PROCESSES: '1', ...env }, dataDir });
  servers.push(server);
  return server;
}

async function make(server: RunningServer, slogan = 'As it was'): Promise<string> {
  const answer = await makePoster(server, { template: 'poster', values: { slogan } });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** The pixels of a picture: what a file says about its poster differs with every one. */
async function draw(server: RunningServer, id: string, file = 'square.png'): Promise<Buffer> {
  const answer = await fetch(`${server.url}/p/${id}/${file}`);
  expect(answer.status).toBe(200);
  return sharp(Buffer.from(await answer.arrayBuffer()))
    .raw()
    .toBuffer();
}

async function versionOf(server: RunningServer): Promise<number | undefined> {
  const answer = await fetch(`${server.url}/api/templates/poster`);
  return answer.ok ? ((await answer.json()) as { version: number }).version : undefined;
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (const started = Date.now(); !(await condition()); ) {
    if (Date.now() - started > 15_000) throw new Error('It never came to that.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
afterAll(removeFolders);

describe('a server takes up changes of its templates', () => {
  test('a new version, without a restart, for what comes after', async () => {
    const folder = await temporaryFolder();
    await write(folder, 1, RED);
    const server = await serve({ TEMPLATES_DIR: folder }, await temporaryFolder());
    const example = () => fetch(`${server.url}/templates/poster/share.jpg`);
    const before = await example();
    expect(before.headers.get('etag')).toBeTruthy();

    await write(folder, 2, BLUE);
    await until(async () => (await versionOf(server)) === 2);
    const after = await example();
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(Buffer.from(await after.arrayBuffer()).equals(Buffer.from(await before.arrayBuffer()))).toBe(false);

    // Art alone, in the same version: nobody keeps the picture of before.
    await writeFile(join(folder, 'poster', 'art-share.svg'), svg('share', '<rect width="300" height="300"/>'));
    await until(async () => (await example()).headers.get('etag') !== after.headers.get('etag'));
  });

  test('a new template, and the end of one', async () => {
    const folder = await temporaryFolder();
    const server = await serve({ TEMPLATES_DIR: folder }, await temporaryFolder());
    expect(await versionOf(server)).toBeUndefined();
    await write(folder, 1, RED);
    await until(async () => (await versionOf(server)) === 1);
    await make(server);
    await rm(join(folder, 'poster'), { recursive: true });
    await until(async () => (await versionOf(server)) === undefined);
  });

  test('one that is broken stays as it was, and the log says why', async () => {
    const folder = await temporaryFolder();
    await write(folder, 1, RED);
    const server = await serve({ TEMPLATES_DIR: folder }, await temporaryFolder());
    const [first, second] = [await make(server), await make(server)];
    const before = await draw(server, first);

    await writeFile(join(folder, 'poster', 'art-square.svg'), '<svg><script/></svg>');
    await until(() => server.output().includes('kept version 1 of a template'));
    expect(server.output()).toContain('art-square.svg');
    expect(await versionOf(server)).toBe(1);
    expect((await draw(server, second)).equals(before)).toBe(true);
    await make(server, 'Still made');

    await write(folder, 2, BLUE);
    await until(async () => (await versionOf(server)) === 2);
  });
});

/** Makes posters, changes their template, and draws of each what was not drawn yet. */
async function provePins(env: Record<string, string>): Promise<void> {
  const [folder, dataDir] = [await temporaryFolder(), await temporaryFolder()];
  await write(folder, 1, RED);
  const server = await serve({ ...env, TEMPLATES_DIR: folder }, dataDir);
  // Posters that are alike: of each one format is drawn at another time.
  const [before, after, elsewhere, restored] = [
    await make(server),
    await make(server),
    await make(server),
    await make(server),
  ];
  const expected = await draw(server, before);
  expect((await draw(server, before, 'square.webp')).byteLength).toBeGreaterThan(0);

  await write(folder, 2, BLUE);
  await until(async () => (await versionOf(server)) === 2);
  expect((await draw(server, after)).equals(expected), 'after the change').toBe(true);
  expect((await draw(server, await make(server))).equals(expected), 'the new version').toBe(false);
  expect(await server.stop()).toBe(0);

  // A server that never saw version 1, and has no folder of templates at all.
  await rm(join(dataDir, 'cache'), { recursive: true });
  const other = await serve(env, dataDir);
  expect(await versionOf(other)).toBeUndefined();
  expect((await draw(other, elsewhere)).equals(expected), 'without the folder').toBe(true);

  const archive = join(await temporaryFolder(), 'backup.tar');
  const backup = await flyposter({ ...env, DATA_DIR: dataDir }, 'backup', archive);
  expect(backup, backup.stderr).toMatchObject({ code: 0 });
  const home = await temporaryFolder();
  const restore = await flyposter({ DATA_DIR: home }, 'restore', archive);
  expect(restore, restore.stderr).toMatchObject({ code: 0 });
  const moved = await serve({}, home);
  expect((await draw(moved, restored)).equals(expected), 'after a restore').toBe(true);
  expect((await readdir(join(home, 'files', 'templates', 'poster'))).sort()).toEqual(['1.json', '2.json']);
}

describe('a poster keeps the version of its template', () => {
  test('on disk', () => provePins({}));

  test('also where a copy of it on this machine was damaged', async () => {
    const [folder, dataDir] = [await temporaryFolder(), await temporaryFolder()];
    await write(folder, 1, RED);
    const first = await serve({ TEMPLATES_DIR: folder }, dataDir);
    const [one, two] = [await make(first), await make(first)];
    const expected = await draw(first, one);
    await first.stop();
    const copies = join(dataDir, 'cache', 'templates');
    const copy = (await readdir(copies)).find((name) => name.startsWith('poster-'))!;
    await writeFile(join(copies, copy, 'art-square.svg'), '');
    const second = await serve({}, dataDir);
    expect((await draw(second, two)).equals(expected)).toBe(true);
  });
});

describe.skipIf(!hasS3())('a poster keeps the version of its template in S3', () => {
  let s3: S3Server;
  beforeAll(async () => {
    s3 = await startS3();
  });
  afterAll(() => s3.stop());

  test('also on another server', async () => provePins(environmentOf(s3, await s3.newBucket())));
});
