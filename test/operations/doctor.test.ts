import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/domain/files.ts';
import {
  askWebTime,
  checkClock,
  checkFiles,
  checkNode,
  checkPublicUrl,
  checkSpace,
  examine,
} from '../../src/operations/doctor.ts';
import { createDiskFiles } from '../../src/storage/disk.ts';
import { makeCredentials } from '../services/certificates.ts';
import { freePort, makePoster, removeFolders, startServer, temporaryFolder } from '../services/server.ts';
import { flyposter } from './installation.ts';

afterAll(removeFolders);

async function serve<T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return use(`http://127.0.0.1:${port}`).finally(() => server.close());
}

describe('flyposter doctor', () => {
  test('finds nothing wrong with a new installation and its server', async () => {
    const { certificate, key } = (await makeCredentials()).paths;
    const credentials = { C2PA_CERTIFICATE: certificate, C2PA_KEY: key };
    const server = await startServer({ env: credentials });
    const env = { DATA_DIR: server.dataDir, PUBLIC_URL: server.url, PORT: String(server.port), ...credentials };
    const ended = await flyposter(env, 'doctor');
    const { images } = await (await makePoster(server, { template: 'shout', values: { slogan: 'Signed' } })).json();
    expect(Buffer.from(await (await fetch(images.share.url)).arrayBuffer()).includes('c2pa.claim')).toBe(true);
    await server.stop();
    expect(ended, ended.stdout).toMatchObject({ code: 0, stderr: '' });
    const lines = ended.stdout.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(
      [
        'Node.js',
        'environment',
        'records',
        'files',
        'disk space',
        'Content Credentials',
        'fonts',
        'templates',
        'PUBLIC_URL',
      ].map((name) => `ok       ${name}`),
    );
    expect(ended.stdout).toContain(`${server.url} answers`);
  });

  test('names every variable that is wrong', async () => {
    const ended = await flyposter({ PORT: 'x', PUBLIC_URL: 'posters', DATA_DIR: await temporaryFolder() }, 'doctor');
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/PROBLEM {2}environment: PORT: must be/);
    expect(ended.stdout).toMatch(/PROBLEM {2}environment: PUBLIC_URL: must be/);
  });

  test('says how to mend a template, a database that is away and an address without TLS, and tells no password', async () => {
    const templates = await temporaryFolder();
    cpSync('templates/shout', join(templates, 'mine'), { recursive: true });
    mkdirSync(join(templates, 'broken'));
    writeFileSync(join(templates, 'broken', 'template.json'), '{"name": 3}');
    const env = {
      DATA_DIR: await temporaryFolder(),
      DATABASE_URL: `postgres://flyposter:pssst@127.0.0.1:${await freePort()}/posters`,
      PUBLIC_URL: 'http://posters.example',
      TEMPLATES_DIR: templates,
    };
    const ended = await flyposter(env, 'doctor');
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/PROBLEM {2}templates: .*broken.*Mend or remove/);
    expect(ended.stdout).toMatch(/PROBLEM {2}records: DATABASE_URL/);
    expect(ended.stdout).toMatch(/PROBLEM {2}PUBLIC_URL: .*https/);
    expect(ended.stdout).toMatch(/ok {7}files:/);
    expect(ended.stdout).not.toContain('pssst');
    for (const line of ended.stdout.trim().split('\n')) expect(line).toMatch(/^(ok {5}|PROBLEM) {2}/);
  });
});

describe('its checks', () => {
  test('Node.js', async () => {
    await expect(checkNode('20.18.9')).rejects.toThrow('too old');
    await expect(checkNode('18.20.0')).rejects.toThrow('too old');
    expect(await checkNode('20.19.0')).toBe('Node.js 20.19.0');
    expect(await checkNode('24.1.0')).toBe('Node.js 24.1.0');
  });

  test('files that cannot be deleted or come back changed', async () => {
    const files = createDiskFiles(await temporaryFolder());
    expect(await checkFiles(files)).toBe('written, read and deleted');
    const left: string[] = [];
    for await (const { key } of files.list('')) left.push(key);
    expect(left).toEqual([]);
    const sticky: Files = { ...files, delete: async () => {} };
    await expect(checkFiles(sticky)).rejects.toThrow('cannot be deleted');
    const forgetful: Files = { ...files, put: async () => true };
    await expect(checkFiles(forgetful)).rejects.toThrow('cannot be read back');
  });

  test('space on the disk', async () => {
    const folder = await temporaryFolder();
    expect(await checkSpace(folder, 1)).toContain(`GiB free in ${folder}`);
    await expect(checkSpace(folder, 2 ** 60)).rejects.toThrow('Make room');
  });

  test('clocks', async () => {
    const at = (offset: number) => async () => new Date(Date.now() + offset);
    expect(await checkClock('the database', at(0))).toBe('within 0.0 s of the database');
    expect(await checkClock('the database', at(-20_000))).toMatch(/within (19|20)\.\d s/);
    await expect(checkClock('the database', at(60_000))).rejects.toThrow(/behind the database/);
    await expect(checkClock('the database', at(-60_000))).rejects.toThrow(/ahead of the database/);
    const late: RequestListener = (_, answer) => {
      answer.setHeader('Date', new Date(Date.now() - 60_000).toUTCString());
      answer.writeHead(403).end();
    };
    await serve(late, (url) => expect(checkClock('S3', () => askWebTime(url))).rejects.toThrow('ahead of S3'));
    const mute: RequestListener = (_, answer) => {
      answer.sendDate = false;
      answer.end();
    };
    await serve(mute, (url) => expect(checkClock('S3', () => askWebTime(url))).rejects.toThrow('does not tell'));
  });

  test('the public address', async () => {
    await expect(checkPublicUrl('http://localhost:3000', true)).rejects.toThrow('nobody else can open');
    await expect(checkPublicUrl('http://posters.example', false)).rejects.toThrow('https');
    await expect(checkPublicUrl('https://posters.invalid', true)).rejects.toThrow('does not answer');
    expect(await checkPublicUrl(`http://localhost:${await freePort()}`, false)).toContain('no server runs there now');
    await serve(
      (_, answer) => answer.writeHead(200).end('hello'),
      (url) => expect(checkPublicUrl(url, false)).rejects.toThrow('not as a Flyposter'),
    );
  });

  test('one that never ends has failed', async () => {
    const findings = [];
    for await (const finding of examine([{ name: 'slow', run: () => new Promise(() => {}) }], 50))
      findings.push(finding);
    expect(findings).toMatchObject([{ name: 'slow', ok: false, text: expect.stringContaining('No answer within') }]);
  });
});
