import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, countStored, makePoster, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

describe('a poster to print', () => {
  it('is a PDF', async () => {
    const { id } = await makePoster(house.app, { alt: 'Rent is theft', credit: 'Ada' });
    const answer = await ask(house.app, `/p/${id}/print-a4.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="poster-${id}-print-a4.pdf"`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.4');
  });

  it('is another file for each way to make it ready, each drawn once', async () => {
    const { id } = await makePoster(house.app);
    const seen = new Map<string, string>();
    for (const [query, name] of [
      ['', 'print-a4'],
      ['?marks=0', 'print-a4-nomarks'],
      ['?cmyk=1', 'print-a4-cmyk'],
      ['?cmyk=1&marks=0', 'print-a4-nomarks-cmyk'],
    ]) {
      const path = `/p/${id}/print-a4.pdf${query}`;
      const first = await ask(house.app, path);
      expect(first.headers.get('content-disposition')).toContain(`poster-${id}-${name}.pdf`);
      const before = house.drawn.rendition;
      const again = await ask(house.app, path);
      expect(Buffer.from(await again.arrayBuffer())).toEqual(Buffer.from(await first.arrayBuffer()));
      expect(house.drawn.rendition).toBe(before);
      seen.set(first.headers.get('etag')!, name!);
      const headers = { 'if-none-match': first.headers.get('etag')! };
      expect((await ask(house.app, path, { headers })).status).toBe(304);
    }
    expect(seen.size).toBe(4);
    const whole = await ask(house.app, `/p/${id}/print-a4.pdf?marks=1&cmyk=0&utm_source=x`, { method: 'HEAD' });
    expect(seen.get(whole.headers.get('etag')!)).toBe('print-a4');
  });

  it('is an image too, and no screen format is a PDF', async () => {
    const { id } = await makePoster(house.app);
    const image = await ask(house.app, `/p/${id}/print-a4.jpg?cmyk=1`, { method: 'HEAD' });
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    for (const [file, code] of [
      ['share.pdf', 'unknown_type'],
      ['print-a3.pdf', 'unknown_format'],
      ['print-a4-cmyk.pdf', 'unknown_format'],
      ['print-a4.svg', 'unknown_type'],
    ]) {
      const answer = await ask(house.app, `/p/${id}/${file}`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code });
    }
    expect((await ask(house.app, '/templates/plain/print-a4.pdf')).status).toBe(404);
  });

  it('is deleted with every file of it', async () => {
    const before = await countStored(house);
    const { id, manage } = await makePoster(house.app);
    for (const query of ['', '?marks=0', '?cmyk=1', '?marks=0&cmyk=1']) {
      await (await ask(house.app, `/p/${id}/print-a4.pdf${query}`)).arrayBuffer();
    }
    expect((await countStored(house)).files).toBe(before.files + 5);
    const headers = { authorization: `Bearer ${manage.token}` };
    expect((await ask(house.app, `/api/posters/${id}`, { method: 'DELETE', headers })).status).toBe(204);
    expect(await countStored(house)).toEqual(before);
  });
});
