import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FlyposterError } from '../../src/domain/errors.ts';
import { MAKER } from '../../src/domain/events/actor.ts';
import type { RenditionJob } from '../../src/domain/renderer.ts';
import { ACTOR, BY } from '../contract/attribution.ts';
import { removeFolders, temporaryFolder } from '../services/server.ts';
import { hasUnzip, readZip, testZip, zipNames } from '../services/unzip.ts';
import { ask, makePoster, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';

/** What hostile people write into a field that a press office opens in a spreadsheet. */
const FORMULAS = ['=HYPERLINK("http://x")', '+1+1', '-1', '@SUM(A1)', '"quoted", and;more', 'الأرضُ لنا 🏠'];

let house: TestHouse;
let draw: (job: RenditionJob) => Promise<void>;
beforeEach(async () => {
  draw = async () => {};
  house = await openTestHouse(({ renderer }) => ({
    renderer: {
      ...renderer,
      rendition: async (job, photos) => {
        await draw(job);
        return renderer.rendition(job, photos);
      },
    },
  }));
  await house.records.settings.write({ moderation: 'open', name: 'Warm Homes', imprint: 'Promoted by A. Person' }, BY);
});
afterEach(() => house.close());
afterAll(removeFolders);

const make = (request: Record<string, unknown> = {}) => makePoster(house.app, { list: true, ...request });
const fetchPack = (query = '', from = '192.0.2.1') =>
  ask(house.app, `/g/latest/press-pack.zip${query}`, { headers: { 'x-forwarded-for': from } });

async function save(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  const archive = join(await temporaryFolder(), 'pack.zip');
  await writeFile(archive, new Uint8Array(await answer.arrayBuffer()));
  testZip(archive);
  return archive;
}

const captionsOf = (archive: string) => JSON.parse(readZip(archive, 'captions.json').toString());

describe.runIf(hasUnzip())('a press pack', () => {
  it('has every poster for screen and print, newest first, and what to write under them', async () => {
    await house.records.settings.write({ licence: 'CC BY 4.0', licenceUrl: 'https://example.org/by' }, BY);
    const older = await make({ topics: ['housing', 'pay'], credit: 'Ada' });
    const newer = await make({ remixOf: older.id, alt: 'Rent is theft, in white on red' });
    const answer = await fetchPack();
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="latest-press-pack.zip"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const archive = await save(answer);
    const names = {
      newer: { screen: `screen/001-${newer.id}.jpg`, print: `print/001-${newer.id}.pdf` },
      older: { screen: `screen/002-${older.id}.jpg`, print: `print/002-${older.id}.pdf` },
    };
    expect(zipNames(archive)).toEqual([
      'README.txt',
      'LICENCE.txt',
      names.newer.screen,
      names.older.screen,
      names.newer.print,
      names.older.print,
      'captions.csv',
      'captions.json',
    ]);
    for (const [name, path] of [
      [names.older.screen, `/p/${older.id}/share.jpg`],
      [names.newer.print, `/p/${newer.id}/print-a4.pdf`],
    ] as const) {
      const kept = Buffer.from(await (await ask(house.app, path)).arrayBuffer());
      expect(readZip(archive, name).equals(kept), name).toBe(true);
    }
    const captions = captionsOf(archive);
    expect(captions).toMatchObject({
      gallery: { slug: 'latest', url: `${PUBLIC_URL}/g/latest` },
      campaign: 'Warm Homes',
      licence: { name: 'CC BY 4.0', url: 'https://example.org/by' },
      complete: true,
      withdrawn: [],
    });
    expect(captions.posters).toEqual([
      expect.objectContaining({
        number: 1,
        id: newer.id,
        slogan: 'Rent is theft',
        alt: 'Rent is theft, in white on red',
        credit: null,
        imprint: 'Promoted by A. Person',
        licence: captions.licence,
        date: newer.createdAt,
        link: newer.url,
        remixOf: older.url,
        topics: ['housing'],
        files: names.newer,
        missing: [],
      }),
      expect.objectContaining({ number: 2, id: older.id, credit: 'Ada', topics: ['housing', 'pay'], remixOf: null }),
    ]);
    expect(readZip(archive, 'README.txt').toString()).toContain('2 posters, in the order of the gallery\r\n');
    const licence = readZip(archive, 'LICENCE.txt').toString();
    for (const part of ['CC BY 4.0', 'https://example.org/by', 'Promoted by A. Person', 'Warm Homes', PUBLIC_URL]) {
      expect(licence).toContain(part);
    }
  });

  it('has captions that spreadsheets read and run nothing of', async () => {
    for (const text of FORMULAS) await make({ alt: text, credit: text });
    const archive = await save(await fetchPack('?quality=screen'));
    const csv = readZip(archive, 'captions.csv');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(FORMULAS.length);
    const expected = FORMULAS.toReversed();
    const { posters } = captionsOf(archive);
    for (const [i, row] of rows.entries()) {
      const { screen } = posters[i].files;
      expect(row).toMatchObject({ number: String(i + 1), screen_file: screen, print_file: '', missing: '' });
      expect(Object.values(row).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      for (const cell of [row.alt!, row.credit!]) expect(cell.replace(/^'/, '')).toBe(expected[i]);
      expect(posters[i]).toMatchObject({ alt: expected[i], credit: expected[i] });
    }
  });

  it('has one quality where one is asked for, of a topic too', async () => {
    const { id } = await make({ topics: ['housing'] });
    await make({ topics: ['pay'] });
    const print = await save(await ask(house.app, '/topics/housing/press-pack.zip?quality=print'));
    expect(zipNames(print).filter((name) => name.includes('/'))).toEqual([`print/001-${id}.pdf`]);
    for (const path of ['/g/latest/press-pack.zip?quality=best', '/g/none/press-pack.zip']) {
      expect((await ask(house.app, path)).status).toBe(path.includes('none') ? 404 : 400);
    }
  });

  it('is whole where there is nothing in the gallery', async () => {
    const archive = await save(await fetchPack());
    expect(zipNames(archive)).toEqual(['README.txt', 'LICENCE.txt', 'captions.csv', 'captions.json']);
    expect(captionsOf(archive).posters).toEqual([]);
  });

  it('goes on without what cannot be drawn, and says so', async () => {
    const [bad, good] = [await make({ values: { slogan: 'Bad' } }), await make()];
    draw = async ({ type, values }) => {
      if (type === 'pdf' && values.slogan === 'Bad') throw new FlyposterError('render_failed');
    };
    const archive = await save(await fetchPack());
    expect(zipNames(archive).filter((name) => name.startsWith('print/'))).toEqual([`print/001-${good.id}.pdf`]);
    const [, entry] = captionsOf(archive).posters;
    expect(entry).toMatchObject({ id: bad.id, files: { screen: `screen/002-${bad.id}.jpg` }, missing: ['print'] });
  });

  it('waits for what passes', async () => {
    const { id } = await make();
    let refused = 0;
    draw = async () => {
      if (refused++ === 0) throw new FlyposterError('busy');
    };
    const archive = await save(await fetchPack('?quality=print'));
    expect(zipNames(archive)).toContain(`print/001-${id}.pdf`);
  });

  it('leaves out what is taken down while it is made', async () => {
    const [gone, stays] = [await make({ values: { slogan: 'Gone' } }), await make()];
    draw = async ({ type }) => {
      if (type === 'pdf') await house.moderation.decide(gone.id, 'hide', ACTOR);
    };
    const archive = await save(await fetchPack());
    expect(zipNames(archive)).not.toContain(`print/002-${gone.id}.pdf`);
    const { posters, withdrawn } = captionsOf(archive);
    expect(posters.map(({ id }: { id: string }) => id)).toEqual([stays.id]);
    expect(withdrawn).toEqual([`screen/002-${gone.id}.jpg`]);
  });

  it('tells of what is taken down after its last file', async () => {
    const [stays, gone] = [await make(), await make({ values: { slogan: 'Gone' } })];
    let drawn = 0;
    draw = async ({ type }) => {
      if (type === 'pdf' && ++drawn === 2) await house.moderation.decide(gone.id, 'hide', ACTOR);
    };
    const archive = await save(await fetchPack('?quality=print'));
    const { posters, withdrawn } = captionsOf(archive);
    expect(posters.map(({ id }: { id: string }) => id)).toEqual([stays.id]);
    expect(withdrawn).toEqual([`print/001-${gone.id}.pdf`]);
    expect(readZip(archive, 'captions.csv').toString()).not.toContain(gone.id);
  });

  it('is sent to each visitor once at a time, and to a few at once', async () => {
    await make();
    for (let i = 0; i < 3; i++) {
      const head = await ask(house.app, '/g/latest/press-pack.zip', { method: 'HEAD' });
      expect([head.status, head.headers.get('content-type'), head.body]).toEqual([200, 'application/zip', null]);
    }
    const [first, second] = [await fetchPack('', '192.0.2.1'), await fetchPack('', '192.0.2.2')];
    const again = await fetchPack('', '192.0.2.1');
    expect([again.status, again.headers.get('retry-after')]).toEqual([429, '60']);
    const third = await fetchPack('', '192.0.2.3');
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '60']);
    await first.body!.cancel();
    await save(await fetchPack('', '192.0.2.3'));
    await save(second);
    await save(await fetchPack('', '192.0.2.2'));
  });

  it('stops drawing when nobody takes it any more', async () => {
    for (let i = 0; i < 4; i++) await make();
    let drawn = 0;
    let leave = () => {};
    draw = async () => {
      drawn++;
      leave();
    };
    const reader = (await fetchPack('?quality=print')).body!.getReader();
    const left = new Promise<void>((resolve) => {
      leave = () => {
        void reader.cancel().then(resolve);
      };
    });
    const reading = (async () => {
      while (!(await reader.read()).done);
    })();
    await left;
    await reading;
    await save(await fetchPack('?quality=screen'));
    expect(drawn).toBe(1);
  });

  it('has the largest picture where there is no sheet', async () => {
    await make();
    const [poster] = (await house.records.posters.list({ limit: 1, sort: 'newest' })).posters;
    const made = { ...poster!, id: '23456789ABC', formats: ['share' as const, 'square' as const] };
    await house.records.posters.insert({
      ...made,
      createdAt: '2027-01-01T00:00:00.000Z',
      requestHash: null,
      slogans: [],
      madeBy: MAKER,
    });
    const archive = await save(await fetchPack('?quality=print'));
    const name = 'print/001-23456789ABC.png';
    expect(zipNames(archive)).toContain(name);
    expect(await sharp(readZip(archive, name)).metadata()).toMatchObject({ width: 1080, height: 1080 });
  });
});
