import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { newPoster } from '../contract/new-poster.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const run = promisify(execFile);
let env: NodeJS.ProcessEnv;
const posters = [newPoster({ id: 'aaaaaaaaaaa' }), newPoster({ id: 'bbbbbbbbbbb' }), newPoster({ id: 'ccccccccccc' })];
beforeAll(async () => {
  const folder = await temporaryFolder();
  env = { ...process.env, DATA_DIR: folder };
  const records = await openSqliteRecords(join(folder, 'flyposter.db'));
  for (const poster of posters) await records.posters.insert(poster);
  await records.close();
});
afterAll(removeFolders);

/** What a command prints; on a failure what it says of it. */
const galleries = (...given: string[]) =>
  run(process.execPath, ['bin/flyposter.js', 'galleries', ...given], { env }).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );

it('makes, fills, orders, changes and removes galleries', async () => {
  const [a, b, c] = posters.map(({ id }) => id) as [string, string, string];
  expect(await galleries('create', 'week', '--title', 'The week', '--topic', 'rent', 'housing')).toBe(
    'week\tThe week\tpicked by hand\n',
  );
  expect(await galleries('add', 'week', a, b)).toBe(`${a}\n${b}\n`);
  expect(await galleries('add', 'week', c, a)).toBe(`${a}\n${b}\n${c}\n`);
  expect(await galleries('first', 'week', c)).toBe(`${c}\n${a}\n${b}\n`);
  expect(await galleries('take', 'week', a)).toBe(`${c}\n${b}\n`);
  expect(await galleries('posters', 'week')).toBe(`${c}\n${b}\n`);
  expect(await galleries('change', 'week', '--rule-topic', 'rent', '--cover', b)).toBe(
    'week\tThe week\tnewest, about rent\n',
  );
  expect(await galleries('list')).toBe(
    'latest\tLatest\tnewest\npopular\tMost popular\tpopular\nweek\tThe week\tnewest, about rent\n',
  );
  expect(await galleries('create', 'week')).toContain('There is a gallery with this slug already.');
  expect(await galleries('create', 'Not a slug')).toContain('slug: Lower-case letters');
  expect(await galleries('remove', 'week')).toBe('');
  expect(await galleries('posters', 'week')).toContain('There is no such gallery.');
});
