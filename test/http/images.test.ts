import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BY } from '../contract/attribution.ts';
import { ask, makePoster, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

describe('GET /p/:id/:format.:ext', () => {
  let path: string;
  beforeEach(async () => {
    path = `/p/${(await makePoster(house.app)).id}`;
  });

  it.each([
    ['share.jpg', 'image/jpeg', 'jpeg', 1200, 630],
    ['share.png', 'image/png', 'png', 1200, 630],
    ['square.webp', 'image/webp', 'webp', 1080, 1080],
  ])('is %s', async (file, type, format, width, height) => {
    const answer = await ask(house.app, `${path}/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width, height });
  });

  it.each([
    ['share.jpg?width=480', 'jpeg', 480, 252],
    ['square.webp?width=240', 'webp', 240, 240],
    ['share.png?width=960', 'png', 960, 504],
    ['print-a4.jpg?width=240', 'jpeg', 240, 339],
  ])('is smaller as %s', async (file, format, width, height) => {
    const answer = await ask(house.app, `${path}/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`-${width}w.`);
    expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ format, width, height });
    const drawn = house.drawn.rendition;
    await (await ask(house.app, `${path}/${file}`)).arrayBuffer();
    expect(house.drawn.rendition).toBe(drawn);
  });

  it('is never wider than its format, and not made in every width', async () => {
    const [whole, wider] = [
      await ask(house.app, `${path}/share.jpg`),
      await ask(house.app, `${path}/share.jpg?width=1440`),
    ];
    expect(wider.headers.get('etag')).toBe(whole.headers.get('etag'));
    expect(await wider.arrayBuffer()).toEqual(await whole.arrayBuffer());
    for (const width of ['241', '', 'x', '480.0']) {
      expect((await ask(house.app, `${path}/share.jpg?width=${width}`)).status).toBe(400);
    }
    expect((await ask(house.app, `${path}/billboard.jpg?width=240`)).status).toBe(404);
  });

  it('goes with its poster, in every width', async () => {
    const { id, manage } = await makePoster(house.app);
    await (await ask(house.app, `/p/${id}/share.jpg?width=240`)).arrayBuffer();
    const init = { method: 'DELETE', headers: { authorization: `Bearer ${manage.token}` } };
    expect((await ask(house.app, `/api/posters/${id}`, init)).status).toBe(204);
    for await (const { key } of house.files.list('renditions/')) expect(key).not.toContain(id);
  });

  it('answers 304 before anything is drawn', async () => {
    const first = await ask(house.app, `${path}/square.jpg`, { method: 'HEAD' });
    const [etag, modified] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    const drawn = house.drawn.rendition;
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", ${etag.replace('W/', '')}` },
      { 'if-none-match': '*' },
      { 'if-modified-since': modified },
    ]) {
      const answer = await ask(house.app, `${path}/square.jpg`, { headers });
      expect(answer.status).toBe(304);
      expect(answer.headers.get('etag')).toBe(etag);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
      expect(await answer.text()).toBe('');
    }
    expect(await (await ask(house.app, `${path}/share.png`, { headers: { 'if-none-match': '*' } })).text()).toBe('');
    expect(house.drawn.rendition).toBe(drawn);
  });

  it('is sent again when the asker has something else', async () => {
    for (const headers of [
      { 'if-none-match': '"other"' },
      { 'if-none-match': '"other"', 'if-modified-since': new Date().toUTCString() },
      { 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' },
      { 'if-modified-since': 'yesterday' },
    ]) {
      const answer = await ask(house.app, `${path}/share.jpg`, { headers });
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
    }
  });

  it('answers HEAD like GET, without the body', async () => {
    const [head, get] = [
      await ask(house.app, `${path}/share.jpg`, { method: 'HEAD' }),
      await ask(house.app, `${path}/share.jpg`),
    ];
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect(await head.text()).toBe('');
    await get.arrayBuffer();
  });

  it('has a file name of ours, and downloads on request', async () => {
    const shown = await ask(house.app, `${path}/share.jpg`, { method: 'HEAD' });
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="poster-\w{11}-share\.jpg"$/);
    const saved = await ask(house.app, `${path}/share.jpg?download=1`, { method: 'HEAD' });
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it.each([
    'story.jpg',
    'share.gif',
    'share.pdf',
    'huge.jpg',
    'constructor.jpg',
    'share.constructor',
  ])('does not exist as %s, even to who claims to have it', async (file) => {
    const answer = await ask(house.app, `${path}/${file}`, { headers: { 'if-none-match': '*' } });
    expect(answer.status).toBe(404);
  });
});

describe('examples', () => {
  it('shows a template with its defaults, drawn once for many', async () => {
    const before = house.drawn.rendition;
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(house.app, '/templates/plain/square.webp')));
    const sizes = await Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength));
    expect(new Set(sizes).size).toBe(1);
    expect(answers[0]!.headers.get('content-length')).toBe(String(sizes[0]));
    expect(answers[0]!.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    expect(house.drawn.rendition).toBe(before + 1);
    const headers = { 'if-none-match': answers[0]!.headers.get('etag')! };
    expect((await ask(house.app, '/templates/plain/square.webp', { headers })).status).toBe(304);
  });

  it('follows the imprint', async () => {
    const etag = async () => (await ask(house.app, '/templates/plain/share.jpg')).headers.get('etag');
    const before = await etag();
    await house.records.settings.write({ imprint: 'Promoted by A on behalf of B, both of C.' }, BY);
    expect(await etag()).not.toBe(before);
  });

  it('gives the backdrop of the choices, whatever the slogan', async () => {
    const backdrop = (values: object) =>
      ask(house.app, `/templates/plain/share/backdrop.webp?values=${encodeURIComponent(JSON.stringify(values))}`);
    const [plain, worded, blue] = [
      await backdrop({}),
      await backdrop({ slogan: 'Hello' }),
      await backdrop({ colour: 'blue' }),
    ];
    expect(plain.headers.get('content-type')).toBe('image/webp');
    expect(worded.headers.get('etag')).toBe(plain.headers.get('etag'));
    expect(blue.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(house.drawn.backdrop).toBe(2);
    expect(await sharp(await blue.arrayBuffer()).metadata()).toMatchObject({
      format: 'webp',
      width: 1200,
      height: 630,
    });
  });
});

describe('GET /api/preview.svg', () => {
  it('draws what is written so far', async () => {
    const answer = await ask(house.app, '/api/preview.svg?template=plain&format=square&values={}');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toMatch(/^<svg/);
  });

  it('takes the first format where none is named', async () => {
    expect((await ask(house.app, '/api/preview.svg?template=plain')).status).toBe(200);
  });

  it('draws no markup that was written', async () => {
    const values = encodeURIComponent(JSON.stringify({ slogan: '<script>1</script>' }));
    expect(await (await ask(house.app, `/api/preview.svg?template=plain&values=${values}`)).text()).not.toContain(
      'script',
    );
  });
});
