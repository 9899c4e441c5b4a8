import { createRequire } from 'node:module';
import satori from 'satori';
import { isShown } from '../../src/domain/scene/colors.ts';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { exampleValues } from '../../src/domain/slots/example-values.ts';
import { layoutsOf, type Template } from '../../src/domain/template/template.ts';
import { countGraphemes } from '../../src/domain/values/slogan.ts';
import type { Values } from '../../src/domain/values/values.ts';
import { createOutliner, type Satori } from '../../src/layout/drawing/outlines.ts';
import { createLayoutEngine, type LayoutDeps, type LayoutEngine } from '../../src/layout/engine.ts';
import { createFontBook } from '../../src/layout/fonts/font-book.ts';
import type { Overlay } from '../../src/layout/overlay.ts';
import { createShaper, type HarfBuzz } from '../../src/layout/typesetting/shaping.ts';
import { emojiFiles } from '../../src/render/emoji-files.ts';
import { faceLoader, readFonts } from '../../src/render/font-files.ts';
import { IMPRINT, rendering } from '../services/rendering.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';

const root = process.cwd();
const { engine, templates: library } = await rendering();

export { engine };

/** The built-in templates, by the label that a test names them with. */
export const TEMPLATES = library.list().map((template) => [template.id, template] as const);

/** A sixth of all slogans for each template, each another, and all of them for the first: together they try every one. */
export function slogansFor(template: Template): typeof ALL_SLOGANS {
  const turn = TEMPLATES.findIndex(([id]) => id === template.id);
  return turn === 0 ? ALL_SLOGANS : ALL_SLOGANS.filter((_, i) => i % 6 === turn % 6);
}

async function layoutDeps(): Promise<LayoutDeps> {
  const fonts = readFonts([`${root}/fonts`], root);
  const hb = (await createRequire(import.meta.url)('harfbuzzjs')) as HarfBuzz;
  const loadFace = faceLoader(fonts, root);
  return { catalogue: fonts.catalogue, loadFace, pictures: emojiFiles(root), hb, satori: satori as unknown as Satori };
}

/** The parts that a layout engine is made of, for tests of one of them. */
export async function tools() {
  const { catalogue, loadFace, pictures, hb, satori } = await layoutDeps();
  const shaper = createShaper(hb, loadFace);
  return { book: createFontBook(catalogue), shaper, outliner: createOutliner(satori, shaper), pictures };
}

/** A layout engine of its own that counts what it gives to HarfBuzz, in UTF-16 units. */
export async function countingEngine(): Promise<LayoutEngine & { shaped(): number }> {
  const given = await layoutDeps();
  let shaped = 0;
  const createBuffer = () => {
    const buffer = given.hb.createBuffer();
    const { addText } = buffer;
    return Object.assign(buffer, {
      addText(text: string) {
        shaped += text.length;
        addText(text);
      },
    });
  };
  return { ...createLayoutEngine({ ...given, hb: { ...given.hb, createBuffer } }), shaped: () => shaped };
}

/**
 * Values of a template with a slogan in every text slot that takes one so long: one set for every selection of text
 * layers that its choices and photos can make.
 */
export function valuesWith(template: Template, slogan: string): Values[] {
  const values = exampleValues(template);
  for (const slot of template.slots) {
    if (slot.type === 'text' && countGraphemes(slogan) <= slot.maxLength) values[slot.name] = slogan;
  }
  const texts = template.layers.filter((layer) => layer.type === 'text');
  let sets = [values];
  for (const name of new Set(texts.flatMap((layer) => Object.keys(layer.when ?? {})))) {
    const slot = template.slots.find((candidate) => candidate.name === name);
    const options: Values[] =
      slot?.type === 'choice'
        ? slot.options.map((option) => ({ [name]: option.value }))
        : [{}, { [name]: { id: '2'.repeat(20) } }];
    sets = sets.flatMap((set) => options.map((option) => ({ ...set, ...option })));
  }
  const selections = sets.map((set) => [texts.map((layer) => isShown(layer, template, set)).join(), set] as const);
  return [...new Map(selections).values()];
}

/** Lays out a slogan in every layout of a template. */
export async function layOutEverywhere(template: Template, slogan: string): Promise<Overlay[]> {
  const overlays: Overlay[] = [];
  for (const layout of layoutsOf(template.formats)) {
    for (const values of valuesWith(template, slogan)) {
      overlays.push(await engine.overlay(resolveScene(template, values, layout, IMPRINT)));
    }
  }
  return overlays;
}
