import { LAYOUTS, type LayoutName } from '../domain/format.ts';
import type { SceneImprint } from '../domain/layers/imprint.ts';
import type { SceneSlogan } from '../domain/layers/text.ts';
import type { Scene } from '../domain/scene/scene.ts';
import type { Box } from '../domain/template/template.ts';
import { parseEmphasis } from '../domain/values/slogan.ts';
import { type Bounds, turnBounds } from './bounds.ts';
import type { DisplayList } from './display-list/display-list.ts';
import { roundTo } from './display-list/matrix.ts';
import { drawCutouts } from './drawing/cutout-drawing.ts';
import type { Outliner } from './drawing/outlines.ts';
import { drawText } from './drawing/text-drawing.ts';
import type { TextPaint } from './drawing/text-paint.ts';
import type { FontBook, FontFace } from './fonts/font-book.ts';
import { transformCase } from './languages/language.ts';
import type { CutUp } from './text/cutout-runs.ts';
import type { Pictures } from './text/emoji.ts';
import type { Face } from './text/face-choice.ts';
import type { Range } from './text/graphemes.ts';
import { itemise, type Run } from './text/runs.ts';
import type { Shaper } from './typesetting/shaping.ts';
import { type TypesetStyle, typeset } from './typesetting/typeset.ts';

export interface OverlayTools {
  book: FontBook;
  shaper: Shaper;
  outliner: Outliner;
  pictures: Pictures;
  /** Imprints that were laid out before. */
  imprints: Map<string, LaidOutText>;
}

/** The part of a scene that an overlay depends on. */
export type OverlayRequest = Pick<Scene, 'layout' | 'texts'>;

/** Measures of one text of an overlay, for checks. */
export interface OverlayText {
  /** The name of the text in the template; undefined for the imprint. */
  name: string | undefined;
  /** The size of the text, px of the layout. */
  size: number;
  maxSize: number;
  box: readonly [number, number, number, number];
  rotate: number;
  bounds: Bounds;
  lines: number;
  missing: number;
}

/** The drawing of one text, with the bounds of all of its ink: nothing else has to be rasterised. */
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
/** Size of the imprint, as a share of the canvas's short side: legible, and no louder than a legal line should be. */
const IMPRINT_SIZE = 0.022;
/** The most imprints that are kept: one for each layout and colour of the templates in use. */
const MAX_IMPRINTS = 500;
const IMPRINT_LEADING = 1.25;

/** Lays out every text of a scene, with the same result on the server and in the browser. */
export async function layOutOverlay(request: OverlayRequest, tools: OverlayTools): Promise<Overlay> {
  const { layout, texts } = request;
  const { width, height } = LAYOUTS[layout];
  const laidOut: LaidOutText[] = [];
  for (const text of texts) {
    const found = text.type === 'text' ? await layOutSlogan(text, tools) : await layOutImprint(text, layout, tools);
    if (found) laidOut.push(found);
  }
  return { width, height, parts: laidOut.map(({ part }) => part), texts: laidOut.map(({ text }) => text) };
}

/** The drawing of a text, with its measures. */
export interface LaidOutText {
  part: OverlayPart;
  text: OverlayText;
}

async function layOutSlogan(slogan: SceneSlogan, tools: OverlayTools): Promise<LaidOutText | undefined> {
  const { text, ranges } = parse(slogan, tools);
  if (text === '') return undefined;
  const { name, box, rotate, cutouts } = slogan;
  const setting = { box, style: textStyle(slogan), face: faceOf(slogan), emphasis: ranges, rotate };
  const cutUp = cutouts && {
    papers: cutouts.papers,
    emphasised: cutouts.emphasised,
    layer: slogan,
    seed: cutouts.seed,
  };
  return layOutText(text, { ...setting, cutUp, name, paint: paintOf(slogan) }, tools);
}

/** Lays out the imprint, with a cache: most posters have the same one. */
async function layOutImprint(
  imprint: SceneImprint,
  layout: LayoutName,
  tools: OverlayTools,
): Promise<LaidOutText | undefined> {
  const { text, box, align, color } = imprint;
  const key = JSON.stringify([text, layout, box, align, color]);
  const known = tools.imprints.get(key);
  if (known) return known;
  const style = imprintStyle(imprint, LAYOUTS[layout].width, LAYOUTS[layout].height);
  const setting = { box, style, face: IMPRINT_FACE, emphasis: [], rotate: 0, name: undefined, paint: { color } };
  const laidOut = await layOutText(text, setting, tools);
  if (tools.imprints.size >= MAX_IMPRINTS) tools.imprints.clear();
  if (laidOut) tools.imprints.set(key, laidOut);
  return laidOut;
}

interface TextSetting {
  box: Box;
  style: TypesetStyle;
  face: Face;
  emphasis: readonly Range[];
  /** Rotation in degrees, clockwise about the middle of the box. */
  rotate: number;
  name: string | undefined;
  paint: TextPaint;
  cutUp?: CutUp | undefined;
}

async function layOutText(text: string, setting: TextSetting, tools: OverlayTools): Promise<LaidOutText | undefined> {
  const { box, style, face, emphasis, rotate, name, paint, cutUp } = setting;
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
    text: { name, size, maxSize: style.maxSize, box, rotate, bounds, lines: lines.length, missing },
  };
}

/** The text of a slogan in its case, and the emphasised ranges. */
function parse({ text, face, weight, case: cased }: SceneSlogan, { book }: OverlayTools) {
  const draws = (letter: string) => book.faceFor(letter, face, weight)?.id.startsWith(`${face}/`) ?? false;
  return parseEmphasis(transformCase(text, cased, draws));
}

function faceOf({ face: family, weight, emphasis }: SceneSlogan): Face {
  return { family, weight, emphasisWeight: emphasis?.weight };
}

function facesOf(run: Run): FontFace[] {
  return run.kind === 'picture' || !run.face ? [] : [run.face];
}

function textStyle(slogan: SceneSlogan): TypesetStyle {
  const { align, valign, letterSpacing, leading, maxLines, stroke, shadow, bars, hanging, cutouts } = slogan;
  const edge = stroke?.width ?? 0;
  const around = {
    left: -Math.max(edge, edge - (shadow?.dx ?? 0)),
    right: Math.max(edge, edge + (shadow?.dx ?? 0)),
    top: Math.max(edge, edge - (shadow?.dy ?? 0)),
    bottom: -Math.max(edge, edge + (shadow?.dy ?? 0)),
  };
  const maxSize = slogan.maxSize ?? Number.POSITIVE_INFINITY;
  const style = { align, valign, leading, maxLines, maxSize, around, bars };
  return cutouts ? { ...style, letterSpacing: 0, hanging: false, cutouts } : { ...style, letterSpacing, hanging };
}

function imprintStyle({ align }: SceneImprint, width: number, height: number): TypesetStyle {
  return {
    align,
    valign: 'middle',
    letterSpacing: 0,
    leading: IMPRINT_LEADING,
    maxLines: 4,
    maxSize: Math.min(width, height) * IMPRINT_SIZE,
    around: { left: 0, right: 0, top: 0, bottom: 0 },
    hanging: false,
  };
}

function paintOf({ color, stroke, shadow, bars, emphasis, cutouts }: SceneSlogan): TextPaint {
  const paint: TextPaint = { color };
  if (emphasis?.color) paint.emphasis = emphasis.color;
  if (stroke) paint.stroke = stroke;
  if (shadow) paint.shadow = shadow;
  if (bars) paint.bars = bars.color;
  if (cutouts) paint.cutouts = { papers: [...cutouts.papers, ...(cutouts.emphasised ?? [])], shadow: cutouts.shadow };
  return paint;
}

/** Turns a text by `degrees` clockwise about the middle of its box. */
function turnPart(part: OverlayPart, degrees: number, [left, top, width, height]: Box): OverlayPart {
  if (degrees === 0) return part;
  const [x, y] = [left + width / 2, top + height / 2];
  const turn = { degrees, x: roundTo(x), y: roundTo(y) };
  return { ...part, turn, bounds: turnBounds(part.bounds, degrees, x, y) };
}
