import { execFile } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCredentials } from '../services/certificates.ts';
import { decodeShare } from '../services/pictures.ts';
import { hasRegistry, npm } from '../services/registry.ts';
import { makePoster, removeFolders, startServer, temporaryFolder } from '../services/server.ts';

/** Bytes of all files of an installation. */
const MOST_BYTES = 250e6;

describe.skipIf(!hasRegistry())('the package, installed in an empty folder', () => {
  let folder = '';
  beforeAll(async () => {
    const parent = await temporaryFolder();
    await npm(process.cwd(), 'pack', '--silent', '--pack-destination', parent);
    const [tarball] = await readdir(parent);
    folder = join(parent, 'empty');
    await mkdir(folder);
    await npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', `../${tarball}`);
  }, 300_000);
  afterAll(removeFolders);

  it('takes less than 250 MB', async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10e6);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('has a command that tells what there is, and finds all that it needs', async () => {
    const npx = async (...given: string[]) =>
      (await promisify(execFile)('npx', ['flyposter', ...given], { cwd: folder })).stdout;
    expect(await npx('--help')).toMatch(/^Usage: flyposter .*\n[\s\S]*^ {2}serve .*$/m);
    const said = await npx('doctor');
    expect(said).toMatch(/^ok +fonts: \d{4} faces$/m);
    expect(said).toMatch(/^ok +templates: \d\d load$/m);
  });

  it('serves, and makes posters that are drawn and signed', async () => {
    const { paths } = await makeCredentials();
    const server = await startServer({
      command: ['npx', 'flyposter', 'serve'],
      cwd: folder,
      env: { C2PA_CERTIFICATE: paths.certificate, C2PA_KEY: paths.key },
    });
    try {
      const slogan = 'Bread and roses 🌹 未来は、私たちの手で';
      const made = await makePoster(server, { template: 'shout', values: { slogan } });
      expect(made.status).toBe(201);
      const { id } = (await made.json()) as { id: string };
      const picture = await decodeShare(server, id);
      expect(picture).toMatchObject({ width: 1200, height: 630 });
      expect(picture.bytes.includes('jumdc2pa')).toBe(true);
      const page = await (await fetch(`${server.url}/make/shout`)).text();
      const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
      expect(assets.length).toBeGreaterThan(1);
      for (const asset of assets) expect((await fetch(server.url + asset)).status, asset).toBe(200);
      // No warning.
      expect(server.output()).not.toContain('"level":');
    } finally {
      await server.stop();
    }
  });
});
