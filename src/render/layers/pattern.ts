import { LAYOUTS } from '../../domain/format.ts';
import type { ScenePattern } from '../../domain/layers/pattern.ts';
import type { Box } from '../../domain/template/template.ts';
import { areaOf, type Frame } from '../bleed.ts';
import { fillOf, num, nums, svgOf } from '../svg-text.ts';
import type { LayerPaint, PaintSource } from './layer-painter.ts';
import { svgPaint } from './svg-paint.ts';

/** A pattern and the area it fills, in layout pixels (for rays, `size` and `gap` are in degrees). */
interface PatternField {
  /** The middle of the pattern, around which it is turned. */
  x: number;
  y: number;
  size: number;
  gap: number;
  /** Radians, clockwise. */
  turn: number;
  /** Distance from the middle to the farthest corner of the area. */
  reach: number;
  /** True if a figure of `size` around a point may be visible. */
  isSeen(x: number, y: number): boolean;
}

/** Largest angle of the chords at the end of a ray, in degrees. */
const CHORD = 30;

const FIGURES: Record<ScenePattern['kind'], (field: PatternField) => string> = { dots, stripes, checks, grid, rays };

/** Prepares a pattern: one repeated figure, in one colour. */
export function pattern(layer: ScenePattern, { frame }: PaintSource): LayerPaint {
  return svgPaint(svgFor(layer, frame), frame, false);
}

/**
 * Draws all figures as one path, not as tiles of an SVG pattern: renderers draw a tile once in pixels, then turn and
 * repeat it, which is blurred at the size of a sheet.
 */
function svgFor(layer: ScenePattern, frame: Frame): string {
  const canvas = LAYOUTS[frame.layout];
  const { box, drawn } = areaOf(layer.box, frame);
  const path = FIGURES[layer.kind](fieldOf(layer, box, drawn));
  const shape = (clip: string) => `<path d="${path}" ${fillOf(layer.color, layer.opacity)}${clip}/>`;
  const [left, top, width, height] = drawn;
  const whole = left <= 0 && top <= 0 && left + width >= canvas.width && top + height >= canvas.height;
  if (whole) return svgOf(canvas, shape(''));
  const edge = `<rect x="${num(left)}" y="${num(top)}" width="${num(width)}" height="${num(height)}"/>`;
  return svgOf(canvas, `<clipPath id="b">${edge}</clipPath>${shape(' clip-path="url(#b)"')}`);
}

function fieldOf(layer: ScenePattern, box: Box, [left, top, width, height]: Box): PatternField {
  const { size, gap = size } = layer;
  const [x, y] = [box[0] + box[2] * layer.center[0], box[1] + box[3] * layer.center[1]];
  const [right, bottom] = [left + width, top + height];
  return {
    x,
    y,
    size,
    gap,
    turn: (layer.angle * Math.PI) / 180,
    reach: Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y)),
    isSeen: (atX, atY) => atX > left - size && atX < right + size && atY > top - size && atY < bottom + size,
  };
}

/** The whole numbers whose product with `pitch` is within the reach of the field. */
function steps({ reach }: PatternField, pitch: number): number[] {
  const most = Math.ceil(reach / pitch);
  return Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
}

/** The position of a point given along the turned axes of the field. */
function turned({ x, y, turn }: PatternField, along: number, across: number): [number, number] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [x + along * cos - across * sin, y + along * sin + across * cos];
}

/** A closed path through points given along the turned axes. */
function outline(field: PatternField, points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([along, across]) => nums(...turned(field, along, across))).join('L')}z`;
}

function dots(field: PatternField): string {
  const [pitch, radius] = [field.size + field.gap, field.size / 2];
  const half = `a${nums(radius, radius)} 0 1 0`;
  const all = steps(field, pitch);
  const parts: string[] = [];
  for (const row of all) {
    for (const column of all) {
      const [x, y] = turned(field, column * pitch, row * pitch);
      if (field.isSeen(x, y))
        parts.push(`M${nums(x - radius, y)}${half} ${num(field.size)} 0${half} ${num(-field.size)} 0`);
    }
  }
  return parts.join('');
}

function stripes(field: PatternField): string {
  const pitch = field.size + field.gap;
  return steps(field, pitch)
    .map((row) => bar(field, row * pitch))
    .join('');
}

/** A stripe along the turned axis, with its middle line at the distance `across` from the middle of the field. */
function bar(field: PatternField, across: number): string {
  const { reach, size } = field;
  const [above, below] = [across - size / 2, across + size / 2];
  return outline(field, [
    [-reach, above],
    [reach, above],
    [reach, below],
    [-reach, below],
  ]);
}

function checks(field: PatternField): string {
  const [half, step] = [field.size / 2, (field.size + field.gap) / 2];
  const all = steps(field, step);
  const parts: string[] = [];
  for (const row of all) {
    for (const column of all) {
      // Every second square, as on a chessboard.
      if ((row + column) % 2 !== 0) continue;
      const [along, across] = [column * step, row * step];
      if (!field.isSeen(...turned(field, along, across))) continue;
      parts.push(
        outline(field, [
          [along - half, across - half],
          [along + half, across - half],
          [along + half, across + half],
          [along - half, across + half],
        ]),
      );
    }
  }
  return parts.join('');
}

function grid(field: PatternField): string {
  return stripes(field) + stripes({ ...field, turn: field.turn + Math.PI / 2 });
}

function rays(field: PatternField): string {
  const { size, gap, reach } = field;
  const count = Math.round(360 / (size + gap));
  const opening = ((360 / count) * size) / (size + gap);
  const chords = Math.ceil(opening / CHORD);
  // The chords must lie beyond the visible area too.
  const far = (reach + 1) / Math.cos((CHORD / 2 / 180) * Math.PI);
  return Array.from({ length: count }, (_, ray) => {
    const ends = Array.from({ length: chords + 1 }, (_, i): [number, number] => {
      const angle = ((ray * 360) / count - opening / 2 + (i * opening) / chords) * (Math.PI / 180);
      return [far * Math.sin(angle), -far * Math.cos(angle)];
    });
    return outline(field, [[0, 0], ...ends]);
  }).join('');
}
