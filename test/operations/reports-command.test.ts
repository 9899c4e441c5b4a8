import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { BY } from '../contract/attribution.ts';
import { newPoster } from '../contract/new-poster.ts';
import { newReport } from '../contract/report-records.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';
import { flyposter } from './installation.ts';

const ID = '23456789ABC';
let env: Record<string, string>;
const reports = [
  newReport({ poster: ID, detail: 'It is\nnot true' }),
  newReport({ poster: 'gone', reason: 'spam' }),
  newReport({ poster: ID, reason: 'hate' }),
];

beforeAll(async () => {
  env = { DATA_DIR: await temporaryFolder() };
  const records = await openSqliteRecords(join(env.DATA_DIR!, 'flyposter.db'));
  await records.posters.insert(newPoster({ id: ID }));
  for (const report of reports) await records.reports.insert(report, BY);
  await records.close();
});
afterAll(removeFolders);

it('lists open reports a line each, closes one, and closes those about a poster that is hidden', async () => {
  const line = ({ id, createdAt, poster, reason, detail }: (typeof reports)[number]) =>
    `${[id, createdAt, poster, reason, detail.replace('\n', ' ')].join('\t')}\n`;
  const list = async (...args: string[]) => (await flyposter(env, 'reports', 'list', ...args)).stdout;
  expect(await list()).toBe(reports.map(line).join(''));
  expect(await flyposter(env, 'reports', 'close', reports[1]!.id)).toMatchObject({ code: 0 });
  expect(await list()).toBe(line(reports[0]!) + line(reports[2]!));
  expect(await flyposter(env, 'posters', 'hide', ID)).toMatchObject({ stdout: `${ID}\thidden\nreports closed\t2\n` });
  expect(await list()).toBe('');
  expect(await list('--status', 'closed')).toBe(reports.map(line).join(''));
  expect(await flyposter(env, 'reports', 'close', 'nothing')).toMatchObject({
    code: 1,
    stderr: 'There is no such report.\n',
  });
});
