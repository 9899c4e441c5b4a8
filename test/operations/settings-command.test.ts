import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const run = promisify(execFile);
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  env = { ...process.env, DATA_DIR: await temporaryFolder() };
});
afterAll(removeFolders);

/** Sets a setting as staff do; the output of a command that failed too. */
const set = (name: string, value: string) =>
  run(process.execPath, ['bin/flyposter.js', 'settings', 'set', name, value], { env }).catch(
    (error: { stdout: string; stderr: string; code: number }) => error,
  );

it('sets a call to action, says what is missing to it, and takes it away again', async () => {
  expect(await set('callToAction', 'Join us')).toEqual({
    stdout: 'callToAction\tJoin us\n',
    stderr: 'The call to action is shown once both callToAction and callToActionUrl are set.\n',
  });
  expect(await set('callToActionUrl', 'example.org/join')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('callToActionUrl: Must be an address that begins with https://'),
  });
  expect(await set('callToActionUrl', 'https://example.org/join')).toEqual({
    stdout: 'callToActionUrl\thttps://example.org/join\n',
    stderr: '',
  });
  expect((await set('callToAction', '')).stdout).toBe('callToAction\t\n');
  expect(await set('callToActionUrl', '')).toEqual({ stdout: 'callToActionUrl\t\n', stderr: '' });
});

it('says when a licence has an address and no name', async () => {
  const url = 'https://creativecommons.org/licenses/by/4.0/';
  expect(await set('licenceUrl', url)).toEqual({
    stdout: `licenceUrl\t${url}\n`,
    stderr: 'The licence is shown once it has a name, in licence.\n',
  });
  expect(await set('licence', 'CC BY 4.0')).toEqual({ stdout: 'licence\tCC BY 4.0\n', stderr: '' });
});
