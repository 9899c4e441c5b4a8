import { LAYOUTS, type LayoutName } from '../domain/format.ts';
import type { SceneImprint } from '../domain/layers/imprint.ts';
import type { SceneSlogan } from '../domain/layers/text.ts';
import type { Scene } from '../domain/scene/scene.ts';
import type { Box } from '../domain/template/template.ts';
import { parseEmphasis } from '../domain/values/slogan.ts';
import type { FontBook, FontFace } from './fonts.ts';
import { transformCase } from './language.ts';
import type { Outliner } from './outlines.ts';
import { type Face, itemise, type Piece, type Range } from './pieces.ts';
import type { CutUp } from './scraps.ts';
import { type SettingStyle, setText } from './setting.ts';
import type { Shaper } from './shaping.ts';
import { type DrawnText, drawText, roundTo, type TextPaint, transformShapes } from './svg.ts';

/** Emoji pictures: which keys exist, and the SVG of each (the markup inside its 36 × 36 viewBox). */
export interface Pictures {
  has(key: string): boolean;
  load(key: string): Promise<string>;
}

export interface OverlayTools {
  book: FontBook;
  shaper: Shaper;
  outliner: Outliner;
  pictures: Pictures;
  /** Imprints laid out before. */
  imprints: Map<string, LaidOutText>;
}

/** The part of a scene that an overlay is made from. */
export type OverlayRequest = Pick<Scene, 'layout' | 'texts'>;

/** Left, top, right and bottom in px of the layout. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One text of an overlay, for those who check it. */
export interface OverlayText {
  /** What the template calls it; undefined for the imprint. */
  name: string | undefined;
  /** px of the layout. */
  size: number;
  maxSize: number;
  box: readonly [number, number, number, number];
  rotate: number;
  bounds: Bounds;
  lines: number;
  missing: number;
}

/** One text as drawn: `fills` say the same as the markup, where that is nothing but fills. */
export interface OverlayPart extends DrawnText {
  bounds: Bounds;
}

/** Everything of a poster that depends on what a person typed. */
export interface Overlay {
  /** A whole SVG document of outlines: no fonts, no external references. Its viewBox is the layout's canvas. */
  svg: string;
  width: number;
  height: number;
  /** The same piece by piece, each with the bounds that hold all of its ink, so that only those are rasterised. */
  parts: OverlayPart[];
  texts: OverlayText[];
}

const IMPRINT_FACE = { family: 'inter', weight: 500 };
/** The imprint's size, of the short side: legible, and no louder than a legal line should be. */
const IMPRINT_SIZE = 0.022;
/** Imprints kept: one for each layout and colour of the templates in use. */
const MAX_IMPRINTS = 500;
const IMPRINT_LEADING = 1.25;

/** Lays out every text of a scene: the same code, and so the same SVG, on the server and in the browser. */
export async function layOutOverlay(request: OverlayRequest, tools: OverlayTools): Promise<Overlay> {
  const { layout, texts } = request;
  const { width, height } = LAYOUTS[layout];
  const laidOut: LaidOutText[] = [];
  for (const text of texts) {
    const found = text.type === 'text' ? await layOutSlogan(text, tools) : await layOutImprint(text, layout, tools);
    if (found) laidOut.push(found);
  }
  const parts = laidOut.map(({ part }) => part);
  const svg = svgDocument(parts.map((part) => part.markup).join(''), { left: 0, top: 0, right: width, bottom: height });
  return { svg, width, height, parts, texts: laidOut.map(({ text }) => text) };
}

/** A text as drawn, and what there is to say about it. */
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

/** The imprint is the same on poster after poster, so it is laid out once. */
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
  style: SettingStyle;
  face: Face;
  emphasis: readonly Range[];
  /** Degrees clockwise about the middle of the box. */
  rotate: number;
  name: string | undefined;
  paint: TextPaint;
  cutUp?: CutUp | undefined;
}

async function layOutText(text: string, setting: TextSetting, tools: OverlayTools): Promise<LaidOutText | undefined> {
  const { box, style, face, emphasis, rotate, name, paint, cutUp } = setting;
  const { book, shaper, pictures, outliner } = tools;
  const itemised = itemise(text, { face, book, hasPicture: pictures.has, emphasis, cutUp });
  const faces = itemised.segments.flatMap((segment) => segment.pieces).flatMap(facesOf);
  await Promise.all([...new Set(faces)].map((needed) => shaper.ready(needed)));
  const set = setText(itemised, box, style, shaper);
  if (!set) return undefined;
  const drawn = await drawText(set, paint, outliner, pictures);
  const [cx, cy] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
  const { size, bounds, lines, missing } = set;
  return {
    part: turnPart({ ...drawn, bounds }, rotate, cx, cy),
    text: { name, size, maxSize: style.maxSize, box, rotate, bounds, lines: lines.length, missing },
  };
}

/** The words of a slogan in their case, and the ranges of them that are emphasised. */
function parse({ text, face, weight, case: cased }: SceneSlogan, { book }: OverlayTools) {
  const draws = (letter: string) => book.faceFor(letter, face, weight)?.id.startsWith(`${face}/`) ?? false;
  return parseEmphasis(transformCase(text, cased, draws));
}

function faceOf({ face: family, weight, emphasis }: SceneSlogan): Face {
  return { family, weight, emphasisWeight: emphasis?.weight };
}

function facesOf(piece: Piece): FontFace[] {
  return piece.kind === 'picture' || !piece.face ? [] : [piece.face];
}

function textStyle(slogan: SceneSlogan): SettingStyle {
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

function imprintStyle({ align }: SceneImprint, width: number, height: number): SettingStyle {
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

/** An SVG document that shows the given part of the layout: one px a unit, or stretched to a size. */
export function svgDocument(
  markup: string,
  { left, top, right, bottom }: Bounds,
  size?: { width: number; height: number },
): string {
  const [width, height] = [right - left, bottom - top];
  const fit = size ? ' preserveAspectRatio="none"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size?.width ?? width}" height="${size?.height ?? height}" viewBox="${left} ${top} ${width} ${height}"${fit}>${markup}</svg>`;
}

/** Turns a text by `degrees` clockwise about a point. */
function turnPart({ markup, fills, bounds }: OverlayPart, degrees: number, cx: number, cy: number): OverlayPart {
  if (degrees === 0) return { markup: `<g>${markup}</g>`, fills, bounds };
  const [x, y] = [roundTo(cx), roundTo(cy)];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turn = [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos] as const;
  return {
    markup: `<g transform="rotate(${degrees} ${x} ${y})">${markup}</g>`,
    fills: fills?.map(({ color, shapes }) => ({ color, shapes: transformShapes(shapes, turn) })),
    bounds: turnBounds(bounds, degrees, cx, cy),
  };
}

/** The upright bounds of bounds turned by `degrees` clockwise about a point. */
export function turnBounds(bounds: Bounds, degrees: number, cx: number, cy: number): Bounds {
  if (degrees === 0) return bounds;
  const angle = (degrees * Math.PI) / 180;
  const corners = [bounds.left, bounds.right].flatMap((x) =>
    [bounds.top, bounds.bottom].map((y) => ({
      x: cx + (x - cx) * Math.cos(angle) - (y - cy) * Math.sin(angle),
      y: cy + (x - cx) * Math.sin(angle) + (y - cy) * Math.cos(angle),
    })),
  );
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
