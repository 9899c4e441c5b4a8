import { hasInk, PICTURE } from './block.ts';
import { drawCutouts } from './cutouts-svg.ts';
import { OUTLINE_SIZE, type Outliner } from './outlines.ts';
import type { Pictures } from './overlay.ts';
import type { SetText } from './setting.ts';
import type { Letter, Shaped } from './shaping.ts';

/** The colours of a text, #rrggbb or #rrggbbaa; lengths in em. */
export interface TextPaint {
  color: string;
  /** Of emphasised words. */
  emphasis?: string;
  stroke?: { width: number; color: string };
  shadow?: { dx: number; dy: number; color: string };
  /** Colour of the bars behind the lines. */
  bars?: string;
  /** Of letters on scraps of paper, and of the shadow of those. */
  cutouts?: { papers: PaperPaint[]; shadow?: { dx: number; dy: number; color: string } | undefined };
}

/** The colours of a scrap of paper, and what is printed on it. */
export interface PaperPaint {
  paper: string;
  ink: string;
  edge: 'cut' | 'torn';
  print?: { kind: 'dots' | 'stripes' | 'lines' | 'split'; color: string } | undefined;
}

/** Emoji are drawn by their makers in a square of this many units. */
export const PICTURE_UNITS = 36;
/** A diamond with a question mark cut out: stands for a character that no font has. In the units of outlines, down from the top. */
export const UNKNOWN =
  'M500 28L972 500L500 972L28 500ZM444 667h111v111h-111ZM444 611v-83c0-83 111-83 111-167 0-83-139-83-139 0h-111c0-222 361-222 361 0 0 111-111 139-111 250Z';

/** Two decimals of a layout pixel are below what any screen or press shows, and keep the SVG small. */
export function roundTo(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** a, b, c, d, e and f of an SVG transform: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Outlines filled with one colour, #rrggbb or #rrggbbaa, by the non-zero rule. Path data are absolute M, L, Q, C and Z. */
export interface Fill {
  color: string;
  shapes: { matrix: Matrix; path: string }[];
}

/** A text as drawn. */
export interface DrawnText {
  markup: string;
  /** All that the markup draws, bottom first, where it is nothing but fills. */
  fills?: Fill[] | undefined;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Draws a text as set: bars, then shadow, outline and letters, then emoji. */
export async function drawText(
  set: SetText,
  paint: TextPaint,
  outliner: Outliner,
  pictures: Pictures,
): Promise<DrawnText> {
  if (paint.cutouts) return drawCutouts(set, paint.cutouts, outliner, pictures);
  const words = set.lines.flatMap((line) => line.pieces.flatMap((piece) => (piece.word ? lettersOf(piece.word) : [])));
  const outlines = await outliner.outline(words.map(({ letter }) => letter));
  const scale = set.size / OUTLINE_SIZE;
  const letters: Record<'plain' | 'emphasised', Fill['shapes']> = { plain: [], emphasised: [] };
  let unknown = '';
  let emoji = '';
  let next = 0;
  for (const line of set.lines) {
    for (const piece of line.pieces) {
      const x = line.x + piece.x * set.size;
      const top = line.y - (PICTURE.size - PICTURE.depth) * set.size;
      if (piece.word) {
        for (const letter of lettersOf(piece.word)) {
          const path = outlines[next++];
          const matrix = place(scale, x + letter.x * set.size, line.y);
          if (path) letters[piece.emphasised ? 'emphasised' : 'plain'].push({ matrix, path });
        }
      } else if (piece.picture === '') {
        const matrix = place(scale * PICTURE.size, x, top);
        unknown += `<path transform="matrix(${matrix.join(' ')})" fill-rule="evenodd" d="${UNKNOWN}"/>`;
      } else if (piece.picture !== undefined) {
        const matrix = place((PICTURE.size * set.size) / PICTURE_UNITS, x, top);
        emoji += `<g transform="matrix(${matrix.join(' ')})">${await pictures.load(piece.picture)}</g>`;
      }
    }
  }
  const plain = letters.plain.map(toMarkup).join('') + unknown;
  const emphasised = letters.emphasised.map(toMarkup).join('');
  const all = plain + emphasised;
  const fills: Fill[] = [];
  let markup = '';
  if (paint.bars) {
    const shapes = bars(set);
    markup += `<g ${fill(paint.bars)}>${shapes.map(({ path }) => `<path d="${path}"/>`).join('')}</g>`;
    fills.push({ color: paint.bars, shapes });
  }
  if (paint.shadow && all) {
    const { color } = paint.shadow;
    const [dx, dy] = [roundTo(paint.shadow.dx * set.size), roundTo(paint.shadow.dy * set.size)];
    const edge = paint.stroke ? outline(paint.stroke.width, color) : '';
    markup += `<g transform="translate(${dx} ${dy})" ${fill(color)}${edge}>${all}</g>`;
    fills.push({ color, shapes: transformShapes([...letters.plain, ...letters.emphasised], [1, 0, 0, 1, dx, dy]) });
  }
  if (paint.stroke && all) {
    const { width, color } = paint.stroke;
    markup += `<g ${fill(color)}${outline(width, color)}>${all}</g>`;
  }
  if (plain) {
    markup += `<g ${fill(paint.color)}>${plain}</g>`;
    fills.push({ color: paint.color, shapes: letters.plain });
  }
  if (emphasised) {
    const color = paint.emphasis ?? paint.color;
    markup += `<g ${fill(color)}>${emphasised}</g>`;
    fills.push({ color, shapes: letters.emphasised });
  }
  const onlyFills = !paint.stroke && !unknown && !emoji;
  return { markup: markup + emoji, fills: onlyFills ? fills : undefined };
}

/** What is outlined of a word: its letters, or all of it at once where they change one another. */
export function lettersOf(word: Shaped): readonly Letter[] {
  return word.letters ?? [{ letter: word, x: 0 }];
}

function toMarkup({ matrix, path }: Fill['shapes'][number]): string {
  return `<path transform="matrix(${matrix.join(' ')})" d="${path}"/>`;
}

/** Shapes under one more transform, applied last. */
export function transformShapes(shapes: Fill['shapes'], outer: Matrix): Fill['shapes'] {
  return shapes.map(({ matrix, path }) => ({ matrix: multiply(outer, matrix), path }));
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function bars(set: SetText): Fill['shapes'] {
  return set.lines.filter(hasInk).map((line) => {
    const left = roundTo(line.x + line.ink.left * set.size);
    const top = roundTo(line.y - line.ink.top * set.size);
    const right = roundTo(line.x + line.ink.right * set.size);
    const bottom = roundTo(line.y - line.ink.bottom * set.size);
    return { matrix: IDENTITY, path: `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z` };
  });
}

/** Both halves of a stroke lie about the edge, so it is twice as wide as what shows outside the letter. */
function outline(width: number, color: string): string {
  return ` stroke="${color.slice(0, 7)}" stroke-width="${roundTo(2 * width * OUTLINE_SIZE)}" stroke-linejoin="round"`;
}

export function fill(color: string): string {
  const opacity = color.length === 9 ? ` fill-opacity="${roundTo(Number.parseInt(color.slice(7), 16) / 255, 3)}"` : '';
  return `fill="${color.slice(0, 7)}"${opacity}`;
}

export function place(scale: number, x: number, y: number): Matrix {
  const rounded = roundTo(scale, 6);
  return [rounded, 0, 0, rounded, roundTo(x), roundTo(y)];
}
