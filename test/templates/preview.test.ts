import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAssets } from '../../src/http/routes/assets.ts';
import { createPreviewApp } from '../../src/preview/app.ts';
import { openPreview, type PreviewSession } from '../../src/preview/session.ts';
import { VALUE_KINDS } from '../../src/proofs/sample-values.ts';
import { readFonts } from '../../src/render/font-files.ts';
import { createRenderPool, type RenderPool } from '../../src/render/pool.ts';
import { weightsOf } from '../../src/templates/check.ts';
import { createTemplateFolders } from '../../src/templates/folder-cache.ts';
import { SOUND, svg } from '../render/sound-template.ts';
import { hasChromium, launchBrowser } from '../services/browser.ts';
import { PATHS } from '../services/rendering.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';

const root = process.cwd();
let folder: string;
let pool: RenderPool;
let session: PreviewSession;
let app: Hono;

const file = (name: string) => join(folder, name);
const save = (template: object) => writeFile(file('template.json'), JSON.stringify(template, null, 2));
const ask = (path: string, host = 'localhost:4000') => app.request(path, { headers: { host } });

/** Resolves once the session says what is wanted of it. */
async function until(condition: (state: ReturnType<PreviewSession['state']>) => boolean): Promise<void> {
  if (condition(session.state())) return;
  await new Promise<void>((resolve) => {
    const end = session.subscribe(() => {
      if (!condition(session.state())) return;
      end();
      resolve();
    });
  });
}

beforeAll(async () => {
  folder = join(await temporaryFolder(), 'mine');
  await mkdir(folder);
  for (const layout of ['share', 'square'] as const) {
    await writeFile(file(`art-${layout}.svg`), svg(layout, '<circle cx="200" cy="200" r="150" fill="var(--ground)"/>'));
  }
  await save(SOUND);
  pool = createRenderPool({
    entry: join(root, 'dist/server/render-process.js'),
    paths: PATHS,
    processes: 2,
    maxQueue: 1000,
  });
  const weights = weightsOf(readFonts([join(root, 'fonts')], root).catalogue);
  const cache = createTemplateFolders(await temporaryFolder());
  session = await openPreview({ folder, weights, trial: pool, cache });
  app = createPreviewApp({ session, pool, assets: createAssets(join(root, 'dist', 'client')) });
});
afterAll(async () => {
  await session.close();
  await pool.close();
  await removeFolders();
});

describe('the preview of a template', () => {
  test('shows every format with every kind of values', async () => {
    await until(({ checking }) => !checking);
    const page = await (await ask('/')).text();
    expect(page).toContain('Nothing to mend.');
    const pictures = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src!.replaceAll('&amp;', '&'));
    expect(pictures).toHaveLength(VALUE_KINDS.length * SOUND.formats.length);
    const drawn = await Promise.all(
      pictures.map(async (path) => {
        const answer = await ask(path);
        expect(answer.headers.get('content-type')).toBe('image/webp');
        return Buffer.from(await answer.arrayBuffer());
      }),
    );
    expect(await sharp(drawn[0]!).metadata()).toMatchObject({ format: 'webp', width: 900 });
    expect(new Set(drawn.map((bytes) => bytes.toString('base64'))).size).toBe(pictures.length);
  });

  test('shows other choices, and a photo', async () => {
    const bytes = async (query: string) =>
      Buffer.from(await (await ask(`/draw/share/short.webp?${query}`)).arrayBuffer());
    const [plain, night, photo] = [await bytes(''), await bytes('palette=night'), await bytes('photo=sample')];
    expect(night.equals(plain)).toBe(false);
    expect(photo.equals(plain)).toBe(false);
    expect((await bytes('palette=none-of-them')).equals(plain)).toBe(true);
    expect(await (await ask('/?palette=night')).text()).toMatch(
      /value="night"[^>]*selected|selected[^>]*value="night"/,
    );
  });

  test('says what is wrong while it shows what was right, and goes on when it is mended', async () => {
    const before = await (await ask('/draw/square/typical.webp')).arrayBuffer();
    await save({ ...SOUND, nmae: 'x' });
    await until(({ broken }) => broken);
    const page = await (await ask('/')).text();
    expect(page).toContain('nmae');
    expect(page).toContain('Did you mean');
    expect(page).toContain('as it last could be drawn');
    expect(Buffer.from(await (await ask('/draw/square/typical.webp')).arrayBuffer())).toEqual(Buffer.from(before));
    await save({ ...SOUND, name: 'Mended' });
    await until(({ broken, checking }) => !broken && !checking);
    expect(await (await ask('/')).text()).toContain('Mended');
  });

  test('outlives art that kills the renderer', async () => {
    const good = await readFile(file('art-share.svg'), 'utf8');
    await writeFile(
      file('art-share.svg'),
      svg('share', '<g opacity="0.5"><rect x="5000" y="9" width="9" height="9"/></g>'),
    );
    await until(({ problems, checking }) => !checking && problems.length > 0);
    expect(await (await ask('/')).text()).toContain('the renderer dies of it');
    const failed = await ask('/draw/share/short.webp');
    expect(failed.status).toBe(200);
    expect(await failed.text()).toContain('Not drawn');
    expect((await ask('/draw/square/short.webp')).headers.get('content-type')).toBe('image/webp');
    await writeFile(file('art-share.svg'), good);
    await until(({ problems, checking }) => !checking && problems.length === 0);
  });

  test('is for this machine alone', async () => {
    expect((await ask('/', 'evil.example')).status).toBe(421);
    expect((await ask('/', '127.0.0.1:4001')).status).toBe(200);
    expect((await ask('/draw/share/nothing.webp')).status).toBe(404);
    expect((await ask('/draw/story/short.webp')).status).toBe(404);
  });
});

describe.skipIf(!hasChromium())('the page of the preview', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(getRequestListener(app.fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test('follows the files without being loaded anew', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.evaluate('window.same = true');
      const picture = page.locator('[data-picture="share/typical"]');
      const before = await picture.getAttribute('src');
      await save({ ...SOUND, name: 'Seen at once', colors: { ink: '#cc0000' } });
      await page.getByRole('heading', { name: 'Seen at once' }).waitFor();
      await page.waitForFunction(
        `document.querySelector('[data-picture="share/typical"]').getAttribute('src') !== ${JSON.stringify(before)}`,
      );
      await save({ ...SOUND, layers: SOUND.layers.slice(0, -1) });
      await page.getByText('exactly one imprint layer').waitFor();
      await picture.click();
      await page.locator('dialog[open] img').waitFor();
      expect(await page.evaluate('window.same')).toBe(true);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
