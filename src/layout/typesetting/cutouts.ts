import { randomFrom } from '../random.mjs';
import type { Scrap } from '../text/scrap.ts';
import type { Ink } from './shaping.ts';

/** The style of scraps of paper. Lengths in em. */
export interface CutoutStyle {
  /** The largest turn either way, degrees. */
  turn: number;
  /** The largest shift off the line. */
  jitter: number;
  /** Paper around a letter. */
  pad: number;
  /** The gap between two scraps. */
  gap: number;
  /** The width of the space between two words. */
  space: number;
  shadow?: { dx: number; dy: number } | undefined;
}

/** A point, x rightwards and y downwards, em. */
export type Point = readonly [number, number];

/** A scrap of paper with its letter. Points are from the origin of the letter, em. */
export interface Cutout {
  scrap: Scrap;
  advance: number;
  /** The bounds of the paper and its shadow. */
  ink: Ink;
  /** The transform from the letter's own em to its place on the turned paper. */
  letter: { scale: number; cos: number; sin: number; x: number; y: number };
  /** The paper, convex, before it is turned. */
  paper: readonly Point[];
  /** The visible outline, turned, with the fibres of a torn edge. */
  outline: readonly Point[];
  /** Turns and moves a point of the paper to its place. */
  turn: (point: Point) => Point;
}

/** The largest difference in size, either way. */
const SIZES = 0.07;
/** The least height of the paper above the baseline, em: otherwise a comma would be on a crumb. */
const LEAST_TOP = 0.42;
/** The least paper beside a letter, and how much more there may be, as shares of the padding. */
const LEAST_PAD = 0.65;
const MORE_PAD = 0.8;
/** The length of a step along a torn edge, and the largest distance by which it sticks out, em. */
const TEAR_STEP = 0.075;
const TEAR = 0.032;

/** Cuts a scrap of paper around ink, em. */
export function cutOut(ink: Ink, scrap: Scrap, style: CutoutStyle): Cutout {
  const random = randomFrom(scrap.seed ^ 0x5bd1e995);
  const between = (least: number, most: number) => least + random() * (most - least);
  const scale = scrap.size * between(1 - SIZES, 1 + SIZES);
  const pad = () => style.pad * between(LEAST_PAD, LEAST_PAD + MORE_PAD);
  const left = ink.left * scale - pad();
  const right = ink.right * scale + pad();
  const top = -Math.max(ink.top * scale, LEAST_TOP * scale) - pad();
  const bottom = -Math.min(ink.bottom * scale, 0) + pad();
  const width = right - left;
  // Long words are turned less, or their ends would swing far up and down.
  const degrees = between(-1, 1) * style.turn * Math.min(1, 1.2 / width);
  const [shiftX, shiftY] = [between(-0.3, 0.3) * style.jitter, between(-1, 1) * style.jitter];
  const paper = cornersOf(left, top, right, bottom, style.pad, random);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const startX = style.gap / 2 - left + shiftX;
  const turn = ([x, y]: Point): Point => [
    startX + middleX + (x - middleX) * cos - (y - middleY) * sin,
    shiftY + middleY + (x - middleX) * sin + (y - middleY) * cos,
  ];
  const outline = (scrap.torn ? tear(paper, TEAR * 0.3, TEAR, random) : paper).map(turn);
  const [letterX, letterY] = turn([0, 0]);
  return {
    scrap,
    advance: width + style.gap,
    ink: extent(outline, style.shadow),
    letter: { scale, cos, sin, x: letterX, y: letterY },
    paper,
    outline,
    turn,
  };
}

/**
 * The four to six corners of a scrap around a box, clockwise. None lies further inside the box than a third of the
 * padding, so that no edge touches the letter.
 */
function cornersOf(
  left: number,
  top: number,
  right: number,
  bottom: number,
  pad: number,
  random: () => number,
): Point[] {
  const off = () => (random() * 0.75 - 0.3) * pad;
  const corners: Point[] = [
    [left - off(), top - off()],
    [right + off(), top - off()],
    [right + off(), bottom + off()],
    [left - off(), bottom + off()],
  ];
  // One or two corners are cut off, as by scissors that turn too early.
  const cuts = Math.floor(random() * 2.6);
  const first = Math.floor(random() * 4);
  const second = (first + 2) % 4;
  return corners.flatMap((corner, i) => {
    const share = 0.35 + random() * 0.65;
    if (!((cuts > 0 && i === first) || (cuts > 1 && i === second))) return [corner];
    const along = (to: Point): Point => {
      const length = Math.hypot(to[0] - corner[0], to[1] - corner[1]);
      const by = Math.min(0.4, (share * 0.6 * pad) / length);
      return [corner[0] + (to[0] - corner[0]) * by, corner[1] + (to[1] - corner[1]) * by];
    };
    return [along(corners[(i + 3) % 4]!), along(corners[(i + 1) % 4]!)];
  });
}

/** Tears every edge of a convex outline: pushes it out in small steps, by `least` to `most`. */
export function tear(corners: readonly Point[], least: number, most: number, random: () => number): Point[] {
  return corners.flatMap(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    const [dx, dy] = [nextX - x, nextY - y];
    const length = Math.hypot(dx, dy);
    const steps = Math.max(1, Math.round(length / TEAR_STEP));
    return Array.from({ length: steps }, (_, step): Point => {
      const at = Math.min(1, Math.max(0, (step + (step === 0 ? 0 : random() * 0.6 - 0.3)) / steps));
      const out = least + random() * (most - least);
      return [x + dx * at + (dy / length) * out, y + dy * at - (dx / length) * out];
    });
  });
}

/** The part of a shape inside a convex shape (Sutherland and Hodgman); empty if there is none. */
export function clip(shape: readonly Point[], convex: readonly Point[]): Point[] {
  let inside = [...shape];
  for (let i = 0; i < convex.length && inside.length > 0; i++) {
    const [ax, ay] = convex[i]!;
    const [bx, by] = convex[(i + 1) % convex.length]!;
    const side = ([x, y]: Point) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const from = inside;
    inside = from.flatMap((point, j) => {
      const before = from.at(j - 1)!;
      const [here, there] = [side(point), side(before)];
      const crossing: Point[] = [];
      if (here >= 0 !== there >= 0) {
        const share = there / (there - here);
        crossing.push([before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share]);
      }
      return here >= 0 ? [...crossing, point] : crossing;
    });
  }
  return inside.length > 2 ? inside : [];
}

function extent(outline: readonly Point[], shadow: CutoutStyle['shadow']): Ink {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const { dx, dy } = shadow ?? { dx: 0, dy: 0 };
  return {
    left: Math.min(...xs) + Math.min(0, dx),
    right: Math.max(...xs) + Math.max(0, dx),
    top: -Math.min(...ys) - Math.min(0, dy),
    bottom: -Math.max(...ys) - Math.max(0, dy),
  };
}
