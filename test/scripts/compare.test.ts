import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SINCE = Date.parse('2026-03-01T12:00:00Z');
/** By a variable name: TypeScript finds no types for these scripts. */
const load = (name: string) => import(fileURLToPath(new URL(`../../scripts/compare/${name}.mjs`, import.meta.url)));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flyposter-compare-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Answer = { status?: number; headers?: Record<string, string>; body: string | Buffer };

/** What a comparison says about two answers, with the rules that it needed. */
async function compare(one: Answer, other: Answer, options = {}) {
  const [{ createComparison }, { createNormaliser }] = await Promise.all([load('comparison'), load('normalise')]);
  const normalise = createNormaliser(SINCE);
  const answer = ({ status = 200, headers = {}, body }: Answer) => ({ status, headers, body: Buffer.from(body) });
  const servers = [one, other].map((given, i) => ({ name: ['this', 'other'][i], ask: async () => answer(given) }));
  const { kind, kinds } = createComparison({ servers, normalise, folder });
  await kind('pages', options).same('/');
  const [{ equal, differences, pixels }] = kinds;
  return {
    equal: equal === 1,
    said: differences[0]?.said,
    files: differences[0]?.files,
    pixels,
    used: normalise.used,
  };
}

const HTML = { 'content-type': 'text/html' };

it('takes the same bytes under the same headers for equal', async () => {
  expect(await compare({ headers: HTML, body: 'a' }, { headers: HTML, body: 'a' })).toMatchObject({
    equal: true,
    used: {},
  });
});

it('lets pass what must differ, and says what it was', async () => {
  const page = (hash: string, time: string, uuid: string, etag: string) => ({
    headers: { ...HTML, etag, date: etag, 'last-modified': new Date(time).toUTCString() },
    body: `<script src="/assets/embed-code-${hash}.js"></script> ${time} "revision":"${hash}abc" <input name="key" value="${uuid}">`,
  });
  const one = page('DVnf-3xr', '2026-03-01T12:05:00Z', 'b82dbb6f-5bd3-4f0c-8e7e-3bd3f07ff3a8', '"a"');
  const other = page('ChhgkII_', '2026-03-01T12:06:00Z', '1f1b7ff3-1f5c-4d6d-9d55-0a8a1fcd7f3e', '"b"');
  const { equal, used } = await compare(one, other);
  expect(equal).toBe(true);
  expect(Object.keys(used)).toHaveLength(5);
});

it('notices other words, headers and moments from before, and keeps both answers', async () => {
  const one = { headers: { ...HTML, vary: 'Accept' }, body: 'made 2026-02-01T12:05:00Z by Ada' };
  const other = { headers: HTML, body: 'made 2026-02-01T12:06:00Z by Ada' };
  const { equal, said, files } = await compare(one, other);
  expect(equal).toBe(false);
  expect(said).toEqual([
    'at 20: “made 2026-02-01T12:05:00Z by Ada” and “made 2026-02-01T12:06:00Z by Ada”',
    'vary: Accept and undefined',
  ]);
  expect(files.every(existsSync)).toBe(true);
});

it('does not let an ETag change with the same body', async () => {
  const { said } = await compare({ headers: { etag: '"a"' }, body: 'a' }, { headers: { etag: '"b"' }, body: 'a' });
  expect(said).toEqual(['etag: "a" and "b"']);
});

it('says how far pictures are apart', async () => {
  const picture = (red: number) =>
    sharp({ create: { width: 4, height: 4, channels: 3, background: { r: red, g: 0, b: 0 } } })
      .png()
      .toBuffer();
  const headers = { 'content-type': 'image/png' };
  const { pixels } = await compare({ headers, body: await picture(100) }, { headers, body: await picture(108) });
  expect(pixels).toEqual({ pictures: 1, largest: 8, mean: 8 / 3 });
});

it('takes two failures for no proof, unless failing is what was asked for', async () => {
  const failed = { status: 404, body: 'nothing here' };
  expect(await compare(failed, failed)).toMatchObject({ equal: false, said: ['both are refused, 404'] });
  expect(await compare(failed, failed, { refused: true })).toMatchObject({ equal: true });
});
