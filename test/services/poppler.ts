import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the machine has Poppler's tools. With CI=true it must have; elsewhere their absence is said aloud. */
export function hasPoppler(): boolean {
  if (spawnSync('pdftoppm', ['-v']).status === 0) return true;
  if (process.env.CI === 'true') throw new Error('pdftoppm is missing, and CI skips nothing.');
  console.warn('SKIPPED: the tests of PDFs, because pdftoppm is missing (apt-get install poppler-utils).');
  return false;
}

/** What Poppler's tools say about a PDF. */
export interface PdfReport {
  /** Names of the fonts in it (pdffonts). */
  fonts: string[];
  /** The images in it (pdfimages -list). */
  images: { width: number; height: number; color: string; encoding: string; ppi: [number, number] }[];
  /** Boxes by name: left, bottom, right, top in mm (pdfinfo -box). */
  boxes: Record<string, number[]>;
  /** Everything else that pdfinfo tells. */
  info: Record<string, string>;
}

/** Reads a PDF with pdffonts, pdfimages and pdfinfo. */
export function readPdf(pdf: Uint8Array): PdfReport {
  return withFile(pdf, (file) => {
    const rows = (tool: string, args: string[]) =>
      execFileSync(tool, [...args, file], { encoding: 'utf8' })
        .split('\n')
        .slice(2)
        .filter((line) => line.trim() !== '')
        .map((line) => line.trim().split(/\s+/));
    const info: Record<string, string> = {};
    const boxes: Record<string, number[]> = {};
    for (const line of execFileSync('pdfinfo', ['-box', file], { encoding: 'utf8' }).split('\n')) {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      if (name.endsWith('Box')) boxes[name] = value.split(/\s+/).map((points) => (Number(points) * 25.4) / 72);
      else if (name) info[name] = value;
    }
    return {
      fonts: rows('pdffonts', []).map(([name]) => name!),
      images: rows('pdfimages', ['-list']).map((row) => ({
        width: Number(row[3]),
        height: Number(row[4]),
        color: row[5]!,
        encoding: row[8]!,
        ppi: [Number(row[12]), Number(row[13])],
      })),
      boxes,
      info,
    };
  });
}

/** The first page in so many pixels, drawn by pdftoppm: three bytes each, row by row. */
export function rasterisePdf(pdf: Uint8Array, width: number, height: number): Buffer {
  return withFile(pdf, (file) => {
    const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
    execFileSync('pdftoppm', ['-singlefile', ...size, file, file]);
    const image = readFileSync(`${file}.ppm`);
    const header = `P6\n${width} ${height}\n255\n`;
    if (!image.subarray(0, header.length).equals(Buffer.from(header))) throw new Error('pdftoppm made another size.');
    return image.subarray(header.length);
  });
}

function withFile<T>(pdf: Uint8Array, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'flyposter-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
