import { OUTLINE_SIZE, type Outliner } from './outlines.ts';
import type { Pictures } from './overlay.ts';
import { PICTURE, type SetText } from './setting.ts';

/** The colours of a text, #rrggbb or #rrggbbaa; lengths in em. */
export interface TextPaint {
  color: string;
  stroke?: { width: number; color: string };
  shadow?: { dx: number; dy: number; color: string };
  /** Colour of the bars behind the lines. */
  bars?: string;
}

/** Emoji are drawn by their makers in a square of this many units. */
const PICTURE_UNITS = 36;
/** A diamond with a question mark cut out: stands for a character that no font has. In the units of a picture. */
const UNKNOWN = 'M18 1L35 18L18 35L1 18ZM16 24h4v4h-4ZM16 22v-3c0-3 4-3 4-6 0-3-5-3-5 0h-4c0-8 13-8 13 0 0 4-4 5-4 9Z';

/** Two decimals of a layout pixel are below what any screen or press shows, and keep the SVG small. */
export function roundTo(value: number, decimals = 2): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** SVG markup of a text as set: bars, then shadow, outline and letters. */
export async function drawText(
  set: SetText,
  paint: TextPaint,
  outliner: Outliner,
  pictures: Pictures,
): Promise<string> {
  const words = set.lines.flatMap((line) => line.pieces.flatMap((piece) => (piece.word ? [piece.word] : [])));
  const outlines = await outliner.outline(words);
  const scale = set.size / OUTLINE_SIZE;
  let letters = '';
  let emoji = '';
  let next = 0;
  for (const line of set.lines) {
    for (const piece of line.pieces) {
      const x = line.x + piece.x * set.size;
      if (piece.word) {
        const path = outlines[next++];
        if (path) letters += `<path transform="matrix(${matrix(scale, x, line.y)})" d="${path}"/>`;
      } else if (piece.picture !== undefined) {
        const unit = (PICTURE.size * set.size) / PICTURE_UNITS;
        const place = matrix(unit, x, line.y - (PICTURE.size - PICTURE.depth) * set.size);
        if (piece.picture === '') letters += `<path transform="matrix(${place})" fill-rule="evenodd" d="${UNKNOWN}"/>`;
        else emoji += `<g transform="matrix(${place})">${await pictures.load(piece.picture)}</g>`;
      }
    }
  }
  let markup = '';
  if (paint.bars) markup += bars(set, paint.bars);
  if (paint.shadow && letters) {
    const { dx, dy, color } = paint.shadow;
    const offset = `translate(${roundTo(dx * set.size)} ${roundTo(dy * set.size)})`;
    const edge = paint.stroke ? outline(paint.stroke.width, color) : '';
    markup += `<g transform="${offset}" ${fill(color)}${edge}>${letters}</g>`;
  }
  if (paint.stroke && letters) {
    const { width, color } = paint.stroke;
    markup += `<g ${fill(color)}${outline(width, color)}>${letters}</g>`;
  }
  if (letters) markup += `<g ${fill(paint.color)}>${letters}</g>`;
  return markup + emoji;
}

function bars(set: SetText, color: string): string {
  const rects = set.lines
    .filter((line) => line.ink.right > line.ink.left)
    .map((line) => {
      const left = roundTo(line.x + line.ink.left * set.size);
      const top = roundTo(line.y - line.ink.top * set.size);
      const width = roundTo((line.ink.right - line.ink.left) * set.size);
      const height = roundTo((line.ink.top - line.ink.bottom) * set.size);
      return `<rect x="${left}" y="${top}" width="${width}" height="${height}"/>`;
    });
  return `<g ${fill(color)}>${rects.join('')}</g>`;
}

/** Both halves of a stroke lie about the edge, so it is twice as wide as what shows outside the letter. */
function outline(width: number, color: string): string {
  return ` stroke="${color.slice(0, 7)}" stroke-width="${roundTo(2 * width * OUTLINE_SIZE)}" stroke-linejoin="round"`;
}

function fill(color: string): string {
  const opacity = color.length === 9 ? ` fill-opacity="${roundTo(Number.parseInt(color.slice(7), 16) / 255, 3)}"` : '';
  return `fill="${color.slice(0, 7)}"${opacity}`;
}

function matrix(scale: number, x: number, y: number): string {
  return `${roundTo(scale, 6)} 0 0 ${roundTo(scale, 6)} ${roundTo(x)} ${roundTo(y)}`;
}
