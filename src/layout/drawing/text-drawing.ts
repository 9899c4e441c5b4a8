import { type DisplayItem, notdefShape, opaque, PICTURE_UNITS, type Shape } from '../display-list/display-list.ts';
import { IDENTITY, roundTo, scaleTo } from '../display-list/matrix.ts';
import type { Pictures } from '../text/emoji.ts';
import { PICTURE } from '../typesetting/run-metrics.ts';
import type { Letter, Shaped } from '../typesetting/shaping.ts';
import { hasInk } from '../typesetting/text-line.ts';
import type { TypesetText } from '../typesetting/typeset.ts';
import { OUTLINE_SIZE, type Outliner } from './outlines.ts';
import type { TextPaint } from './text-paint.ts';

/** Draws a typeset text: bars, then shadow, outline and letters, then emoji. */
export async function drawText(
  set: TypesetText,
  paint: TextPaint,
  outliner: Outliner,
  pictures: Pictures,
): Promise<DisplayItem[]> {
  const { plain, emphasised, emoji } = await shapesOf(set, outliner, pictures);
  const letters = [...plain, ...emphasised];
  const items: DisplayItem[] = [];
  if (paint.bars) items.push({ kind: 'fill', color: paint.bars, shapes: barsOf(set) });
  if (paint.shadow && letters.length > 0) {
    const { dx, dy, color } = paint.shadow;
    const offset = [roundTo(dx * set.size), roundTo(dy * set.size)] as const;
    items.push(
      paint.stroke
        ? strokeItem(letters, color, paint.stroke.width, offset)
        : { kind: 'fill', color, shapes: letters, offset },
    );
  }
  if (paint.stroke && letters.length > 0) items.push(strokeItem(letters, paint.stroke.color, paint.stroke.width));
  if (plain.length > 0) items.push({ kind: 'fill', color: paint.color, shapes: plain });
  if (emphasised.length > 0) items.push({ kind: 'fill', color: paint.emphasis ?? paint.color, shapes: emphasised });
  return [...items, ...emoji];
}

/** The outlines and emoji of a text, each in its place. */
async function shapesOf(set: TypesetText, outliner: Outliner, pictures: Pictures) {
  const words = set.lines.flatMap((line) => line.runs.flatMap((run) => (run.word ? lettersOf(run.word) : [])));
  const outlines = await outliner.outline(words.map(({ letter }) => letter));
  const scale = set.size / OUTLINE_SIZE;
  const plain: Shape[] = [];
  const emphasised: Shape[] = [];
  const unknown: Shape[] = [];
  const emoji: DisplayItem[] = [];
  let next = 0;
  for (const line of set.lines) {
    for (const run of line.runs) {
      const x = line.x + run.x * set.size;
      const top = line.y - (PICTURE.size - PICTURE.depth) * set.size;
      if (run.word) {
        for (const letter of lettersOf(run.word)) {
          const path = outlines[next++];
          const matrix = scaleTo(scale, x + letter.x * set.size, line.y);
          if (path) (run.emphasised ? emphasised : plain).push({ matrix, path });
        }
      } else if (run.picture === '') {
        unknown.push(notdefShape(scaleTo(scale * PICTURE.size, x, top)));
      } else if (run.picture !== undefined) {
        const matrix = scaleTo((PICTURE.size * set.size) / PICTURE_UNITS, x, top);
        emoji.push({ kind: 'picture', matrix, markup: await pictures.load(run.picture) });
      }
    }
  }
  return { plain: [...plain, ...unknown], emphasised, emoji };
}

/** The letters of a word, which are outlined one by one; or the whole word, if letters change one another. */
export function lettersOf(word: Shaped): readonly Letter[] {
  return word.letters ?? [{ letter: word, x: 0 }];
}

function barsOf(set: TypesetText): Shape[] {
  return set.lines.filter(hasInk).map((line) => {
    const left = roundTo(line.x + line.ink.left * set.size);
    const top = roundTo(line.y - line.ink.top * set.size);
    const right = roundTo(line.x + line.ink.right * set.size);
    const bottom = roundTo(line.y - line.ink.bottom * set.size);
    return { matrix: IDENTITY, path: `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z` };
  });
}

/** Letters with an outline of `width` em: half of a stroke lies inside, so the stroke is twice as wide. */
function strokeItem(
  shapes: readonly Shape[],
  color: string,
  width: number,
  offset?: readonly [number, number],
): DisplayItem {
  const both = roundTo(2 * width * OUTLINE_SIZE);
  return { kind: 'stroke', fill: color, color: opaque(color), width: both, join: 'round', shapes, offset };
}
