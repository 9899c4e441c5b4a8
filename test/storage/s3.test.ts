import { createHash, randomBytes } from 'node:crypto';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { Files } from '../../src/domain/files.ts';
import { createS3Files } from '../../src/storage/s3.ts';
import type { S3Options } from '../../src/storage/s3-client.ts';
import { openS3Files } from '../../src/storage/s3-start.ts';
import { filesContract, listKeys } from '../contract/files.ts';
import { hasS3, type S3Server, startS3 } from '../services/s3.ts';
import { unreliableLine } from './unreliable-line.ts';

const MEDIA_TYPE = 'image/jpeg';
const unavailable = { name: 'FlyposterError', code: 'store_unavailable', cause: expect.any(Error) };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const readAll = async (files: Files, key: string) => {
  const file = await files.get(key);
  return file && Buffer.from(await new Response(file.body).arrayBuffer());
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.skipIf(!hasS3())('S3', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3();
  }, 120_000);
  afterAll(() => server?.stop());

  filesContract('S3', async () => {
    const options = await server.newBucket();
    return { files: createS3Files(options), another: createS3Files(options), remove: async () => {} };
  });

  describe('a bucket', () => {
    let options: S3Options;
    let files: Files;
    let client: S3Client;
    beforeAll(async () => {
      options = await server.newBucket();
      files = await openS3Files({ ...options, publicUrl: 'https://cdn.example/posters' });
      client = new S3Client({ ...server, region: 'us-east-1', forcePathStyle: true });
    });

    it('is left as it was by the start and by checks', async () => {
      await files.check();
      expect(await listKeys(files, '')).toEqual([]);
      const { KeyCount } = await client.send(new ListObjectsV2Command({ Bucket: options.bucket }));
      expect(KeyCount).toBe(0);
    });

    it('says what a file is to those who fetch it elsewhere, and what may be public', async () => {
      await files.put('renditions/Ab/AbC/share.jpg', Buffer.from('poster'), MEDIA_TYPE);
      await files.put('photos/Ab/AbC/original.jpg', Buffer.from('photo'), MEDIA_TYPE);
      const get = (Key: string) => client.send(new GetObjectCommand({ Bucket: options.bucket, Key }));
      const poster = await get('renditions/Ab/AbC/share.jpg');
      expect(poster).toMatchObject({ ContentType: MEDIA_TYPE, CacheControl: 'public, max-age=300', ContentLength: 6 });
      const photo = await get('photos/Ab/AbC/original.jpg');
      expect(photo.ContentType).toBe(MEDIA_TYPE);
      expect(photo.CacheControl).toBeUndefined();
      const place = 'https://cdn.example/posters/renditions/Ab/AbC/share.jpg';
      expect(files.publicUrl('renditions/Ab/AbC/share.jpg')).toBe(place);
      expect(createS3Files(options).publicUrl('renditions/Ab/AbC/share.jpg')).toBeUndefined();
      for (const key of ['photos/Ab/AbC/original.jpg', 'renditions', 'renditions/../photos/a', '.tmp/a']) {
        expect(files.publicUrl(key), key).toBeUndefined();
      }
      await files.delete('renditions/Ab/AbC/share.jpg');
      await files.delete('photos/Ab/AbC/original.jpg');
    });

    it('does not show what others keep in it', async () => {
      for (const Key of ['folder/', 'with a space.txt', '.tmp/start-1', 'ours.txt']) {
        await client.send(new PutObjectCommand({ Bucket: options.bucket, Key, Body: Buffer.from('x') }));
      }
      expect(await listKeys(files, '')).toEqual(['ours.txt']);
    });

    it('is listed over several pages', async () => {
      const many = createS3Files(await server.newBucket());
      const keys = Array.from({ length: 1100 }, (_, i) => `r/${(i * 7919) % 1100}/${'aZ-_9'[i % 5]}`);
      for (let i = 0; i < keys.length; i += 100) {
        await Promise.all(keys.slice(i, i + 100).map((key) => many.put(key, Buffer.from(key), MEDIA_TYPE)));
      }
      expect(await listKeys(many, 'r/')).toEqual([...keys].sort());
      expect(await listKeys(many, 'r/1/')).toHaveLength(1);
    });

    it('holds no connection for readers that are slow or leave', async () => {
      const line = await unreliableLine(server.endpoint);
      const slow = createS3Files({ ...options, endpoint: line.endpoint });
      const bytes = randomBytes(3_000_000);
      await slow.put('large', bytes, MEDIA_TYPE);
      const readers = [];
      for (let i = 0; i < 100; i++) {
        const reader = (await slow.get('large'))!.body.getReader();
        await reader.read();
        readers.push(reader);
      }
      expect(line.open()).toBeLessThan(5);
      await slow.check();
      const pieces = [bytes.subarray(0, 1024 * 1024)];
      for (;;) {
        const { done, value } = await readers[0]!.read();
        if (done) break;
        pieces.push(Buffer.from(value));
      }
      expect(sha256(Buffer.concat(pieces))).toBe(sha256(bytes));
      await Promise.all(readers.map((reader) => reader.cancel()));
      await slow.delete('large');
      await line.close();
    });

    it('opens no more than 64 connections', async () => {
      const line = await unreliableLine(server.endpoint);
      const busy = createS3Files({ ...options, endpoint: line.endpoint });
      const keys = Array.from({ length: 500 }, (_, i) => `busy/${i}`);
      let most = 0;
      const timer = setInterval(() => {
        most = Math.max(most, line.open());
      }, 1);
      await Promise.all(keys.map((key) => busy.put(key, randomBytes(20_000), MEDIA_TYPE)));
      clearInterval(timer);
      expect(most).toBeGreaterThan(1);
      expect(most).toBeLessThanOrEqual(64);
      await Promise.all(keys.map((key) => busy.delete(key)));
      await line.close();
    });
  });

  describe('a line that breaks', () => {
    it('is mended where an answer or a body breaks off once, and a file is never cut short', async () => {
      const options = await server.newBucket();
      const line = await unreliableLine(server.endpoint);
      const files = createS3Files({ ...options, endpoint: line.endpoint });
      const bytes = randomBytes(2_500_000);
      expect(await files.put('file', bytes, MEDIA_TYPE)).toBe(true);

      for (const after of [0, 100, 5000, 500_000, 1_000_000]) {
        const before = line.breaks();
        line.breakAfter(after, 1);
        expect(sha256((await readAll(files, 'file'))!), `${after}`).toBe(sha256(bytes));
        expect(line.breaks()).toBe(before + 1);
      }
      line.breakAfter(0, 1);
      expect(await files.put('other', bytes, MEDIA_TYPE)).toBe(true);
      line.breakAfter(0, 2);
      expect(await listKeys(files, '')).toEqual(['file', 'other']);

      const half = (await files.get('file'))!.body.getReader();
      await half.read();
      line.breakAfter(500_000);
      await expect(half.read()).rejects.toMatchObject(unavailable);
      await expect(files.get('file')).rejects.toMatchObject(unavailable);
      line.breakAfter(0);
      await expect(files.get('file')).rejects.toMatchObject(unavailable);
      await expect(files.put('third', bytes, MEDIA_TYPE)).rejects.toMatchObject(unavailable);
      await expect(files.delete('other')).rejects.toMatchObject(unavailable);
      await expect(listKeys(files, '')).rejects.toMatchObject(unavailable);
      await expect(files.check()).rejects.toMatchObject(unavailable);
      line.breakAfter(Infinity);
      await files.check();
      expect(sha256((await readAll(files, 'file'))!)).toBe(sha256(bytes));
      await line.close();
    });

    it('lets a writer win whose answer was lost', async () => {
      const options = await server.newBucket();
      const line = await unreliableLine(server.endpoint);
      const files = createS3Files({ ...options, endpoint: line.endpoint });
      const once = (bytes: string) => files.put('once', Buffer.from(bytes), MEDIA_TYPE, { once: true });
      line.breakAfter(0, 1, 'PUT');
      expect(await once('first')).toBe(true);
      expect(line.breaks()).toBe(1);
      expect(await once('second')).toBe(false);
      expect((await readAll(files, 'once'))?.toString()).toBe('first');
      await line.close();
    });

    it('fails a body whose file was replaced or deleted meanwhile', async () => {
      const files = createS3Files(await server.newBucket());
      await files.put('file', randomBytes(3_000_000), MEDIA_TYPE);
      const changed = (await files.get('file'))!;
      await files.put('file', randomBytes(3_000_000), MEDIA_TYPE);
      await expect(new Response(changed.body).arrayBuffer()).rejects.toThrow();
      const replaced = (await files.get('file'))!;
      await files.put('file', randomBytes(2_000_000), MEDIA_TYPE);
      await expect(new Response(replaced.body).arrayBuffer()).rejects.toThrow();
      const deleted = (await files.get('file'))!;
      await files.delete('file');
      await expect(new Response(deleted.body).arrayBuffer()).rejects.toThrow();
    });
  });

  describe('an outage', () => {
    it('loses nothing that was acknowledged when the gateway is killed again and again', async () => {
      const options = await server.newBucket();
      const files = createS3Files({ ...options, limits: { call: 4000 } });
      const acknowledged = new Map<string, string>();
      let refused = 0;
      let writing = true;
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; writing; i++) {
          const bytes = randomBytes(1000 + Math.floor(Math.random() * 400_000));
          const key = `kept/${writer}/${i}`;
          try {
            await files.put(key, bytes, MEDIA_TYPE, { once: i % 2 === 0 });
            acknowledged.set(key, sha256(bytes));
          } catch (error) {
            expect(error).toMatchObject(unavailable);
            refused++;
            await pause(50);
          }
        }
      });
      for (let round = 0; round < 3; round++) {
        await pause(700);
        await server.kill();
        await pause(700);
        await server.start();
      }
      await pause(500);
      writing = false;
      await Promise.all(writers);
      expect(acknowledged.size).toBeGreaterThan(20);
      expect(refused).toBeGreaterThan(0);
      for (const [key, hash] of acknowledged) expect(sha256((await readAll(files, key))!), key).toBe(hash);
      const sizes = new Set(await listKeys(files, 'kept/'));
      for (const key of acknowledged.keys()) expect(sizes.has(key)).toBe(true);
    });

    it('is reported within the time limits while the gateway hangs, and is over when it answers again', async () => {
      const limits = { connect: 500, idle: 1000, call: 2500, check: 1000 };
      const files = createS3Files({ ...(await server.newBucket()), limits });
      await files.put('file', randomBytes(3_000_000), MEDIA_TYPE);
      const body = (await files.get('file'))!.body.getReader();
      await body.read();
      await server.pause();
      try {
        const timed = async (limit: number, work: () => Promise<unknown>) => {
          const start = performance.now();
          await expect(work()).rejects.toMatchObject(unavailable);
          expect(performance.now() - start).toBeLessThan(limit + 300);
        };
        await Promise.all([
          timed(limits.call, () => files.put('other', Buffer.from('bytes'), MEDIA_TYPE)),
          timed(limits.call, () => files.get('file')),
          timed(limits.call, () => files.delete('file')),
          timed(limits.call, () => listKeys(files, '')),
          timed(limits.call, () => body.read()),
          timed(limits.check, () => files.check()),
        ]);
      } finally {
        await server.resume();
      }
      await files.check();
      await files.put('file', Buffer.from('again'), MEDIA_TYPE);
      expect((await readAll(files, 'file'))?.toString()).toBe('again');
    });

    it('is noticed by the check although a write succeeded just before', async () => {
      const files = createS3Files({ ...(await server.newBucket()), limits: { check: 1000 } });
      await files.put('file', Buffer.from('bytes'), MEDIA_TYPE);
      await files.check();
      await server.kill();
      await expect(files.check()).rejects.toMatchObject(unavailable);
      await server.start();
      await files.check();
    });
  });

  describe('a start', () => {
    const problem = async (options: S3Options) => {
      const error = await openS3Files(options).then(
        () => new Error('it started'),
        (reason: Error) => reason,
      );
      expect(error.message).not.toContain(server.credentials.secretAccessKey);
      return error;
    };

    it('names the bucket that is not there', async () => {
      const error = await problem({ ...(await server.newBucket()), bucket: 'not-there' });
      expect(error.name).toBe('S3Problem');
      expect(error.message).toMatch(/^S3_BUCKET: there is no bucket "not-there" at http:.*Create it/);
    });

    it('names the wrong key and the wrong secret', async () => {
      const options = await server.newBucket();
      const { accessKeyId, secretAccessKey } = server.credentials;
      const secret = await problem({ ...options, credentials: { accessKeyId, secretAccessKey: 'wrong secret' } });
      expect(secret.message).toMatch(/^AWS_SECRET_ACCESS_KEY: /);
      expect(secret.message).not.toContain('wrong secret');
      const key = await problem({ ...options, credentials: { accessKeyId: 'nobody', secretAccessKey } });
      expect(key.message).toMatch(/^AWS_ACCESS_KEY_ID: /);
    });

    it.each([
      ['ListBucket', 'list'],
      ['PutObject', 'write'],
      ['GetObject', 'read'],
      ['DeleteObject', 'delete'],
    ])('names the policy that does not allow s3:%s', async (action, step) => {
      const options = await server.newBucket();
      const Statement = [{ Effect: 'Deny', Principal: '*', Action: `s3:${action}`, Resource: '*' }];
      const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
      await new S3Client({ ...options, forcePathStyle: true } as S3Options).send(
        new PutBucketPolicyCommand({ Bucket: options.bucket, Policy }),
      );
      expect((await problem(options)).message).toMatch(
        new RegExp(`^S3_BUCKET: .* refuses to ${step} in the bucket "${options.bucket}" .* allows s3:${action}\\.$`),
      );
    });

    it('is refused by the program with the same words', async () => {
      const { openStores } = await import('../../src/stores.ts');
      const env = { S3_BUCKET: 'not-there', S3_ENDPOINT: server.endpoint, DATA_DIR: '/nowhere' };
      process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
      process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
      await expect(openStores(parseConfig(env))).rejects.toMatchObject({
        name: 'StartError',
        message: expect.stringMatching(/^S3_BUCKET: there is no bucket/),
      });
    });

    it('names the endpoint that is away', async () => {
      const options = await server.newBucket();
      const start = performance.now();
      expect((await problem({ ...options, endpoint: 'http://127.0.0.1:9' })).message).toMatch(
        /^S3_ENDPOINT: http:\/\/127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)/,
      );
      expect((await problem({ ...options, endpoint: 'http://s3.invalid' })).message).toMatch(
        /^S3_ENDPOINT: http:\/\/s3\.invalid cannot be reached/,
      );
      expect(performance.now() - start).toBeLessThan(10_000);
    });

    it('names the endpoint that hangs', async () => {
      const options = { ...(await server.newBucket()), limits: { idle: 500, call: 1000 } };
      await server.pause();
      try {
        expect((await problem(options)).message).toMatch(/^S3_ENDPOINT: .* cannot be reached/);
      } finally {
        await server.resume();
      }
    });
  });
});
