import { createHash, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { openPostgresRecords } from '../../src/db/records.ts';
import { renditionKey } from '../../src/domain/posters/rendition-key.ts';
import { createS3Files } from '../../src/storage/s3.ts';
import { expectEveryPosterTold } from '../contract/told-posters.ts';
import { hasNginx, startBalancer } from '../services/nginx.ts';
import { hasPostgres, startPostgres } from '../services/postgres.ts';
import { environmentOf, hasS3, startS3 } from '../services/s3.ts';
import { freePort, type RunningServer, removeFolders, startServer } from '../services/server.ts';

/** Seconds of faults: a minute with the other tests, five with `npm run test:faults`. */
const SECONDS = Number(process.env.FLYPOSTER_CHAOS_SECONDS ?? 60);
const MAKERS = 3;
const READERS = 4;
/** Milliseconds of quiet between two faults, in which everything must come back. */
const CALM = 4_000;

afterAll(removeFolders);

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sha256 = (bytes: ArrayBuffer) => createHash('sha256').update(Buffer.from(bytes)).digest('hex');

/** What was seen from outside, behind the balancer. */
interface Seen {
  /** The id that every acknowledged idempotency key led to. */
  made: Map<string, string>;
  /** Hash of the share picture of a poster, as it was first served. */
  hashes: Map<string, string>;
  statuses: Map<string, number>;
  faults: string[];
  /** What must never happen. */
  wrong: string[];
}

const everything = hasNginx() && hasPostgres() && hasS3();

describe.skipIf(!everything)('two servers behind nginx on PostgreSQL and S3', () => {
  test('lose nothing while all of it is killed at random', { timeout: (SECONDS + 180) * 1000 }, async () => {
    const [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
    const database = await postgres.createDatabase();
    const bucket = await s3.newBucket();
    const [port, ...ports] = await Promise.all([freePort(), freePort(), freePort()]);
    const url = `http://localhost:${port}`;
    const env = {
      PUBLIC_URL: url,
      DATABASE_URL: database,
      ...environmentOf(s3, bucket),
      RENDER_PROCESSES: '1',
      LOG_LEVEL: 'error',
    };
    const servers = await Promise.all(ports.map((own) => startServer({ port: own, env })));
    const balancer = await startBalancer(port!, ports);
    const seen: Seen = { made: new Map(), hashes: new Map(), statuses: new Map(), faults: [], wrong: [] };
    let going = true;
    const loops = [
      ...Array.from({ length: MAKERS }, () => makeOn(url, seen, () => going)),
      ...Array.from({ length: READERS }, () => readOn(url, seen, () => going)),
    ];

    const restart = async (i: number) => {
      await servers[i]!.kill();
      await sleep(500 + Math.random() * 1500);
      servers[i] = await startServer({ port: ports[i]!, env });
    };
    const faults: [string, () => Promise<void>][] = [
      ['a server killed', () => restart(0)],
      ['the other server killed', () => restart(1)],
      ['PostgreSQL restarted', () => postgres.restart()],
      [
        'PostgreSQL killed',
        async () => {
          await postgres.kill();
          await seeUnready(servers, seen, 'PostgreSQL was gone');
          await postgres.start();
        },
      ],
      [
        'the gateway of S3 killed',
        async () => {
          await s3.kill();
          await seeUnready(servers, seen, 'S3 was gone');
          await s3.start();
        },
      ],
      [
        'the gateway of S3 paused',
        async () => {
          await s3.pause();
          await seeUnready(servers, seen, 'S3 was silent');
          await s3.resume();
        },
      ],
    ];
    const end = Date.now() + SECONDS * 1000;
    // Every fault at least once, then at random.
    const order = [...faults].sort(() => Math.random() - 0.5);
    while (Date.now() < end) {
      const [name, fault] = order.pop() ?? faults[Math.floor(Math.random() * faults.length)]!;
      seen.faults.push(name);
      await fault();
      await seeReady(servers, seen, name);
      await sleep(Math.random() * CALM);
    }
    going = false;
    await Promise.all(loops);

    const records = await openPostgresRecords(database);
    const files = createS3Files(bucket);
    const ids = [...seen.made.values()];
    const stored: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await records.dump('posters', after, 1000);
      stored.push(...page.rows.map((row) => String(row.id)));
      after = page.next;
      if (after === undefined) break;
    }
    await inTurn(stored, async (id) => {
      const file = await files.get(renditionKey(id, 'share', 'jpg'));
      if (!file) seen.wrong.push(`the record ${id} has no file`);
      else if (seen.hashes.has(id) && sha256(await new Response(file.body).arrayBuffer()) !== seen.hashes.get(id)) {
        seen.wrong.push(`the file of ${id} is not the one that was served`);
      }
    });
    await inTurn([...seen.made], async ([key, id]) => {
      const page = await fetch(`${url}/p/${id}`);
      const image = await fetch(`${url}/p/${id}/share.jpg`);
      const bytes = await image.arrayBuffer();
      const whole = Buffer.from(bytes).subarray(-2).toString('hex') === 'ffd9';
      if (page.status !== 200 || image.status !== 200 || !whole) seen.wrong.push(`${id} of ${key} does not open whole`);
      if (seen.hashes.has(id) && seen.hashes.get(id) !== sha256(bytes)) seen.wrong.push(`${id} changed its picture`);
    });
    if (new Set(ids).size !== ids.length) seen.wrong.push('two keys led to one poster');
    const kept = new Set(stored);
    const lost = ids.filter((id) => !kept.has(id));
    const counts = Object.fromEntries([...seen.statuses].sort());
    console.log(
      `${SECONDS} s: ${seen.faults.length} faults (${summary(seen.faults)}); ${ids.length} posters acknowledged, ${lost.length} lost, ` +
        `${stored.length} records; answers ${JSON.stringify(counts)}`,
    );
    await expectEveryPosterTold(records);
    await records.close();
    await Promise.all(servers.map((server) => server.stop()));
    await balancer.stop();
    await Promise.all([postgres.remove(), s3.stop()]);
    expect(seen.wrong).toEqual([]);
    expect(lost).toEqual([]);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(seen.faults).size).toBe(faults.length);
  });
});

/** Does something with every item, eight at a time. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const walk = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, walk));
}

/** Makes posters as a patient client does: one key for one poster, sent again until it is acknowledged. */
async function makeOn(url: string, seen: Seen, going: () => boolean): Promise<void> {
  while (going()) {
    const key = randomUUID();
    const body = JSON.stringify({ template: 'shout', values: { slogan: `Still here ${key.slice(0, 8)}` } });
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    for (let tries = 0; tries < 200; tries++) {
      const answer = await ask(seen, 'POST', `${url}/api/posters`, { method: 'POST', headers, body });
      if (answer?.status === 201) {
        const { id } = JSON.parse(answer.text) as { id: string };
        const before = seen.made.get(key);
        if (before !== undefined && before !== id) seen.wrong.push(`${key} made ${before} and ${id}`);
        seen.made.set(key, id);
        // A client that did not hear the answer asks again.
        if (Math.random() < 0.8) break;
      } else if (answer && answer.status !== 503) {
        seen.wrong.push(`a make was answered with ${answer.status}: ${answer.text.slice(0, 200)}`);
        break;
      }
      if (!going()) break;
      await sleep(200);
    }
  }
}

async function readOn(url: string, seen: Seen, going: () => boolean): Promise<void> {
  while (going()) {
    const ids = [...seen.made.values()];
    const id = ids[Math.floor(Math.random() * ids.length)];
    if (id === undefined) {
      await sleep(100);
      continue;
    }
    const image = Math.random() < 0.5;
    const answer = await ask(seen, image ? 'picture' : 'page', `${url}/p/${id}${image ? '/share.jpg' : ''}`);
    if (answer?.status === 200 && image) {
      const hash = sha256(answer.bytes);
      const before = seen.hashes.get(id);
      if (before !== undefined && before !== hash) seen.wrong.push(`${id} was served with two pictures`);
      seen.hashes.set(id, hash);
    } else if (answer && answer.status !== 200 && answer.status !== 503) {
      seen.wrong.push(`${id} was answered with ${answer.status}`);
    }
    await sleep(20);
  }
}

/** An answer, counted; undefined where the connection broke. A 503 must say when to come back; no other 5xx may come. */
async function ask(seen: Seen, what: string, url: string, init?: RequestInit) {
  try {
    const answer = await fetch(url, init);
    const bytes = await answer.arrayBuffer();
    const { status } = answer;
    seen.statuses.set(`${what} ${status}`, (seen.statuses.get(`${what} ${status}`) ?? 0) + 1);
    if (status === 503 && !answer.headers.get('retry-after')) seen.wrong.push(`${what}: 503 without Retry-After`);
    if (status >= 500 && status !== 503) seen.wrong.push(`${what}: ${status}`);
    return { status, bytes, text: Buffer.from(bytes).toString() };
  } catch {
    seen.statuses.set(`${what} broken off`, (seen.statuses.get(`${what} broken off`) ?? 0) + 1);
    return undefined;
  }
}

const readiness = async (server: RunningServer) =>
  (await fetch(`http://127.0.0.1:${server.port}/readyz`).catch(() => undefined))?.status;

/** Both servers must say soon that they are ready again. */
async function seeReady(servers: readonly RunningServer[], seen: Seen, after: string): Promise<void> {
  for (const started = Date.now(); ; ) {
    const statuses = await Promise.all(servers.map(readiness));
    if (statuses.every((status) => status === 200)) return;
    if (Date.now() - started > 20_000) {
      seen.wrong.push(`20 s after ${after} the servers said ${statuses.join(' and ')}`);
      return;
    }
    await sleep(200);
  }
}

/** Both servers must say soon that they are not ready, and go on saying so for a while. */
async function seeUnready(servers: readonly RunningServer[], seen: Seen, why: string): Promise<void> {
  for (const started = Date.now(); ; ) {
    const statuses = await Promise.all(servers.map(readiness));
    if (statuses.every((status) => status === 503)) break;
    if (Date.now() - started > 8_000) {
      seen.wrong.push(`${why}, and 8 s later the servers said ${statuses.join(' and ')}`);
      return;
    }
    await sleep(200);
  }
  await sleep(1000);
  const statuses = await Promise.all(servers.map(readiness));
  if (!statuses.every((status) => status === 503))
    seen.wrong.push(`${why}, and the servers said ${statuses.join(' and ')}`);
}

function summary(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `${name} ×${names.filter((each) => each === name).length}`).join(', ');
}
