import { hasInk, PICTURE } from './block.ts';
import { OUTLINE_SIZE, type Outliner } from './outlines.ts';
import type { Pictures } from './overlay.ts';
import type { SetText } from './setting.ts';

/** The colours of a text, #rrggbb or #rrggbbaa; lengths in em. */
export interface TextPaint {
  color: string;
  /** Of emphasised words. */
  emphasis?: string;
  stroke?: { width: number; color: string };
  shadow?: { dx: number; dy: number; color: string };
  /** Colour of the bars behind the lines. */
  bars?: string;
}

/** Emoji are drawn by their makers in a square of this many units. */
const PICTURE_UNITS = 36;
/** A diamond with a question mark cut out: stands for a character that no font has. In the units of outlines, down from the top. */
const UNKNOWN =
  'M500 28L972 500L500 972L28 500ZM444 667h111v111h-111ZM444 611v-83c0-83 111-83 111-167 0-83-139-83-139 0h-111c0-222 361-222 361 0 0 111-111 139-111 250Z';

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
  const letters = { plain: '', emphasised: '' };
  let emoji = '';
  let next = 0;
  for (const line of set.lines) {
    for (const piece of line.pieces) {
      const x = line.x + piece.x * set.size;
      const top = line.y - (PICTURE.size - PICTURE.depth) * set.size;
      if (piece.word) {
        const path = outlines[next++];
        const kind = piece.emphasised ? 'emphasised' : 'plain';
        if (path) letters[kind] += `<path transform="matrix(${matrix(scale, x, line.y)})" d="${path}"/>`;
      } else if (piece.picture === '') {
        const place = matrix(scale * PICTURE.size, x, top);
        letters.plain += `<path transform="matrix(${place})" fill-rule="evenodd" d="${UNKNOWN}"/>`;
      } else if (piece.picture !== undefined) {
        const place = matrix((PICTURE.size * set.size) / PICTURE_UNITS, x, top);
        emoji += `<g transform="matrix(${place})">${await pictures.load(piece.picture)}</g>`;
      }
    }
  }
  const all = letters.plain + letters.emphasised;
  let markup = '';
  if (paint.bars) markup += bars(set, paint.bars);
  if (paint.shadow && all) {
    const { dx, dy, color } = paint.shadow;
    const offset = `translate(${roundTo(dx * set.size)} ${roundTo(dy * set.size)})`;
    const edge = paint.stroke ? outline(paint.stroke.width, color) : '';
    markup += `<g transform="${offset}" ${fill(color)}${edge}>${all}</g>`;
  }
  if (paint.stroke && all) {
    const { width, color } = paint.stroke;
    markup += `<g ${fill(color)}${outline(width, color)}>${all}</g>`;
  }
  if (letters.plain) markup += `<g ${fill(paint.color)}>${letters.plain}</g>`;
  if (letters.emphasised) markup += `<g ${fill(paint.emphasis ?? paint.color)}>${letters.emphasised}</g>`;
  return markup + emoji;
}

function bars(set: SetText, color: string): string {
  const rects = set.lines.filter(hasInk).map((line) => {
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
