import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import PdfDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { emojiFiles } from '../../src/render/emoji-files.ts';
import { toRgb } from '../../src/render/pdf-colors.ts';
import { drawPicture } from '../../src/render/pdf-picture.ts';
import { rasterise } from '../../src/render/pixels.ts';
import { readPicture } from '../../src/render/svg-picture.ts';
import { hasPoppler, rasterisePdf } from '../services/poppler.ts';

const root = process.cwd();
/** Pixels of a unit: few enough pixels are at an edge then, where no two programs agree. */
const SCALE = 3;
const pictures = emojiFiles(root);
const keys = readdirSync(join(root, 'node_modules/@discordapp/twemoji/dist/svg'))
  .filter((file) => file.endsWith('.svg'))
  .map((file) =>
    file
      .slice(0, -4)
      .split('-')
      .filter((part) => part !== 'fe0f')
      .join('-'),
  );

/** A PDF of one page, a point for each unit of the markup. */
async function toPdf(markup: string, width: number, height: number): Promise<Buffer> {
  const doc = new PdfDocument({ size: [width, height], margin: 0, pdfVersion: '1.4' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  drawPicture(doc, readPicture(markup), toRgb);
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

describe('drawPicture', () => {
  it('draws every emoji there is', async () => {
    expect(keys.length).toBeGreaterThan(3500);
    for (const key of keys) {
      const doc = new PdfDocument({ size: [36, 36], margin: 0 });
      const markup = await pictures.load(key);
      expect(() => drawPicture(doc, readPicture(markup), toRgb), key).not.toThrow();
    }
  });

  it.each([
    ['an element', '<g><text>no</text></g>'],
    ['another element', '<image href="x.png"/>'],
    ['an attribute', '<path d="M0 0" filter="url(#a)"/>'],
    ['the attribute of another shape', '<rect rx="3" width="9" height="9"/>'],
    ['a colour', '<path d="M0 0" fill="url(#gradient)"/>'],
    ['a transform', '<g transform="skewX(20)"/>'],
    ['a faint group', '<g opacity="0.5"><path d="M0 0"/></g>'],
    ['a clip path that is not there', '<g clip-path="url(#a)"/>'],
    ['tags that cross', '<g><path d="M0 0"></g></path>'],
    ['an open tag', '<g>'],
  ])('refuses %s that it would leave out', (_, markup) => {
    const doc = new PdfDocument({ size: [36, 36], margin: 0 });
    expect(() => drawPicture(doc, readPicture(markup), toRgb)).toThrow(/SVG|colour/);
  });
});

describe.runIf(hasPoppler())('what is drawn', () => {
  it('looks as it does on a screen', async () => {
    // Every emoji that is more than plain paths and circles, and one in twenty of the others; ten in a row.
    const chosen: string[] = [];
    for (const [i, key] of keys.entries()) {
      const rare = /opacity|clip-path|stroke|transform|evenodd|fill="[a-z]|<ellipse/.test(await pictures.load(key));
      if (i % 20 === 0 || (rare && !/^1f(?:46|9d)/.test(key))) chosen.push(key);
    }
    const columns = 40;
    const [width, height] = [columns * 40, Math.ceil(chosen.length / columns) * 40];
    const cells = await Promise.all(
      chosen.map(async (key, i) => {
        const [x, y] = [(i % columns) * 40 + 2, Math.floor(i / columns) * 40 + 2];
        return `<g transform="translate(${x} ${y})">${await pictures.load(key)}</g>`;
      }),
    );
    const own =
      '<g transform="translate(1482 2)"><polygon points="2,2 34,4 20,34" fill="#123" stroke="#fa0" stroke-width="3" stroke-linejoin="round"/></g>';
    const markup = `<rect width="${width}" height="${height}" fill="#ffffff"/>${cells.join('')}`;
    const page = rasterisePdf(await toPdf(markup + own, width, height), width * SCALE, height * SCALE);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${markup}${own}</svg>`;
    const screen = rasterise(svg, width * SCALE);
    const side = 40 * SCALE;
    for (let cell = 0; cell < chosen.length; cell++) {
      let sum = 0;
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
          const at = (Math.floor(cell / columns) * side + y) * screen.width + (cell % columns) * side + x;
          for (let i = 0; i < 3; i++) sum += Math.abs(page[at * 3 + i]! - screen.data[at * 4 + i]!);
        }
      }
      expect(sum / (side * side * 3), chosen[cell]).toBeLessThan(3);
    }
  });
});
