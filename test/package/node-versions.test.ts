import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeShare } from '../services/pictures.ts';
import { hasRegistry, npm } from '../services/registry.ts';
import { makePoster, removeFolders, startServer, temporaryFolder } from '../services/server.ts';

afterAll(removeFolders);

/** Versions of Node.js beside the oldest that will do, which the other tests run under: packages have their binaries. */
describe.skipIf(!hasRegistry()).each(['22.23.5', '24.22.3'])('Node.js %s', (version) => {
  let node = '';
  beforeAll(async () => {
    const folder = await temporaryFolder();
    const name = `node-${process.platform}-${process.arch}`;
    await npm(folder, 'pack', '--silent', `${name}@${version}`);
    // The headers that come with it are many and not needed.
    await promisify(execFile)('tar', ['-xzf', `${name}-${version}.tgz`, 'package/bin/node'], { cwd: folder });
    node = join(folder, 'package/bin/node');
  }, 300_000);

  it('runs the program, which makes a poster', async () => {
    expect((await promisify(execFile)(node, ['--version'])).stdout.trim()).toBe(`v${version}`);
    const server = await startServer({ command: [node, 'dist/server/main.js'] });
    try {
      const made = await makePoster(server, { template: 'shout', values: { slogan: `Made by ${version} 🌹` } });
      expect(made.status).toBe(201);
      const { id } = (await made.json()) as { id: string };
      expect(await decodeShare(server, id)).toMatchObject({ width: 1200, height: 630 });
      // No warning.
      expect(server.output()).not.toContain('"level":');
    } finally {
      await server.stop();
    }
  });
});
