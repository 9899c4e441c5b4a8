import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/db/records.ts';
import type { FormatName } from '../../src/domain/format.ts';
import { renditionKey } from '../../src/domain/posters/rendition-key.ts';
import { newPoster } from '../contract/new-poster.ts';
import { makePoster, type RunningServer, removeFolders, startServer, temporaryFolder } from '../services/server.ts';
import { hasUnzip, readZip, testZip } from '../services/unzip.ts';

const POSTERS = 500;
/** Those whose sheet is drawn while the pack is made. */
const UNDRAWN = 3;
/** Bytes of sheets that were drawn before: every fifth is larger than what is read at once. All are four times `MOST_GROWTH`. */
const SHEETS = [1_200_000, 250_000, 250_000, 250_000, 250_000];
const FORMATS: FormatName[] = ['share', 'print-a4'];
/** Posters whose pages and pictures were asked for before. */
const WARM = 150;
/** How much the server may grow, bytes. */
const MOST_GROWTH = 60e6;
const ID_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';

const idOf = (i: number) =>
  `2222${[...String(i).padStart(7, '0')].map((digit) => ID_ALPHABET[Number(digit)]).join('')}`;

let server: RunningServer;
beforeAll(async () => {
  const dataDir = await temporaryFolder();
  const records = await openSqliteRecords(join(dataDir, 'flyposter.db'));
  const sheets = SHEETS.map((_, i) => join(dataDir, `sheet-${i}.pdf`));
  const picture = join(dataDir, 'picture.jpg');
  await Promise.all(sheets.map((sheet, i) => writeFile(sheet, randomBytes(SHEETS[i]!))));
  await writeFile(picture, randomBytes(90_000));
  for (let i = 0; i < POSTERS; i++) {
    const id = idOf(i);
    await records.posters.insert(newPoster({ id, template: 'shout', values: { slogan: `Nr ${i}` }, formats: FORMATS }));
    const kept = (key: string) => join(dataDir, 'files', key);
    const [screen, print] = [renditionKey(id, 'share', 'jpg'), renditionKey(id, 'print-a4', 'pdf')];
    await mkdir(dirname(kept(screen)), { recursive: true });
    await link(picture, kept(screen));
    if (i >= UNDRAWN) await link(sheets[i % sheets.length]!, kept(print));
  }
  await records.close();
  server = await startServer({ dataDir, env: { RENDER_PROCESSES: '1' } });
  // A server that has served for a while, so that what grows is the pack.
  await makePoster(server, { template: 'shout', values: { slogan: 'Warm' } });
  for (let i = 0; i < WARM; i++) {
    for (const path of [`/p/${idOf(i)}`, `/p/${idOf(i)}/share.jpg`, `/p/${idOf(i)}/share.jpg?download=1`]) {
      const answer = await fetch(server.url + path);
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
    }
  }
});
afterAll(async () => {
  await server.stop();
  await removeFolders();
});

/** Resident memory of the server, bytes. */
async function residentMemory(): Promise<number> {
  const status = await readFile(`/proc/${server.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) * 1024;
}

/** Renditions that the server has open. */
async function openFiles(): Promise<string[]> {
  const folder = `/proc/${server.process.pid}/fd`;
  const files = await Promise.all((await readdir(folder)).map((fd) => readlink(join(folder, fd)).catch(() => '')));
  return files.filter((file) => file.includes('/renditions/'));
}

const open = (path: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(`${server.url}${path}`, { headers: { connection: 'close' } }, resolve).on('error', reject);
  });

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.runIf(hasUnzip() && process.platform === 'linux')('a press pack of 500 posters', () => {
  it('is sent without being held in memory, to one who reads slowly too', async () => {
    const before = await residentMemory();
    let most = before;
    const watch = setInterval(async () => {
      most = Math.max(most, await residentMemory());
    }, 50);
    const archive = join(await temporaryFolder(), 'pack.zip');
    const started = performance.now();
    const response = await open('/g/latest/press-pack.zip');
    expect(response.statusCode).toBe(200);
    expect(performance.now() - started).toBeLessThan(5_000);
    // Reads nothing for a while, then a little at a time, then as fast as it can.
    response.pause();
    await wait(1_500);
    await pipeline(
      response,
      async function* slowly(chunks: AsyncIterable<Buffer>) {
        let taken = 0;
        for await (const chunk of chunks) {
          if (taken < 200) await wait(5);
          taken++;
          yield chunk;
        }
      },
      createWriteStream(archive),
    );
    clearInterval(watch);
    expect(testZip(archive)).toBe(POSTERS * 2 + 4);
    expect((most - before) / 1e6).toBeLessThan(MOST_GROWTH / 1e6);
    const rows: Record<string, string>[] = parse(readZip(archive, 'captions.csv'), { columns: true, bom: true });
    expect(rows.map(({ slogan, missing }) => [slogan, missing])).toEqual(
      Array.from({ length: POSTERS }, (_, i) => [`Nr ${POSTERS - 1 - i}`, '']),
    );
    const last = rows.at(-1)!;
    expect(readZip(archive, last.print_file!).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('holds nothing open for one who left in the middle of a sheet', async () => {
    const response = await open('/g/latest/press-pack.zip?quality=print');
    for await (const chunk of response) if ((chunk as Buffer).byteLength > 10_000) break;
    response.destroy();
    for (const started = Date.now(); (await openFiles()).length > 0; await wait(50)) {
      expect(Date.now() - started).toBeLessThan(10_000);
    }
    const again = await open('/g/latest/press-pack.zip?quality=screen');
    expect(again.statusCode).toBe(200);
    again.destroy();
    expect(server.output()).not.toContain('a press pack broke off');
  });
});
