import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { satoriMarks } from '../../scripts/satori-marks.ts';
import type { Renderer } from '../../src/domain/renderer.ts';
import type { Satori } from '../../src/layout/drawing/outlines.ts';
import { createLayoutEngine } from '../../src/layout/engine.ts';
import type { HarfBuzz } from '../../src/layout/typesetting/shaping.ts';
import { SCRIPT_SAMPLES } from '../../src/proofs/script-samples.ts';
import { emojiFiles } from '../../src/render/emoji-files.ts';
import { faceLoader } from '../../src/render/font-files.ts';
import { createBackdrops } from '../../src/render/ground/backdrops.ts';
import { createPipeline } from '../../src/render/pipeline.ts';
import { rendererOf, rendering } from '../services/rendering.ts';
import { differenceFromGolden, expectGolden } from './compare.ts';
import { smallShare } from './small-share.ts';

const { renderer, templates, library } = await rendering();
const require = createRequire(import.meta.url);

/** Of the share format's 1200 px. */
const WIDTH = 480;
/** How far a poster may be from its golden. */
const ALLOWED = { tolerance: 0.5, strong: 12 };
/** Posters that come out wrong with Satori as it is: it puts their marks on the wrong side of the letters. */
const MARKED = [
  'hebrew-niqqud',
  'arabic-harakat',
  'persian',
  'urdu',
  'bengali',
  'thai',
  'lao',
  'khmer',
  'burmese',
] as const;

const draw = (slogan: string, by = renderer) => smallShare(by, 'shout', { slogan, palette: 'signal' }, WIDTH);

test.each(Object.entries(SCRIPT_SAMPLES))('%s is set as its golden shows', async (name, slogan) => {
  await expectGolden(`script-${name}`, await draw(slogan), ALLOWED);
});

/** A renderer with Satori as it came. */
async function unmended(): Promise<Renderer> {
  const root = process.cwd();
  const engine = createLayoutEngine({
    catalogue: library.catalogue,
    loadFace: faceLoader(library, root),
    pictures: emojiFiles(root),
    hb: (await require('harfbuzzjs')) as HarfBuzz,
    // What is required is not bundled, and so not mended.
    satori: (require('satori') as { default: Satori }).default,
  });
  return rendererOf(createPipeline({ engine, backdrops: createBackdrops(20e6) }), templates);
}

describe('the goldens notice misplaced marks', async () => {
  const faulty = await unmended();

  test.each(MARKED)('of %s', async (name) => {
    const { mean, strong } = await differenceFromGolden(`script-${name}`, await draw(SCRIPT_SAMPLES[name], faulty));
    expect(mean > ALLOWED.tolerance || strong > ALLOWED.strong * 2, `mean ${mean}, strong ${strong}`).toBe(true);
  });
});

describe('the mending of Satori', () => {
  const file = '/app/node_modules/satori/dist/index.js';
  const transform = (code: string, id: string) => {
    const plugin = satoriMarks();
    if (typeof plugin.transform !== 'function') throw new Error('The plugin has no transform.');
    return plugin.transform.call({} as never, code, id);
  };
  const faulty = 'u=n.getPath(r+a.dx*s,c+a.dy*s)';

  test('turns the sign in the one place', () => {
    const code = 'let K=r+Y.dx*b,z=c+Y.dy*b,_=fd(u.path.commands,K,z,1);';
    expect(transform(code, file)).toMatchObject({ code: code.replace('c+Y.dy', 'c-Y.dy') });
    expect(transform(code, file.replace('index', 'standalone'))).not.toBeNull();
  });

  test('fails the build where the place is missing or found twice', () => {
    expect(() => transform(faulty, file)).toThrow('expected one place to mend');
    const code = 'let K=r+Y.dx*b,z=c+Y.dy*b,_=fd(u.path.commands,K,z,1);';
    expect(() => transform(code + code, file)).toThrow('found 2');
  });

  test('leaves other modules alone', () => {
    expect(transform(faulty, '/app/src/layout/outlines.ts')).toBeNull();
  });
});
