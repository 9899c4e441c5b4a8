import { LAYOUTS, type LayoutName } from '../domain/format.ts';
import { textsOf } from '../domain/slots/slot-values.ts';
import type { Box, Cutouts, ImprintLayer, Template, TextLayer } from '../domain/template/template.ts';
import { parseEmphasis } from '../domain/values/slogan.ts';
import type { Values } from '../domain/values/values.ts';
import { type Bounds, turnBounds } from './bounds.ts';
import { colorsOf, isShown, resolveColor } from './colors.ts';
import type { DisplayList } from './display-list/display-list.ts';
import { roundTo } from './display-list/matrix.ts';
import { drawCutouts } from './drawing/cutout-drawing.ts';
import { drawText } from './drawing/text-drawing.ts';
import type { CutoutPaint, TextPaint } from './drawing/text-paint.ts';
import type { Pictures } from './emoji.ts';
import type { Face } from './face-choice.ts';
import type { FontBook, FontFace } from './fonts.ts';
import type { Range } from './graphemes.ts';
import { transformCase } from './language.ts';
import type { Outliner } from './outlines.ts';
import { itemise, type Run } from './pieces.ts';
import type { CutUp } from './scraps.ts';
import { type TypesetStyle, typeset } from './setting.ts';
import type { Shaper } from './shaping.ts';

export interface OverlayTools {
  book: FontBook;
  shaper: Shaper;
  outliner: Outliner;
  pictures: Pictures;
  /** Imprints that were laid out before. */
  imprints: Map<string, LaidOutText>;
}

/** What an overlay is made from. `layout` is one that the template has boxes for. */
export interface OverlayRequest {
  template: Template;
  layout: LayoutName;
  values: Values;
  imprint: string;
}

/** The measures of one text of an overlay, for checks of it. */
export interface OverlayText {
  /** The slot, or undefined for the imprint. */
  slot: string | undefined;
  /** The size of the text, px of the layout. */
  size: number;
  maxSize: number;
  box: readonly [number, number, number, number];
  rotate: number;
  bounds: Bounds;
  lines: number;
  missing: number;
}

/** One text as drawn, with bounds that hold all of its ink: nothing else has to be rasterised. */
export interface OverlayPart extends DisplayList {
  bounds: Bounds;
}

/** The drawing of all texts of a poster, on the canvas of a layout. */
export interface Overlay {
  width: number;
  height: number;
  /** The texts, bottom first. */
  parts: OverlayPart[];
  /** The measures of each part. */
  texts: OverlayText[];
}

const IMPRINT_FACE = { family: 'inter', weight: 500 };
/** The imprint's size, of the short side: legible, and no louder than a legal line should be. */
const IMPRINT_SIZE = 0.022;
/** Imprints kept: one for each layout and colour of the templates in use. */
const MAX_IMPRINTS = 500;
const IMPRINT_LEADING = 1.25;

/** Lays out every text of a template: the same code, and so the same drawing, on the server and in the browser. */
export async function layOutOverlay(request: OverlayRequest, tools: OverlayTools): Promise<Overlay> {
  const { template, layout, values, imprint } = request;
  const { width, height } = LAYOUTS[layout];
  const colors = colorsOf(template, values);
  const texts = textsOf(template, values);
  const laidOut: LaidOutText[] = [];
  for (const layer of template.layers) {
    if (!isShown(layer, template, values)) continue;
    let text: LaidOutText | undefined;
    if (layer.type === 'text') text = await layOutSlogan(layer, layout, texts[layer.slot] ?? '', colors, tools);
    else if (layer.type === 'imprint') text = await layOutImprint(layer, layout, imprint, colors, tools);
    if (text) laidOut.push(text);
  }
  return { width, height, parts: laidOut.map(({ part }) => part), texts: laidOut.map(({ text }) => text) };
}

/** A text as drawn, with its measures. */
export interface LaidOutText {
  part: OverlayPart;
  text: OverlayText;
}

async function layOutSlogan(
  layer: TextLayer,
  layout: LayoutName,
  words: string,
  colors: Record<string, string>,
  tools: OverlayTools,
): Promise<LaidOutText | undefined> {
  const { text, ranges } = slogan(layer, words, tools);
  const box = layer.box[layout];
  if (!box || text === '') return undefined;
  const setting = { box, style: textStyle(layer, layout), face: faceOf(layer), emphasis: ranges, rotate: layer.rotate };
  const { cutouts } = layer;
  const cutUp = cutouts && { papers: cutouts.papers, emphasised: cutouts.emphasised, layer, seed: cutouts.seed };
  return layOutText(text, { ...setting, cutUp, slot: layer.slot, paint: paintOf(layer, colors) }, tools);
}

/** The imprint is the same on poster after poster, so it is laid out once. */
async function layOutImprint(
  layer: ImprintLayer,
  layout: LayoutName,
  imprint: string,
  colors: Record<string, string>,
  tools: OverlayTools,
): Promise<LaidOutText | undefined> {
  const box = layer.box[layout];
  if (!box || imprint === '') return undefined;
  const paint = paintOf(layer, colors);
  const key = JSON.stringify([imprint, layout, box, layer.align, paint]);
  const known = tools.imprints.get(key);
  if (known) return known;
  const style = imprintStyle(layer, LAYOUTS[layout].width, LAYOUTS[layout].height);
  const setting = { box, style, face: IMPRINT_FACE, emphasis: [], rotate: 0, slot: undefined, paint };
  const laidOut = await layOutText(imprint, setting, tools);
  if (tools.imprints.size >= MAX_IMPRINTS) tools.imprints.clear();
  if (laidOut) tools.imprints.set(key, laidOut);
  return laidOut;
}

interface TextSetting {
  box: Box;
  style: TypesetStyle;
  face: Face;
  emphasis: readonly Range[];
  /** Degrees clockwise about the middle of the box. */
  rotate: number;
  slot: string | undefined;
  paint: TextPaint;
  cutUp?: CutUp | undefined;
}

async function layOutText(text: string, setting: TextSetting, tools: OverlayTools): Promise<LaidOutText | undefined> {
  const { box, style, face, emphasis, rotate, slot, paint, cutUp } = setting;
  const { book, shaper, pictures, outliner } = tools;
  const itemised = itemise(text, { face, book, hasPicture: pictures.has, emphasis, cutUp });
  const faces = itemised.segments.flatMap((segment) => segment.runs).flatMap(facesOf);
  await Promise.all([...new Set(faces)].map((needed) => shaper.ready(needed)));
  const set = typeset(itemised, box, style, shaper);
  if (!set) return undefined;
  const items = paint.cutouts
    ? await drawCutouts(set, paint.cutouts, outliner, pictures)
    : await drawText(set, paint, outliner, pictures);
  const { size, bounds, lines, missing } = set;
  return {
    part: turnPart({ items, bounds }, rotate, box),
    text: { slot, size, maxSize: style.maxSize, box, rotate, bounds, lines: lines.length, missing },
  };
}

/** The text of a layer in its case, and the ranges of it that are emphasised. */
function slogan(layer: TextLayer, words: string, { book }: OverlayTools) {
  const draws = (letter: string) =>
    book.faceFor(letter, layer.face, layer.weight)?.id.startsWith(`${layer.face}/`) ?? false;
  return parseEmphasis(transformCase(words, layer.case, draws));
}

function faceOf({ face: family, weight, emphasis }: TextLayer): Face {
  return { family, weight, emphasisWeight: emphasis?.weight };
}

function facesOf(run: Run): FontFace[] {
  return run.kind === 'picture' || !run.face ? [] : [run.face];
}

function textStyle(layer: TextLayer, layout: LayoutName): TypesetStyle {
  const { align, valign, letterSpacing, leading, maxLines, stroke, shadow, bars, hanging, cutouts } = layer;
  const edge = stroke?.width ?? 0;
  const around = {
    left: -Math.max(edge, edge - (shadow?.dx ?? 0)),
    right: Math.max(edge, edge + (shadow?.dx ?? 0)),
    top: Math.max(edge, edge - (shadow?.dy ?? 0)),
    bottom: -Math.max(edge, edge + (shadow?.dy ?? 0)),
  };
  const maxSize = layer.maxSize?.[layout] ?? Number.POSITIVE_INFINITY;
  const style = { align, valign, leading, maxLines, maxSize, around, bars };
  return cutouts ? { ...style, letterSpacing: 0, hanging: false, cutouts } : { ...style, letterSpacing, hanging };
}

function imprintStyle(layer: ImprintLayer, width: number, height: number): TypesetStyle {
  return {
    align: layer.align,
    valign: 'middle',
    letterSpacing: 0,
    leading: IMPRINT_LEADING,
    maxLines: 4,
    maxSize: Math.min(width, height) * IMPRINT_SIZE,
    around: { left: 0, right: 0, top: 0, bottom: 0 },
    hanging: false,
  };
}

function paintOf(layer: TextLayer | ImprintLayer, colors: Record<string, string>): TextPaint {
  const paint: TextPaint = { color: resolveColor(layer.color, colors) };
  if (layer.type === 'imprint') return paint;
  const { stroke, shadow, bars, emphasis, cutouts } = layer;
  if (emphasis?.color) paint.emphasis = resolveColor(emphasis.color, colors);
  if (stroke) paint.stroke = { width: stroke.width, color: resolveColor(stroke.color, colors) };
  if (shadow) paint.shadow = { dx: shadow.dx, dy: shadow.dy, color: resolveColor(shadow.color, colors) };
  if (bars) paint.bars = resolveColor(bars.color, colors);
  if (cutouts) paint.cutouts = cutoutPaint(cutouts, colors);
  return paint;
}

function cutoutPaint({ papers, emphasised = [], shadow }: Cutouts, colors: Record<string, string>): CutoutPaint {
  return {
    papers: [...papers, ...emphasised].map(({ paper, ink, edge, print }) => ({
      paper: resolveColor(paper, colors),
      ink: resolveColor(ink, colors),
      edge,
      print: print && { kind: print.kind, color: resolveColor(print.color, colors) },
    })),
    shadow: shadow && { ...shadow, color: resolveColor(shadow.color, colors) },
  };
}

/** Turns a text by `degrees` clockwise about the middle of its box. */
function turnPart(part: OverlayPart, degrees: number, [left, top, width, height]: Box): OverlayPart {
  if (degrees === 0) return part;
  const [x, y] = [left + width / 2, top + height / 2];
  const turn = { degrees, x: roundTo(x), y: roundTo(y) };
  return { ...part, turn, bounds: turnBounds(part.bounds, degrees, x, y) };
}
