import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Options } from '../../src/storage/s3-client.ts';

const SCRIPT = fileURLToPath(new URL('ceph-s3.sh', import.meta.url));
const DAEMONS = ['radosgw', 'ceph-mon', 'ceph-osd'];
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'a secret that nobody may see' };

/** A running S3 server of one user, with no buckets at first. */
export interface S3Server {
  endpoint: string;
  credentials: typeof CREDENTIALS;
  /** What a store needs to use a new, empty bucket of the server. */
  newBucket(): Promise<S3Options>;
  /** kill -9 of what speaks HTTP. What was stored outlasts it. */
  kill(): Promise<void>;
  /** After `kill`; resolves when it answers. */
  start(): Promise<void>;
  /** SIGSTOP: it still takes connections and answers nothing. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** The environment of a Flyposter that keeps its files in a bucket of such a server. */
export function environmentOf({ endpoint, credentials }: S3Server, { bucket }: S3Options): Record<string, string> {
  return {
    S3_BUCKET: bucket,
    S3_ENDPOINT: endpoint,
    S3_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
}

/** Whether the machine has Ceph's gateway. With CI=true it must have; elsewhere its absence is said aloud. */
export function hasS3(): boolean {
  const missing = DAEMONS.filter((daemon) => spawnSync(daemon, ['--version']).status !== 0);
  if (missing.length === 0) return true;
  if (process.env.CI === 'true') throw new Error(`${missing.join(', ')} missing, and CI skips nothing.`);
  console.warn(`SKIPPED: the tests of S3, because of missing programs (apt-get install ${missing.join(' ')}).`);
  return false;
}

/** Starts a server of its own for a test file, in about 12 seconds. It stops with this process at the latest. */
export async function startS3(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'flyposter-s3-'));
  const env = { ...process.env, ACCESS_KEY: CREDENTIALS.accessKeyId, SECRET_KEY: CREDENTIALS.secretAccessKey };
  const run = async (action: string, ...args: string[]) => {
    const { stdout } = await promisify(execFile)('bash', [SCRIPT, action, folder, ...args], { env, timeout: 90_000 });
    return stdout.trim();
  };
  const act = (action: string) => async () => {
    await run(action);
  };
  const endpoint = await run('up', String(process.pid));
  const server = { endpoint, region: 'us-east-1', credentials: CREDENTIALS };
  const client = new S3Client({ ...server, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' });
  let buckets = 0;
  return {
    endpoint,
    credentials: CREDENTIALS,
    newBucket: async () => {
      const bucket = `test-${++buckets}`;
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      return { ...server, bucket };
    },
    kill: act('gateway-kill'),
    start: act('gateway-start'),
    pause: act('gateway-pause'),
    resume: act('gateway-resume'),
    stop: async () => {
      client.destroy();
      await run('down');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
