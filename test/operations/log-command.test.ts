import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import { newPoster } from '../contract/new-poster.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';
import { flyposter } from './installation.ts';

const ID = '23456789ABC';
const poster = newPoster({ id: ID, status: 'submitted' });
const WHEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
let env: Record<string, string>;

beforeAll(async () => {
  env = { DATA_DIR: await temporaryFolder() };
  const records = await openSqliteRecords(join(env.DATA_DIR!, 'flyposter.db'));
  await records.posters.insert(poster);
  await records.close();
});
afterAll(removeFolders);

it('tells who did what, newest first, and about one thing', async () => {
  await flyposter(env, 'settings', 'set', 'topics', 'rent, trams');
  await flyposter(env, 'posters', 'approve', ID);
  const lines = (await flyposter(env, 'log')).stdout.trimEnd().split('\n');
  const [listed, setting, submitted, made] = lines.map((line) => line.split('\t'));
  const us = `command line (${userInfo().username})`;
  expect(listed).toEqual([expect.stringMatching(WHEN), us, 'poster.listed', `poster:${ID}`, 'template placard']);
  expect(setting).toEqual([expect.stringMatching(WHEN), us, 'setting.changed', 'setting:topics', 'to rent trams']);
  const { createdAt } = poster;
  expect(submitted).toEqual([createdAt, 'maker', 'poster.submitted', `poster:${ID}`, 'template placard']);
  expect(made).toEqual([createdAt, 'maker', 'poster.made', `poster:${ID}`, 'template placard, status submitted']);
  expect(lines).toHaveLength(4);

  const { stdout } = await flyposter(env, 'log', '--json', '--subject', `poster:${ID}`, '--limit', '2');
  expect(JSON.parse(stdout)).toMatchObject([
    { type: 'poster.listed', actor: { kind: 'command-line' }, subject: { kind: 'poster', id: ID } },
    { type: 'poster.submitted', actor: { kind: 'maker' }, at: createdAt, data: { template: 'placard', remixOf: null } },
  ]);
  expect(await flyposter(env, 'log', '--subject', ID)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('poster:ID'),
  });
});
