import { randomFrom } from '../random.mjs';
import { type Cutout, clip, type Point, tear } from '../typesetting/cutouts.ts';
import { type Circle, halfOf, PRINTS } from './paper-prints.ts';
import type { PaperPaint } from './text-paint.ts';

/** Shapes of one colour on a scrap of paper, in em from the origin of its letter. */
interface PaperLayer {
  color: string;
  shapes: (readonly Point[])[];
}

/** The colour of the fibres at a torn edge. */
const FIBRES = '#f4efe4';
/** The shade of a fold, and the share of scraps that are folded. */
const FOLD = '#1a140c14';
const FOLDED = 0.4;
/** The largest radius of a scrap with a print, em: a pattern on an endless word would have thousands of shapes. */
const MAX_PRINTED = 4;

/** The paper of a scrap, its print and its fold, bottom first. */
export function paperLayers(
  { scrap, paper, outline, turn }: Cutout,
  { paper: color, print }: PaperPaint,
): PaperLayer[] {
  const random = randomFrom(scrap.seed ^ 0x2545f491);
  const layers: PaperLayer[] = [];
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
  const circle = circleAround(paper);
  if (print && circle.radius < MAX_PRINTED) put(PRINTS[print.kind](circle, random), print.color);
  if (random() < FOLDED) put([halfOf(circle, random)], FOLD);
  return layers;
}

function circleAround(paper: readonly Point[]): Circle {
  const xs = paper.map(([x]) => x);
  const ys = paper.map(([, y]) => y);
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, radius: Math.hypot(right - left, bottom - top) / 2 };
}
