import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePoster, type RunningServer, removeFolders, startServer } from '../services/server.ts';

const SLOGANS = {
  English: 'Warm homes, clean air, fair pay',
  Arabic: 'الأرضُ لنا جميعًا، فلنحمِها',
  Japanese: '未来は、私たちの手でつくる。',
  emoji: 'Out and proud 🏳️‍🌈👩🏽‍🚀',
};
const SIZES: Record<string, [number, number]> = {
  share: [1200, 630],
  square: [1080, 1080],
  portrait: [1080, 1350],
  story: [1080, 1920],
  billboard: [2400, 1200],
  'print-a4': [2480, 3508],
  'print-a3': [3508, 4961],
};
const TYPES = { jpg: 'jpeg', png: 'png', webp: 'webp' } as const;

interface Template {
  id: string;
  formats: string[];
  slots: { name: string }[];
}

/** Takes all in turn, two at a time, as many as the machine draws at once. */
async function forEach(templates: readonly Template[], run: (template: Template, turn: number) => Promise<void>) {
  const turns = templates.entries();
  const takeTurns = async () => {
    for (const [turn, template] of turns) await run(template, turn);
  };
  await Promise.all([takeTurns(), takeTurns()]);
}

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await removeFolders();
});

describe('every template', () => {
  test('makes posters in several scripts, in every format and type', { timeout: 400_000 }, async () => {
    const { templates } = await (await fetch(`${server.url}/api/templates`)).json();
    expect(templates.length).toBeGreaterThanOrEqual(3);
    await forEach(templates, async (template, t) => {
      const slot = template.slots.find(({ name }) => name === 'slogan')!;
      for (const [language, slogan] of Object.entries(SLOGANS)) {
        const made = await makePoster(server, { template: template.id, values: { [slot.name]: slogan } });
        expect(made.status).toBe(201);
        const poster = await made.json();
        expect(made.headers.get('location')).toBe(`${server.url}/api/posters/${poster.id}`);
        expect(poster.values[slot.name]).toBe(slogan);
        expect(poster.alt).toContain(slogan);
        const screens = template.formats.filter((name) => !name.startsWith('print-'));
        for (const [i, format] of screens.entries()) {
          for (const [k, [ext, decoded]] of Object.entries(TYPES).entries()) {
            // All of them once with each slogan; every other template has each format once, in types that take turns.
            const turn = Object.keys(SLOGANS).indexOf(language);
            const isCard = format === 'share' && ext === 'jpg';
            const isTurn = i % Object.keys(SLOGANS).length === turn && (i + t) % Object.keys(TYPES).length === k;
            if (t > 0 && !isCard && !isTurn) continue;
            const where = `${template.id} ${language} ${format}.${ext}`;
            const answer = await fetch(`${server.url}/p/${poster.id}/${format}.${ext}`);
            expect(answer.status, where).toBe(200);
            expect(answer.headers.get('content-type'), where).toBe(`image/${decoded}`);
            const bytes = Buffer.from(await answer.arrayBuffer());
            expect(Number(answer.headers.get('content-length')), where).toBe(bytes.length);
            const { format: type, width, height } = await sharp(bytes).metadata();
            expect([type, width, height], where).toEqual([decoded, ...SIZES[format]!]);
            if (isCard) expect(bytes.length, where).toBeLessThan(300_000);
          }
        }
        expect(poster.images.share).toEqual({
          url: `${server.url}/p/${poster.id}/share.jpg`,
          width: 1200,
          height: 630,
          type: 'image/jpeg',
        });
      }
    });
  });

  test('makes sheets to print, as PDF and as images', { timeout: 400_000 }, async () => {
    const { templates } = await (await fetch(`${server.url}/api/templates`)).json();
    const printing: Template[] = templates.filter(({ formats }: Template) => formats.includes('print-a4'));
    expect(printing.length).toBeGreaterThanOrEqual(1);
    await forEach(printing, async (template, turn) => {
      const slot = template.slots.find(({ name }) => name === 'slogan')!;
      // Sheets take seconds each; what language does to them is told by the first template.
      const slogans = Object.entries(SLOGANS).slice(0, template === printing[0] ? undefined : 1);
      for (const [language, slogan] of slogans) {
        const made = await makePoster(server, { template: template.id, values: { [slot.name]: slogan } });
        const { id, images } = await made.json();
        const get = async (file: string, type: string) => {
          const answer = await fetch(`${server.url}/p/${id}/${file}`);
          expect([answer.status, answer.headers.get('content-type')], `${template.id} ${language} ${file}`).toEqual([
            200,
            type,
          ]);
          return Buffer.from(await answer.arrayBuffer());
        };
        const pdfs = ['print-a4.pdf'];
        const isFirst = turn === 0;
        if (language === 'English' && isFirst) pdfs.push('print-a4.pdf?marks=0', 'print-a3.pdf');
        if (language === 'English' && turn % 6 === 0) pdfs.push('print-a3.pdf?marks=0&cmyk=1');
        for (const file of pdfs) {
          const pdf = await get(file, 'application/pdf');
          expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
          expect(pdf.subarray(-6).toString()).toContain('%%EOF');
        }
        if (!isFirst && turn % 6 !== 3) continue;
        const [ext, type] = Object.entries(TYPES)[Object.keys(SLOGANS).indexOf(language)] ?? ['jpg', 'jpeg'];
        const format = language === 'English' ? 'print-a3' : 'print-a4';
        const { width, height } = await sharp(await get(`${format}.${ext}`, `image/${type}`)).metadata();
        expect([width, height]).toEqual(SIZES[format]);
        expect(images['print-a4']).toEqual({
          url: `${server.url}/p/${id}/print-a4.pdf`,
          width: 2480,
          height: 3508,
          type: 'application/pdf',
        });
      }
    });
  });
});
