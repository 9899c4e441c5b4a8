import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { posterId } from '../contract/new-poster.ts';
import { expectEveryPosterTold } from '../contract/told-posters.ts';

describe('SQLite and other processes', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'flyposter-processes-'));
    // The packages are found from the built file's own folder.
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: resolve('test/db/process.ts'),
        outDir: join(folder, 'dist'),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'process.mjs' } },
      },
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = (task: 'insert' | 'race', file: string): ChildProcess =>
    spawn(process.execPath, [join(folder, 'dist/process.mjs'), task, file], { stdio: ['ignore', 'pipe', 'inherit'] });

  it('keeps every acknowledged poster through kill -9', async () => {
    const file = join(folder, 'killed', 'flyposter.db');
    let kept = 0;
    for (let round = 0; round < 3; round++) {
      const child = start('insert', file);
      const closed = once(child, 'close');
      const ids: string[] = [];
      let rest = '';
      for await (const chunk of child.stdout!) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop()!;
        ids.push(...lines);
        // Killed in the middle of its work, and at another point of it each time.
        if (ids.length > 200 + 77 * round) child.kill('SIGKILL');
      }
      await closed;
      expect(child.signalCode).toBe('SIGKILL');

      const records = await openSqliteRecords(file);
      const existing = await records.posters.existing(ids);
      expect(ids.filter((id) => !existing.has(id))).toEqual([]);
      expect((await records.posters.get(ids.at(-1)!))?.topics).toEqual(['housing', 'rent']);
      const { posters } = await records.posters.list({ limit: 10_000, sort: 'newest', topic: 'housing' });
      // A poster whose acknowledgement was cut off may be there as well, and then it is whole.
      expect(posters.length).toBeGreaterThanOrEqual(kept + ids.length);
      kept = posters.length;
      await expectEveryPosterTold(records);
      await records.close();
    }
  });

  it('agrees on the tables, the secret and the winners when six processes start at once', async () => {
    for (let round = 0; round < 2; round++) {
      const file = join(folder, 'raced', String(round), 'flyposter.db');
      // The other round races to make the folder too.
      if (round % 2 === 0) await mkdir(join(folder, 'raced', String(round)), { recursive: true });
      const children = Array.from({ length: 6 }, () => start('race', file));
      const outputs = await Promise.all(children.map((child) => text(child.stdout!)));
      const seen = outputs.map((output) => JSON.parse(output) as { secret: string; won: string[] });
      expect(new Set(seen.map(({ secret }) => secret)).size).toBe(1);
      expect(seen.flatMap(({ won }) => won).sort()).toEqual(Array.from({ length: 50 }, (_, i) => posterId(i)));
    }
  });
});
