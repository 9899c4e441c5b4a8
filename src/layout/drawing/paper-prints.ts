import type { Point } from '../typesetting/cutouts.ts';
import type { PaperPaint } from './text-paint.ts';

/** A circle around a scrap of paper, em. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
}

type Print = (circle: Circle, random: () => number) => Point[][];

/**
 * Functions that make the shapes of each print. The shapes cover a circle and are turned about its middle; they are
 * clipped to the paper later.
 */
export const PRINTS: Record<NonNullable<PaperPaint['print']>['kind'], Print> = {
  dots: (circle, random) => {
    const angle = 0.5 + random() * 0.6;
    const [step, radius] = [0.125, 0.036];
    const count = Math.ceil(circle.radius / step);
    const dots: Point[][] = [];
    for (let i = -count; i <= count; i++) {
      for (let j = -count; j <= count; j++) {
        const dot = Array.from({ length: 7 }, (_, k): Point => {
          const at = (k / 7) * 2 * Math.PI;
          return [i * step + Math.cos(at) * radius, j * step + Math.sin(at) * radius];
        });
        dots.push(turned(dot, circle, angle));
      }
    }
    return dots;
  },
  stripes: (circle, random) => {
    const angle = [0.785, -0.785, 0, 1.571][Math.floor(random() * 4)]! + (random() - 0.5) * 0.1;
    const [step, width] = [0.17, 0.075];
    const count = Math.ceil(circle.radius / step);
    return Array.from({ length: 2 * count + 1 }, (_, i) => {
      const y = (i - count) * step;
      return turned(rectangle(-circle.radius, circle.radius, y, y + width), circle, angle);
    });
  },
  lines: (circle, random) => {
    const angle = (random() < 0.3 ? 1.571 : 0) + (random() - 0.5) * 0.06;
    const [step, height] = [0.125, 0.05];
    const count = Math.ceil(circle.radius / step);
    const words: Point[][] = [];
    for (let i = -count; i <= count; i++) {
      for (let x = -circle.radius - random() * 0.2; x < circle.radius; ) {
        const width = 0.06 + random() * 0.22;
        words.push(turned(rectangle(x, x + width, i * step, i * step + height), circle, angle));
        x += width + 0.045;
      }
    }
    return words;
  },
  split: (circle, random) => [halfOf(circle, random)],
};

/** One side of a random line near the middle of a circle. */
export function halfOf(circle: Circle, random: () => number): Point[] {
  const { radius } = circle;
  const at = (random() - 0.5) * 0.5 * radius;
  return turned(rectangle(at, 2 * radius, -2 * radius, 2 * radius), circle, random() * 2 * Math.PI);
}

function rectangle(left: number, right: number, top: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** Turns a shape, given relative to the middle of a circle, about that middle by `angle` radians. */
function turned(shape: readonly Point[], { x, y }: Circle, angle: number): Point[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return shape.map(([dx, dy]) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos]);
}
