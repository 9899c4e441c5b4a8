import { afterEach, describe, expect, it } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import type { Parts } from '../../src/wiring/wire.ts';
import { ask, countStored, makePoster, openTestHouse, post, type TestHouse } from './house.ts';

const request = { template: 'plain', values: { slogan: 'Rent is theft' } };
const failing =
  (error: unknown) =>
  ({ renderer }: Parts) => ({ renderer: { ...renderer, rendition: () => Promise.reject(error) } });

describe('what goes wrong on our side', () => {
  let house: TestHouse;
  afterEach(() => house.close());

  it('gives nothing of an unknown error away, and logs it once', async () => {
    house = await openTestHouse(failing(new Error('the password is hunter2')));
    const answer = await post(house.app, '/api/posters', request);
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(body).not.toContain('hunter2');
    expect(JSON.parse(body)).toMatchObject({ code: 'internal', instance: expect.stringMatching(/^urn:uuid:/) });
    const errors = house.logged.filter(({ level }) => (level as number) >= 50);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ err: { message: 'the password is hunter2' } });
    expect(JSON.parse(body).instance).toBe(`urn:uuid:${errors[0]?.id}`);
    expect(await countStored(house)).toEqual({ records: 0, files: 0 });
  });

  it.each(['busy', 'render_timeout', 'store_unavailable'] as const)('says when to come back after %s', async (code) => {
    house = await openTestHouse(failing(new FlyposterError(code)));
    const answer = await post(house.app, '/api/posters', request);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code });
    expect(await countStored(house)).toEqual({ records: 0, files: 0 });
  });

  it('answers 503 while the records are away', async () => {
    house = await openTestHouse();
    await house.records.close();
    const answer = await post(house.app, '/api/posters', request);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'store_unavailable' });
  });

  it('does not cache an image that failed', async () => {
    house = await openTestHouse(({ renderer }) => ({
      renderer: {
        ...renderer,
        rendition: (job) => (job.format === 'share' ? renderer.rendition(job) : Promise.reject(new Error('no'))),
      },
    }));
    const { id } = await makePoster(house.app);
    const answer = await ask(house.app, `/p/${id}/square.jpg`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });

  it('shows a picture where an <img> asks, and a page where a person does', async () => {
    house = await openTestHouse();
    const img = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';
    const picture = await ask(house.app, '/p/23456789ABC/share.jpg', { headers: { accept: img } });
    expect(picture.status).toBe(404);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(await picture.text()).toContain('There is no such poster.');

    const html = { headers: { accept: 'text/html,*/*;q=0.8' } };
    const page = await ask(house.app, '/p/23456789ABC/share.jpg', html);
    expect(page.status).toBe(404);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('There is no such poster.');
    const json = await ask(house.app, '/api/posters/23456789ABC', html);
    expect(json.headers.get('content-type')).toBe('application/problem+json');
  });

  it('logs no secret', async () => {
    house = await openTestHouse();
    const { id, manage } = await makePoster(house.app);
    await ask(house.app, `/p/${id}/manage?token=${manage.token}`);
    const authorization = `Bearer ${manage.token}`;
    await ask(house.app, `/api/posters/${id}`, { method: 'DELETE', headers: { authorization } });
    expect(house.logged.filter(({ msg }) => msg === 'request')).toHaveLength(3);
    expect(JSON.stringify(house.logged)).not.toContain(manage.token);
  });
});
