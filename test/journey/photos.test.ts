import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portraitScene, quartersScene } from '../golden/scenes.ts';
import { bomb, impostors, SECRET, talkative } from '../http/photo-files.ts';
import { makePoster, type RunningServer, removeFolders, startServer } from '../services/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ env: { RENDER_PROCESSES: '1' } });
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await removeFolders();
});

const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);

/** Sends the form of the maker as a browser without JavaScript does. */
async function sendForm(fields: Record<string, string>, file?: Uint8Array) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // A file field that was left alone is sent too, without a name and without bytes.
  form.append('values.portrait.file', file ? blob(file) : new Blob([]), file ? 'me.jpg' : '');
  const headers = { accept: 'text/html', origin: server.url };
  return fetch(`${server.url}/make/portrait`, { method: 'POST', body: form, headers, redirect: 'manual' });
}

async function portrait(width: number): Promise<Buffer> {
  const { height, data } = portraitScene(width);
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}

/** The value of a hidden field in a page; undefined where there is no such field. */
function fieldOf(html: string, name: string): string | undefined {
  const tag = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0];
  return tag && (/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
}

async function storedFiles(): Promise<string[]> {
  const all = await readdir(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function image(path: string) {
  const answer = await fetch(`${server.url}${path}`);
  expect(answer.status, path).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe('a photo', () => {
  test('becomes a poster in every format, remixed with another effect', { timeout: 240_000 }, async () => {
    const answer = await fetch(`${server.url}/api/photos`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg' },
      body: blob(await portrait(1600)),
    });
    expect(answer.status).toBe(201);
    const { id, previewUrl } = await answer.json();
    expect(previewUrl).toBe(`${server.url}/photos/${id}/preview.webp`);
    expect(await sharp(await image(`/photos/${id}/preview.webp`)).metadata()).toMatchObject({ format: 'webp' });
    const values = { slogan: 'Patience', portrait: { id, crop: { x: 0.1, y: 0.1, width: 0.8, height: 0.7 } } };
    const made = await makePoster(server, { template: 'portrait', values });
    const poster = await made.json();
    expect(made.status, JSON.stringify(poster)).toBe(201);
    const remix = await (
      await makePoster(server, {
        template: 'portrait',
        remixOf: poster.id,
        values: { slogan: 'Patience', portrait: { id, effect: 'halftone' } },
      })
    ).json();
    const empty = await (await makePoster(server, { template: 'portrait', values: { slogan: 'Patience' } })).json();
    // A3 is drawn as A4 is, in twice the time.
    for (const format of Object.keys(poster.images).filter((name) => name !== 'print-a3')) {
      const [ours, other, none] = await Promise.all(
        [poster, remix, empty].map(async (each) => image(`/p/${each.id}/${format}.jpg`)),
      );
      const { width, height } = poster.images[format];
      expect(await sharp(ours).metadata(), format).toMatchObject({ width, height });
      for (const different of [other!, none!]) expect(ours!.equals(different), format).toBe(false);
    }
    expect((await image(`/p/${poster.id}/print-a4.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is put in without JavaScript, and kept while the rest is mended', async () => {
    const maker = await (await fetch(`${server.url}/make/portrait`)).text();
    expect(maker).toMatch(/<form[^>]* enctype="multipart\/form-data"/);
    expect(maker).toMatch(/<input[^>]* type="file"[^>]* name="values.portrait.file"/);
    expect(maker).toMatch(
      /<input[^>]* type="radio"[^>]* name="values.portrait.effect"[^>]* value="fourtone"[^>]* checked/,
    );
    const preview = await sendForm(
      { 'values.slogan': 'Kind', 'values.portrait.effect': 'halftone', preview: 'yes' },
      await portrait(800),
    );
    expect(preview.status).toBe(200);
    const shown = await preview.text();
    const id = fieldOf(shown, 'values.portrait.id')!;
    expect(id).toMatch(/^\w{20}$/);
    expect(shown).toContain(`src="/photos/${id}/preview.webp"`);
    const backdrop = /id="preview-backdrop"[^>]* src="([^"]+)"/.exec(shown)![1]!.replaceAll('&amp;', '&');
    expect(JSON.parse(new URL(backdrop, server.url).searchParams.get('values')!)).toMatchObject({
      portrait: { id, effect: 'halftone' },
    });
    await image(backdrop);

    const fields = { 'values.portrait.id': id, 'values.portrait.effect': 'halftone' };
    const forgotten = await sendForm({ ...fields, 'values.slogan': '' });
    expect(forgotten.status).toBe(422);
    const page = await forgotten.text();
    expect(fieldOf(page, 'values.portrait.id')).toBe(id);
    expect(page).toMatch(/value="halftone"[^>]* checked/);

    const made = await sendForm({ ...fields, 'values.slogan': 'Kind' });
    expect(made.status).toBe(303);
    const { values } = await (
      await fetch(`${server.url}/api${made.headers.get('location')!.replace('/p/', '/posters/')}`)
    ).json();
    expect(values).toMatchObject({ slogan: 'Kind', portrait: { id, effect: 'halftone' } });
  });

  test('is taken out again, and another put in its place', async () => {
    const fields = { 'values.slogan': 'Kind', preview: 'yes' };
    const id = fieldOf(await (await sendForm(fields, await portrait(400))).text(), 'values.portrait.id')!;
    const out = await (await sendForm({ ...fields, 'values.portrait.id': id, 'values.portrait.remove': 'yes' })).text();
    expect(fieldOf(out, 'values.portrait.id')).toBe('');
    const crop = { 'values.portrait.crop': '0 0 0.5 0.5' };
    const kept = await (await sendForm({ ...fields, ...crop, 'values.portrait.id': id })).text();
    expect(fieldOf(kept, 'values.portrait.crop')).toBe('0 0 0.5 0.5');
    const other = await (await sendForm({ ...fields, ...crop, 'values.portrait.id': id }, await portrait(404))).text();
    expect(fieldOf(other, 'values.portrait.id')).not.toBe(id);
    expect(fieldOf(other, 'values.portrait.crop')).toBe('');
  });

  test('that is none is named at its field, with everything typed', async () => {
    const before = await storedFiles();
    const answer = await sendForm({ 'values.slogan': 'Typed with care' }, Buffer.from('GIF89a is not ours'));
    expect(answer.status).toBe(415);
    const page = await answer.text();
    expect(page).toContain('Typed with care');
    expect(page).toContain('id="field-values-portrait-error"');
    expect(page).toMatch(/href="#field-values-portrait">A face: This is not an image we take/);
    const foreign = { 'values.slogan': 'Kind', 'values.portrait.id': 'aaaaaaaaaaaaaaaaaaaa' };
    const missing = await sendForm(foreign);
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('A face: There is no such photo.');
    expect(await storedFiles()).toEqual(before);
  });
});

describe('the server', () => {
  const upload = (body: BodyInit, type: string, init: RequestInit = {}) =>
    fetch(`${server.url}/api/photos`, { method: 'POST', headers: { 'content-type': type }, body, ...init });

  test('refuses what is no photo, stores nothing of it, and goes on', async () => {
    const before = await storedFiles();
    for (const [name, bytes, type] of await impostors()) {
      const answer = await upload(blob(bytes), type);
      expect(await answer.json(), name).toMatchObject({ status: 415, code: 'not_an_image' });
    }
    expect(await (await upload(blob(await bomb(8000, 8000)), 'image/png')).json()).toMatchObject({ status: 413 });
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    });
    const init = { duplex: 'half' } as RequestInit;
    const answer = await upload(endless, 'image/jpeg', init).catch(() => undefined);
    // A server that has read enough may close before the sender has finished; it never says anything else.
    if (answer) expect(await answer.json()).toMatchObject({ status: 413, code: 'body_too_large' });
    expect(await storedFiles()).toEqual(before);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  test('keeps nothing of a file but the picture', async () => {
    expect((await upload(blob(await talkative()), 'image/jpeg')).status).toBe(201);
    const kept = (await storedFiles()).filter((file) => file.includes('/photos/'));
    expect(kept.length).toBeGreaterThan(1);
    for (const file of kept) {
      expect((await sharp(file).metadata()).exif, file).toBeUndefined();
      expect((await readFile(file)).includes(SECRET), file).toBe(false);
    }
  });

  test('takes the largest photo it says it takes', { timeout: 120_000 }, async () => {
    const [width, height] = [7300, 5470];
    const { data } = quartersScene(width, height);
    const raw = { width, height, channels: 3 as const };
    const png = await sharp(data, { raw }).withMetadata({ orientation: 6 }).png({ compressionLevel: 1 }).toBuffer();
    const answer = await upload(blob(png), 'image/png');
    expect(await answer.json()).toMatchObject({ width: 4496, height: 6000 });
  });
});
