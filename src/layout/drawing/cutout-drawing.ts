import { type DisplayItem, notdefShape, PICTURE_UNITS, type Shape } from '../display-list/display-list.ts';
import { type Matrix, roundTo, scaleTo } from '../display-list/matrix.ts';
import type { Pictures } from '../text/emoji.ts';
import type { Cutout, Point } from '../typesetting/cutouts.ts';
import { PICTURE } from '../typesetting/run-metrics.ts';
import type { TypesetText } from '../typesetting/typeset.ts';
import { OUTLINE_SIZE, type Outliner } from './outlines.ts';
import { paperLayers } from './paper.ts';
import { lettersOf } from './text-drawing.ts';
import type { CutoutPaint } from './text-paint.ts';

/** Draws letters on scraps of paper, one scrap after the other: its shadow, the paper, its print, the letter. */
export async function drawCutouts(
  set: TypesetText,
  { papers, shadow }: CutoutPaint,
  outliner: Outliner,
  pictures: Pictures,
): Promise<DisplayItem[]> {
  const placed = set.lines.flatMap((line) => line.runs.map((run) => ({ run, line })));
  const words = placed.flatMap(({ run }) => (run.cutout && run.word ? lettersOf(run.word) : []));
  const outlines = await outliner.outline(words.map(({ letter }) => letter));
  const items: DisplayItem[] = [];
  let next = 0;
  for (const { run, line } of placed) {
    const { cutout } = run;
    if (!cutout) continue;
    const paint = papers[cutout.scrap.paper]!;
    const [x, y] = [line.x + run.x * set.size, line.y];
    const onPaper = scaleTo(set.size / OUTLINE_SIZE, x, y);
    if (shadow) {
      const below = scaleTo(set.size / OUTLINE_SIZE, x + shadow.dx * set.size, y + shadow.dy * set.size);
      items.push({ kind: 'fill', color: shadow.color, shapes: [{ matrix: below, path: pathOf([cutout.outline]) }] });
    }
    for (const { color, shapes } of paperLayers(cutout, paint)) {
      items.push({ kind: 'fill', color, shapes: [{ matrix: onPaper, path: pathOf(shapes) }] });
    }
    if (run.word) {
      const shapes: Shape[] = [];
      for (const letter of lettersOf(run.word)) {
        const path = outlines[next++];
        if (path) shapes.push({ matrix: onScrap(cutout, set.size, x, y, 1 / OUTLINE_SIZE, letter.x, 0), path });
      }
      if (shapes.length > 0) items.push({ kind: 'fill', color: paint.ink, shapes });
      continue;
    }
    const units = run.picture ? PICTURE_UNITS : OUTLINE_SIZE;
    const matrix = onScrap(cutout, set.size, x, y, PICTURE.size / units, 0, PICTURE.depth - PICTURE.size);
    items.push(
      run.picture
        ? { kind: 'picture', matrix, markup: await pictures.load(run.picture) }
        : { kind: 'notdef', color: paint.ink, shape: notdefShape(matrix) },
    );
  }
  return items;
}

/**
 * The transform from units of `unit` em to px, for shapes that are moved by (`dx`, `dy`) em and turned with the paper.
 */
function onScrap(
  { letter: { scale, cos, sin, x, y } }: Cutout,
  size: number,
  left: number,
  baseline: number,
  unit: number,
  dx: number,
  dy: number,
): Matrix {
  const [a, b] = [roundTo(unit * scale * cos * size, 6), roundTo(unit * scale * sin * size, 6)];
  const moveX = x + (dx * cos - dy * sin) * scale;
  const moveY = y + (dx * sin + dy * cos) * scale;
  return [a, b, 0 - b, a, roundTo(left + moveX * size), roundTo(baseline + moveY * size)];
}

/** Path data in thousandths of an em. */
function pathOf(shapes: readonly (readonly Point[])[]): string {
  const unit = (value: number) => Math.round(value * OUTLINE_SIZE) + 0;
  return shapes.map((shape) => `M${shape.map(([x, y]) => `${unit(x)} ${unit(y)}`).join('L')}Z`).join('');
}
