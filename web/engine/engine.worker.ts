import { expose } from 'comlink';
import createHarfBuzz from 'harfbuzzjs/hb.js';
import hbWasm from 'harfbuzzjs/hb.wasm?url';
import wrapHarfBuzz from 'harfbuzzjs/hbjs.js';
import layoutWasm from 'satori/layout.wasm?url';
import satori, { init } from 'satori/standalone';
import { FORMATS } from '../../src/domain/format.ts';
import { resolveScene } from '../../src/domain/scene/scene.ts';
import { checkDraft } from '../../src/domain/slots/check-values.ts';
import { kindOf } from '../../src/domain/slots/kinds.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { drawingSvg } from '../../src/layout/display-list/svg.ts';
import type { Satori } from '../../src/layout/drawing/outlines.ts';
import { createLayoutEngine, type LayoutEngine } from '../../src/layout/engine.ts';
import { type PackedCatalogue, unpackCatalogue } from '../../src/layout/fonts/packed-catalogue.ts';
import { toSfnt } from '../../src/layout/fonts/sfnt.ts';
import { pictureMarkup } from '../../src/layout/text/emoji.ts';
import type { HarfBuzz } from '../../src/layout/typesetting/shaping.ts';
import { templateFilePath } from '../addresses.ts';
import type { OverlayAsk } from './overlay-source.ts';

/** The calls that the worker answers. */
export interface EngineWorker {
  /**
   * Loads everything needed to draw a poster and, most likely, the next letters: the faces of its template for the
   * alphabet of its slogan and for plain Latin. `layoutAssets` is the absolute address of the folder of fonts and emoji.
   */
  open(layoutAssets: string, imprint: string, first: OverlayAsk): Promise<void>;
  overlay(ask: OverlayAsk): Promise<string>;
}

/** The letters of most slogans. */
const LETTERS = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789 &!?.,:;-’“”–—€£$%()'];

let opened: Promise<LayoutEngine> | undefined;
let line = '';
const templates = new Map<string, Promise<Template>>();

async function openEngine(layoutAssets: string): Promise<LayoutEngine> {
  const [packed, hb] = await Promise.all([
    fetchJson<PackedCatalogue>(`${layoutAssets}/catalogue.json`),
    createHarfBuzz({ locateFile: () => hbWasm }),
    init(fetchBytes(layoutWasm)),
  ]);
  const { catalogue, pictures } = unpackCatalogue(packed);
  const loaded = new Map<string, Promise<string>>();
  return createLayoutEngine({
    catalogue,
    loadFace: async (id) => toSfnt(await fetchBytes(`${layoutAssets}/faces/${id}`), inflate),
    pictures: {
      has: (key) => pictures.has(key),
      load: (key) => {
        const known = loaded.get(key);
        if (known) return known;
        const promise = fetchText(`${layoutAssets}/pictures/${key}.svg`).then((svg) => pictureMarkup(svg, key));
        promise.catch(() => loaded.delete(key));
        loaded.set(key, promise);
        return promise;
      },
    },
    hb: wrapHarfBuzz(hb) as HarfBuzz,
    satori: satori as unknown as Satori,
  });
}

function findTemplate(id: string, revision: string): Promise<Template> {
  const address = templateFilePath(id, revision);
  const known = templates.get(address);
  if (known) return known;
  const promise = fetchJson<Template>(address);
  promise.catch(() => templates.delete(address));
  templates.set(address, promise);
  return promise;
}

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetchOk(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return answer;
}
const fetchBytes = async (address: string) => new Uint8Array(await (await fetchOk(address)).arrayBuffer());
const fetchText = async (address: string) => (await fetchOk(address)).text();
const fetchJson = async <T>(address: string) => (await (await fetchOk(address)).json()) as T;

async function draw({ template: id, revision, format, values }: OverlayAsk): Promise<string> {
  if (!opened) throw new Error('The engine was not opened.');
  const [engine, template] = await Promise.all([opened, findTemplate(id, revision)]);
  const scene = resolveScene(template, checkDraft(template, values), FORMATS[format].layout, line);
  return drawingSvg(await engine.overlay(scene));
}

/** Lays out common letters in every text slot, so that their faces are loaded before somebody types them. */
async function warmUp(ask: OverlayAsk): Promise<void> {
  const { slots } = await findTemplate(ask.template, ask.revision);
  for (const letters of LETTERS) {
    const values = { ...ask.values };
    for (const slot of slots) {
      const value = kindOf(slot).withText(slot, letters);
      if (value !== undefined) values[slot.name] = value;
    }
    await draw({ ...ask, values });
  }
}

expose({
  async open(layoutAssets, imprint, first) {
    line = imprint;
    opened ??= openEngine(layoutAssets);
    opened.catch(() => {
      opened = undefined;
    });
    await Promise.all([opened, findTemplate(first.template, first.revision)]);
    await draw(first);
    await warmUp(first);
  },
  overlay: draw,
} satisfies EngineWorker);
