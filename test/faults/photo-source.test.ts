import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import type { PhotoSource, Renderer } from '../../src/domain/renderer.ts';
import { createRenderPool, type RenderPool } from '../../src/render/pool.ts';
import { impostors, quarters } from '../http/photo-files.ts';
import { PATHS, rendererOf, templatesIn } from '../services/rendering.ts';

const root = process.cwd();
const folder = join(root, 'test/http/photo-templates');

describe('a photo on its way to a render process', () => {
  let pool: RenderPool;
  let renderer: Renderer;
  let photo: Uint8Array;
  beforeAll(async () => {
    pool = createRenderPool({
      entry: join(root, 'dist/server/render-process.js'),
      paths: PATHS,
      processes: 1,
      timeLimit: 4_000,
    });
    renderer = rendererOf(pool, await templatesIn(folder));
    photo = (await pool.photo(await quarters().jpeg().toBuffer())).original;
  });
  afterAll(() => pool.close());

  let next = 0;
  /** An id that no test before used, so that the process cannot have its photo. */
  const newId = () => String(next++).padStart(20, 'a');
  const draw = (id: string, source?: PhotoSource) =>
    renderer.rendition(
      {
        template: 'framed',
        format: 'share',
        type: 'jpg',
        values: { slogan: 'Here', picture: { id } },
        imprint: 'Imprint',
      },
      source,
    );

  test('is asked for once, and then kept', async () => {
    const id = newId();
    const asked: string[] = [];
    const source: PhotoSource = async (wanted) => {
      asked.push(wanted);
      return photo;
    };
    const [first, second] = [await draw(id, source), await draw(id, source)];
    expect(asked).toEqual([id]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test.each([
    ['a store that is away', new FlyposterError('store_unavailable'), 'store_unavailable'],
    ['a photo that is gone', new FlyposterError('unknown_photo'), 'unknown_photo'],
    ['a mistake of ours', new Error('secret path'), 'render_failed'],
  ])('fails its own poster for %s', async (_, error, code) => {
    const failed = draw(newId(), () => Promise.reject(error));
    await expect(failed).rejects.toMatchObject({ name: 'FlyposterError', code });
    await expect(draw(newId(), async () => photo)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('fails its own poster where nobody has it, and where it is none', async () => {
    await expect(draw(newId())).rejects.toMatchObject({ code: 'unknown_photo' });
    await expect(draw(newId(), async () => Buffer.from('no photo'))).rejects.toMatchObject({ code: 'render_failed' });
    await expect(draw(newId(), async () => photo)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('is not waited for longer than a poster may take', async () => {
    const never = draw(newId(), () => new Promise(() => {}));
    const after = draw(newId(), async () => photo);
    await expect(never).rejects.toMatchObject({ code: 'render_timeout' });
    await expect(after).resolves.toBeInstanceOf(Uint8Array);
  });

  test('is decoded by the three decoders that are allowed, whatever it pretends to be', async () => {
    for (const [name, bytes] of await impostors()) {
      await expect(pool.photo(bytes), name).rejects.toMatchObject({ code: 'not_an_image' });
    }
  });
});
