import { PICTURE } from './block.ts';
import { type Cutout, clip, type Point, tear } from './cutouts.ts';
import { OUTLINE_SIZE, type Outliner } from './outlines.ts';
import type { Pictures } from './overlay.ts';
import { randomFrom } from './random.mjs';
import type { SetText } from './setting.ts';
import {
  type DrawnText,
  type Fill,
  fill,
  lettersOf,
  type Matrix,
  type PaperPaint,
  PICTURE_UNITS,
  place,
  roundTo,
  type TextPaint,
  UNKNOWN,
} from './svg.ts';

/** What a torn edge lays bare. */
const FIBRES = '#f4efe4';
/** The shaded side of a fold, and how many scraps are folded. */
const FOLD = '#1a140c14';
const FOLDED = 0.4;
/** Scraps that reach further from their middle, em, are plain: a pattern on a word without end would be thousands of shapes. */
const LONGEST_PRINT = 4;

/** Draws letters on scraps of paper, one scrap after the other: its shadow, the paper, what is printed on it, the letter. */
export async function drawCutouts(
  set: SetText,
  { papers, shadow }: NonNullable<TextPaint['cutouts']>,
  outliner: Outliner,
  pictures: Pictures,
): Promise<DrawnText> {
  const placed = set.lines.flatMap((line) => line.pieces.map((piece) => ({ piece, line })));
  const words = placed.flatMap(({ piece }) => (piece.cutout && piece.word ? lettersOf(piece.word) : []));
  const outlines = await outliner.outline(words.map(({ letter }) => letter));
  const fills: Fill[] = [];
  let markup = '';
  let onlyFills = true;
  let next = 0;
  const add = (color: string, ...shapes: Fill['shapes']) => {
    if (shapes.length === 0) return;
    fills.push({ color, shapes });
    const all = shapes.map(({ matrix, path }) => `<path transform="matrix(${matrix.join(' ')})" d="${path}"/>`);
    markup += `<g ${fill(color)}>${all.join('')}</g>`;
  };
  for (const { piece, line } of placed) {
    const { cutout } = piece;
    if (!cutout) continue;
    const paint = papers[cutout.scrap.paper]!;
    const [x, y] = [line.x + piece.x * set.size, line.y];
    const onPaper = place(set.size / OUTLINE_SIZE, x, y);
    if (shadow) {
      const below = place(set.size / OUTLINE_SIZE, x + shadow.dx * set.size, y + shadow.dy * set.size);
      add(shadow.color, { matrix: below, path: pathOf([cutout.outline]) });
    }
    for (const { color, shapes } of paperOf(cutout, paint)) add(color, { matrix: onPaper, path: pathOf(shapes) });
    if (piece.word) {
      const letters: Fill['shapes'] = [];
      for (const letter of lettersOf(piece.word)) {
        const path = outlines[next++];
        if (path) letters.push({ matrix: onScrap(cutout, set.size, x, y, 1 / OUTLINE_SIZE, letter.x, 0), path });
      }
      add(paint.ink, ...letters);
    } else {
      onlyFills = false;
      const top = PICTURE.depth - PICTURE.size;
      const units = piece.picture === '' ? OUTLINE_SIZE : PICTURE_UNITS;
      const matrix = onScrap(cutout, set.size, x, y, PICTURE.size / units, 0, top).join(' ');
      markup +=
        piece.picture === ''
          ? `<path transform="matrix(${matrix})" ${fill(paint.ink)} fill-rule="evenodd" d="${UNKNOWN}"/>`
          : `<g transform="matrix(${matrix})">${await pictures.load(piece.picture!)}</g>`;
    }
  }
  return { markup, fills: onlyFills ? fills : undefined };
}

/** From units of which one is `unit` em, moved by (`dx`, `dy`) em, to px, turned with the paper. */
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

/** The paper and what is printed on it, bottom first. */
function paperOf({ scrap, paper, outline, turn }: Cutout, { paper: color, print }: PaperPaint) {
  const random = randomFrom(scrap.seed ^ 0x2545f491);
  const layers: { color: string; shapes: (readonly Point[])[] }[] = [];
  if (scrap.torn) {
    layers.push({ color: FIBRES, shapes: [outline] });
    layers.push({ color, shapes: [tear(paper, 0, 0.012, random).map(turn)] });
  } else {
    layers.push({ color, shapes: [outline] });
  }
  const put = (shapes: readonly Point[][], shade: string) => {
    const inside = shapes.map((shape) => clip(shape, paper)).filter((shape) => shape.length > 0);
    if (inside.length > 0) layers.push({ color: shade, shapes: inside.map((shape) => shape.map(turn)) });
  };
  const frame = frameOf(paper);
  if (print && frame.reach < LONGEST_PRINT) put(PRINTS[print.kind](frame, random), print.color);
  if (random() < FOLDED) put([half(frame, random)], FOLD);
  return layers;
}

interface Frame {
  x: number;
  y: number;
  /** As far as anything on the paper is from its middle. */
  reach: number;
}

function frameOf(paper: readonly Point[]): Frame {
  const xs = paper.map(([x]) => x);
  const ys = paper.map(([, y]) => y);
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, reach: Math.hypot(right - left, bottom - top) / 2 };
}

/** Shapes over a frame, turned by `angle` about its middle: clipped later. */
const PRINTS: Record<NonNullable<PaperPaint['print']>['kind'], (frame: Frame, random: () => number) => Point[][]> = {
  dots: (frame, random) => {
    const angle = 0.5 + random() * 0.6;
    const [step, radius] = [0.125, 0.036];
    const count = Math.ceil(frame.reach / step);
    const dots: Point[][] = [];
    for (let i = -count; i <= count; i++) {
      for (let j = -count; j <= count; j++) {
        const dot = Array.from({ length: 7 }, (_, k): Point => {
          const at = (k / 7) * 2 * Math.PI;
          return [i * step + Math.cos(at) * radius, j * step + Math.sin(at) * radius];
        });
        dots.push(turned(dot, frame, angle));
      }
    }
    return dots;
  },
  stripes: (frame, random) => {
    const angle = [0.785, -0.785, 0, 1.571][Math.floor(random() * 4)]! + (random() - 0.5) * 0.1;
    const [step, width] = [0.17, 0.075];
    const count = Math.ceil(frame.reach / step);
    return Array.from({ length: 2 * count + 1 }, (_, i) => {
      const y = (i - count) * step;
      return turned(bar(-frame.reach, frame.reach, y, y + width), frame, angle);
    });
  },
  lines: (frame, random) => {
    const angle = (random() < 0.3 ? 1.571 : 0) + (random() - 0.5) * 0.06;
    const [step, height] = [0.125, 0.05];
    const count = Math.ceil(frame.reach / step);
    const words: Point[][] = [];
    for (let i = -count; i <= count; i++) {
      for (let x = -frame.reach - random() * 0.2; x < frame.reach; ) {
        const width = 0.06 + random() * 0.22;
        words.push(turned(bar(x, x + width, i * step, i * step + height), frame, angle));
        x += width + 0.045;
      }
    }
    return words;
  },
  split: (frame, random) => [half(frame, random)],
};

/** What lies on one side of a line near the middle. */
function half(frame: Frame, random: () => number): Point[] {
  const at = (random() - 0.5) * 0.5 * frame.reach;
  return turned(bar(at, 2 * frame.reach, -2 * frame.reach, 2 * frame.reach), frame, random() * 2 * Math.PI);
}

function bar(left: number, right: number, top: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function turned(shape: readonly Point[], { x, y }: Frame, angle: number): Point[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return shape.map(([dx, dy]) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos]);
}

/** Path data in thousandths of an em. */
function pathOf(shapes: readonly (readonly Point[])[]): string {
  const unit = (value: number) => Math.round(value * OUTLINE_SIZE) + 0;
  return shapes.map((shape) => `M${shape.map(([x, y]) => `${unit(x)} ${unit(y)}`).join('L')}Z`).join('');
}
