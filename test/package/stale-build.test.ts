import { execFile } from 'node:child_process';
import { appendFile, cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOURCES } from '../../scripts/stamp.mjs';
import { removeFolders, startServer, temporaryFolder } from '../services/server.ts';

afterAll(removeFolders);

describe('npm start', () => {
  it('does not build what is built', async () => {
    const builtAt = async () => (await stat('dist/fonts.json')).mtimeMs;
    const before = await builtAt();
    const server = await startServer({ command: ['npm', 'start'] });
    await server.stop();
    expect(await builtAt()).toBe(before);
  });
});

/** A checkout whose build writes down that it ran, instead of bundling for a quarter of a minute. */
describe('a build', () => {
  let folder = '';
  const build = (...given: string[]) =>
    promisify(execFile)(process.execPath, ['scripts/build.mjs', ...given], { cwd: folder });
  const builds = async () => (await readFile(join(folder, 'dist', 'builds'), 'utf8')).length;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await Promise.all(SOURCES.map((path) => cp(path, join(folder, path), { recursive: true })));
    const bundle = `import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
export async function bundle(root) {
  mkdirSync(root + '/dist', { recursive: true });
  appendFileSync(root + '/dist/builds', '.');
}`;
    await writeFile(join(folder, 'scripts/bundle.mjs'), bundle);
  });

  it('is made where there is none, and not again', async () => {
    await build('--if-stale');
    await build('--if-stale');
    expect(await builds()).toBe(1);
  });

  it.each([
    'web/styles/tokens.css',
    'fonts/fonts.json',
    'templates/shout/template.json',
    'package-lock.json',
    'scripts/build.mjs',
  ])('is made again once %s has changed', async (source) => {
    const before = await builds();
    await appendFile(join(folder, source), '\n');
    await build('--if-stale');
    await build('--if-stale');
    expect(await builds()).toBe(before + 1);
  });

  it('is made again once a file was added or renamed', async () => {
    const before = await builds();
    await writeFile(join(folder, 'src/new.ts'), '');
    await build('--if-stale');
    await cp(join(folder, 'src/new.ts'), join(folder, 'src/newer.ts'));
    await rm(join(folder, 'src/new.ts'));
    await build('--if-stale');
    expect(await builds()).toBe(before + 2);
  });

  it('is always made where nothing else is said', async () => {
    const before = await builds();
    await build();
    expect(await builds()).toBe(before + 1);
  });

  it('that was broken off is made again', async () => {
    const whole = await readFile(join(folder, 'scripts/bundle.mjs'), 'utf8');
    const before = await builds();
    await writeFile(join(folder, 'scripts/bundle.mjs'), 'export async function bundle() { process.exit(1); }');
    await expect(build()).rejects.toThrow();
    await writeFile(join(folder, 'scripts/bundle.mjs'), whole);
    await build('--if-stale');
    expect(await builds()).toBe(before + 1);
  });

  it('tells what to do where its tools are not installed', async () => {
    await cp('scripts/bundle.mjs', join(folder, 'scripts/bundle.mjs'));
    const built = build('--if-stale');
    await expect(built).rejects.toMatchObject({ stderr: expect.stringContaining('Run: npm ci && npm run build') });
  });
});
