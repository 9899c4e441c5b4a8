import { expect, test } from 'vitest';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { type Template, templateSchema } from '../../src/domain/template/template.ts';
import { plainFills } from '../../src/layout/display-list/plain-fills.ts';
import { drawingSvg, listMarkup } from '../../src/layout/display-list/svg.ts';
import { itemise, type Run } from '../../src/layout/text/runs.ts';
import { SLOGANS } from '../slogans/all.ts';
import { inkExtent, overreach } from './ink.ts';
import { engine, tools } from './posters.ts';

const { book, pictures } = await tools();
const BOX = [100, 65, 1000, 500] as const;
const PAPERS = [
  { paper: '#ff0000', ink: '#ffffff', face: 'anton', case: 'upper' },
  { paper: '#ffff00', ink: '#000000', face: 'old-standard-tt', weight: 700, edge: 'torn' },
  { paper: '#0000ff', ink: '#ffffff', face: 'shrikhand', print: { kind: 'dots', color: '#0000cc' } },
  { paper: '#00ff00', ink: '#000000', face: 'inter', weight: 900, print: { kind: 'lines', color: '#00cc00' } },
  { paper: '#00ffff', ink: '#000000', face: 'rye', print: { kind: 'stripes', color: '#00cccc' } },
] as const;
const MARKED = [{ paper: '#ff00ff', ink: '#000000', face: 'anton' }];
const SHADOW = { dx: 0.03, dy: 0.05, color: '#000000' };

/** A template with one text on an empty sheet, whose layer the test decides. */
function sheet(cutouts: Record<string, unknown>, layer: Record<string, unknown> = {}): Template {
  const template = templateSchema.parse({
    version: 1,
    name: 'Sheet',
    description: 'One text.',
    formats: ['share'],
    slots: [{ type: 'text', name: 'slogan', label: 'Slogan', maxLength: 200 }],
    layers: [
      {
        type: 'text',
        slot: 'slogan',
        box: { share: BOX },
        face: 'anton',
        color: '#000000',
        cutouts: { papers: PAPERS, ...cutouts },
        ...layer,
      },
      { type: 'imprint', box: { share: [60, 590, 1080, 30] }, color: '#000000' },
    ],
  });
  return { id: 'sheet', ...template };
}

function lay(slogan: string, cutouts: Record<string, unknown> = {}, layer: Record<string, unknown> = {}) {
  const template = sheet(cutouts, layer);
  return engine.overlay(resolveScene(template, { slogan }, 'share', 'Imprint'));
}

/** The runs of a text cut from the papers. */
function cut(text: string, seed = 0): Run[] {
  const { papers, emphasised, seed: _, ...rest } = cutoutsOf({ emphasised: MARKED });
  expect(rest.turn).toBeGreaterThan(0);
  const options = { face: { family: 'anton', weight: 400 }, book, hasPicture: pictures.has };
  const cutUp = { papers, emphasised, layer: { face: 'anton', weight: 400 }, seed };
  return itemise(text, { ...options, cutUp }).segments.flatMap(({ runs }) => runs);
}

function cutoutsOf(cutouts: Record<string, unknown>) {
  const [text] = resolveScene(sheet(cutouts), { slogan: 'Words' }, 'share', '').texts;
  if (text?.type !== 'text' || !text.cutouts) throw new Error('The sheet has no cutouts.');
  return text.cutouts;
}

/** What stands on each scrap, in logical order. */
function scrapsOf(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => {
    if (run.kind === 'blank') return [];
    expect(run.scrap).toBeDefined();
    return [run.kind === 'word' ? run.text : (run.key ?? '?')];
  });
}

const lower = (texts: readonly string[]) => texts.map((text) => text.toLowerCase());

test('every letter, digit and emoji has a scrap of its own', () => {
  expect(lower(scrapsOf(cut('Pay us 10×')))).toEqual([...'payus10×']);
  expect(scrapsOf(cut('家賃を'))).toEqual(['家', '賃', 'を']);
  expect(scrapsOf(cut('שלום'))).toEqual([...'שלום']);
  expect(scrapsOf(cut('💚🌍'))).toEqual(['1f49a', '1f30d']);
  expect(lower(scrapsOf(cut('e\u0301te\u0301')))).toHaveLength(3);
});

test('small marks stay with a letter', () => {
  expect(lower(scrapsOf(cut('“Don’t, ever!”')))).toEqual(['“d', 'o', 'n’', 't,', 'e', 'v', 'e', 'r', '!”']);
});

test('words whose letters join or stack stay whole', () => {
  expect(scrapsOf(cut('السكن حق للجميع'))).toEqual(['السكن', 'حق', 'للجميع']);
  expect(scrapsOf(cut('مـــصر لنا!'))).toEqual(['مـــصر', 'لنا', '!']);
  expect(scrapsOf(cut('घर सबका हक'))).toEqual(['घर', 'सबका', 'हक']);
  expect(scrapsOf(cut('น้ำสะอาด')).join('')).toBe('น้ำสะอาด');
  expect(scrapsOf(cut('น้ำสะอาด')).length).toBeLessThan(3);
});

test('neighbours are cut from different papers, in the faces of those', () => {
  const runs = cut('Give us back our buses').filter((run) => run.kind === 'word');
  const papers = runs.map((run) => run.scrap!.paper);
  expect(new Set(papers).size).toBe(PAPERS.length);
  papers.forEach((paper, i) => {
    if (i > 0) expect(paper).not.toBe(papers[i - 1]);
    expect(runs[i]!.face.id).toContain(PAPERS[paper]!.face);
    if (paper === 0) expect(runs[i]!.text).toBe(runs[i]!.text.toUpperCase());
  });
});

test('letters that no paper has a face for are cut in a companion', () => {
  for (const run of cut('Мир 平和 ειρήνη')) if (run.kind === 'word') expect(book.draws(run.face, run.text)).toBe(true);
});

test('the same words are cut the same, and otherwise with another seed', async () => {
  const first = await lay('Give us back our buses', { shadow: SHADOW });
  const again = await lay('Give us back our buses', { shadow: SHADOW });
  expect(drawingSvg(again)).toBe(drawingSvg(first));
  const other = await lay('Give us back our buses', { shadow: SHADOW, seed: 1 });
  expect(drawingSvg(other)).not.toBe(drawingSvg(first));
  const choices = (text: string) => cut(text).map((run) => (run.kind === 'blank' ? -1 : run.scrap!.paper));
  // While a person types, what stands there stays as it is.
  expect(choices('Give us back our buses').slice(0, 7)).toEqual(choices('Give us'));
});

test('emphasised words are cut from their own papers', async () => {
  const { parts } = await lay('Bread *and* roses', { emphasised: MARKED });
  expect(plainFills(parts[0]!)!.filter(({ color }) => color === '#ff00ff')).toHaveLength(3);
  const plain = await lay('Bread and roses', { emphasised: MARKED });
  expect(listMarkup(plain.parts[0]!)).not.toContain('#ff00ff');
});

test('words of right-to-left text stand from right to left', async () => {
  const { parts } = await lay(
    'السكن حق',
    { papers: [{ paper: '#ff0000', ink: '#000000' }] },
    { maxSize: { share: 80 } },
  );
  const [first, second] = plainFills(parts[0]!)!
    .filter(({ color }) => color === '#ff0000')
    .map(({ shapes }) => shapes[0]!.matrix[4]);
  // Drawn from left to right: the shorter word, which is the last one, is the first.
  expect(second! - first!).toBeGreaterThan(0);
  const width = ({ path }: { path: string }) =>
    Math.max(...Array.from(path.matchAll(/[ML](-?\d+) /g), ([, x]) => Number(x)));
  const shapes = plainFills(parts[0]!)!
    .filter(({ color }) => color === '#ff0000')
    .map((fill) => width(fill.shapes[0]!));
  expect(shapes[0]).toBeLessThan(shapes[1]!);
});

test('no letter leaves its scrap', async () => {
  const { parts } = await lay('Give us back our buses', { pad: 0.05, jitter: 0.2, turn: 15, papers: [PAPERS[0]] });
  const fills = plainFills(parts[0]!)!;
  const papers = fills.filter(({ color }) => color === '#ff0000');
  const letters = fills.filter(({ color }) => color === '#ffffff');
  expect(papers).toHaveLength(18);
  expect(letters).toHaveLength(18);
  papers.forEach((paper, i) => {
    const corners = pointsOf(paper.shapes[0]!);
    for (const [x, y] of pointsOf(letters[i]!.shapes[0]!)) {
      corners.forEach(([ax, ay], j) => {
        const [bx, by] = corners[(j + 1) % corners.length]!;
        const outside = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay);
        expect(outside).toBeGreaterThan(-0.5);
      });
    }
  });
});

/** The ends of all lines and curves of a shape, px. */
function pointsOf({
  matrix: [a, b, c, d, e, f],
  path,
}: {
  matrix: readonly number[];
  path: string;
}): [number, number][] {
  return Array.from(path.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MLQCZ])/g), ([, px, py]) => {
    const [x, y] = [Number(px), Number(py)];
    return [a! * x + c! * y + e!, b! * x + d! * y + f!];
  });
}

const STYLES: Record<string, [Record<string, unknown>, Record<string, unknown>]> = {
  plain: [{}, {}],
  'far turned and shifted, with a shadow': [{ turn: 15, jitter: 0.2, shadow: SHADOW }, { align: 'center' }],
  'overlapping, with a shadow up and to the left': [
    { gap: -0.1, shadow: { dx: -0.1, dy: -0.1, color: '#000000' } },
    { align: 'end', valign: 'top', rotate: -7 },
  ],
};

test.each(Object.entries(STYLES))('scraps stay in the box and fill it: %s', async (_, [cutouts, layer]) => {
  for (const slogan of [
    'x',
    'Give us back our buses',
    'Love 🏳️‍🌈 wins 💚',
    ...Object.values(SLOGANS).map((list) => list[0]!),
  ]) {
    const { parts, texts, width, height } = await lay(slogan, cutouts, layer);
    const extent = inkExtent(parts[0]!, width, height);
    expect(texts[0]!.missing, slogan).toBe(0);
    if (!layer.rotate) expect(overreach(texts[0]!.bounds, BOX), slogan).toBeLessThanOrEqual(0.01);
    expect(overreach(extent, BOX), slogan).toBeLessThanOrEqual(1);
    const filled = Math.max((extent.right - extent.left) / BOX[2], (extent.bottom - extent.top) / BOX[3]);
    expect(filled, slogan).toBeGreaterThan(0.97);
  }
});

test('cutouts go with no other decoration, and know their colours', () => {
  expect(() => sheet({}, { stroke: { width: 0.1, color: '#000000' } })).toThrow('cutouts have no stroke');
  expect(() => sheet({ papers: [{ paper: '$none', ink: '#000000' }] })).toThrow();
});
