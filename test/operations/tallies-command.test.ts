import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { tally } from '../contract/tally-records.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const run = promisify(execFile);
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  const folder = await temporaryFolder();
  env = { ...process.env, DATA_DIR: folder };
  const records = await openSqliteRecords(join(folder, 'flyposter.db'));
  await records.tallies.add([
    tally({ day: '2026-11-20', source: '', count: 4 }),
    tally({ day: '2026-11-21', source: 'whatsapp', topic: 'rent', count: 2 }),
    tally({ day: '2026-11-21', source: 'whatsapp', topic: 'housing', count: 2 }),
    tally({ day: '2026-11-22', event: 'shared', source: '=1+1', poster: '-@bbbbbbbbb' }),
  ]);
  await records.close();
});
afterAll(removeFolders);

const tallies = (...given: string[]) =>
  run(process.execPath, ['bin/flyposter.js', 'tallies', ...given], { env }).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );

it('sums what was counted, by what is asked for', async () => {
  expect(await tallies()).toBe('shared\t=1+1\t1\nviewed\t-\t4\nviewed\twhatsapp\t2\n');
  expect(JSON.parse(await tallies('--json', '--by', 'topic', '--event', 'viewed'))).toEqual([
    { topic: '', count: 4 },
    { topic: 'housing', count: 2 },
    { topic: 'rent', count: 2 },
  ]);
  expect(await tallies('--by', 'day', '--from', '2026-11-21', '--to', '2026-11-21')).toBe('2026-11-21\t2\n');
  expect(await tallies('--by', 'event', '--source', '')).toBe('viewed\t4\n');
  expect(await tallies('--by', 'event', '--topic', 'none', '--json')).toBe('[]\n');
});

it('gives spreadsheets no formula', async () => {
  const csv = await tallies('--csv', '--by', 'poster,source', '--event', 'shared');
  expect(parse(csv, { columns: true })).toEqual([{ poster: "'-@bbbbbbbbb", source: "'=1+1", count: '1' }]);
  expect(await tallies('--csv', '--topic', 'none')).toBe('event,source,count\n');
});

it('says what it cannot do', async () => {
  expect(await tallies('--by', 'colour')).toContain('There is no "colour"');
  expect(await tallies('--from', '2026-02-30')).toContain('A day is written as');
  expect(await tallies('--event', 'eaten')).toContain('made, viewed, shared');
  expect(await tallies('--json', '--csv')).toContain('cannot be used with');
});
