import { LAYOUTS } from '../../domain/format.ts';
import { boundsOf } from '../../domain/layers/boxes.ts';
import type { SceneShape } from '../../domain/layers/shape.ts';
import type { Box } from '../../domain/template/template.ts';
import type { Frame } from '../bleed.ts';
import { fillOf, num, nums, svgOf } from '../svg-text.ts';
import type { LayerPaint, PaintSource } from './layer-painter.ts';
import { svgPaint } from './svg-paint.ts';

/** A shape as SVG paths. `bounds` is the box around whose middle it turns. */
interface Outline {
  path: string;
  /** The area of the stroke, between two outlines, by the even-odd rule. */
  ring?: string;
  bounds: Box;
}

/** The miter limit: the stroke of a polygon is bevelled at corners of less than 11.5°. */
const MITER_LIMIT = 10;

/** Prepares a rectangle, an ellipse or a polygon. */
export function shape(layer: SceneShape, { frame }: PaintSource): LayerPaint {
  return svgPaint(svgFor(layer, frame), frame, endsAtEdge(layer, frame));
}

/** The SVG document; empty if the shape has no place in the layout. */
function svgFor(layer: SceneShape, frame: Frame): string {
  const canvas = LAYOUTS[frame.layout];
  const outline = outlineOf(layer);
  if (!outline) return svgOf(canvas, '');
  const { path, ring, bounds } = outline;
  const both = layer.fill !== undefined && layer.stroke !== undefined;
  // With a fill or a stroke only, its own opacity looks the same and saves drawing a group.
  const opacity = both ? 1 : layer.opacity;
  const fill = layer.fill ? `<path d="${path}" ${fillOf(layer.fill, opacity)}/>` : '';
  const stroke = layer.stroke ? strokeOf(layer.stroke, { path, ring }, opacity) : '';
  const turn = layer.rotate === 0 ? '' : ` transform="rotate(${nums(layer.rotate, ...middleOf(bounds))})"`;
  const faint = both && layer.opacity < 1 ? ` opacity="${layer.opacity}"` : '';
  return svgOf(canvas, `<g${turn}${faint}>${fill}${stroke}</g>`);
}

/**
 * True if the shape is extended through the bleed from the edge of the canvas. Shapes that run off the canvas by
 * themselves, are turned, or touch the edge in a point are not: along a slope, only some pixels of the edge would be
 * extended.
 */
function endsAtEdge(layer: SceneShape, { layout }: Frame): boolean {
  if (layer.rotate % 360 !== 0 || layer.kind === 'ellipse') return false;
  if (layer.kind === 'rectangle') return true;
  const { width, height } = LAYOUTS[layout];
  return (layer.points ?? []).every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
}

function outlineOf({ kind, radius, stroke, box, points }: SceneShape): Outline | undefined {
  if (kind === 'polygon') {
    if (!points) return undefined;
    return { path: `M${points.map(([x, y]) => nums(x, y)).join('L')}z`, bounds: boundsOf(points) };
  }
  if (!box) return undefined;
  const short = Math.min(box[2], box[3]);
  // From half the short side on, the stroke covers the whole shape.
  const width = Math.min(stroke?.width ?? 0, short / 2);
  if (kind === 'ellipse') {
    const path = ellipse(inset(box, width / 2));
    return width === 0 ? { path, bounds: box } : { path, ring: ellipse(box) + ellipse(inset(box, width)), bounds: box };
  }
  const corner = radius * short;
  const at = (distance: number) => rectangle(inset(box, distance), Math.max(0, corner - distance));
  const path = at(width / 2);
  return width === 0 ? { path, bounds: box } : { path, ring: at(0) + at(width), bounds: box };
}

function strokeOf(
  { width, color }: NonNullable<SceneShape['stroke']>,
  { path, ring }: Pick<Outline, 'path'> & { ring: string | undefined },
  opacity: number,
): string {
  if (ring) return `<path d="${ring}" fill-rule="evenodd" ${fillOf(color, opacity)}/>`;
  const faint = opacity < 1 ? ` stroke-opacity="${opacity}"` : '';
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${num(width)}" stroke-miterlimit="${MITER_LIMIT}"${faint}/>`;
}

function inset([x, y, width, height]: Box, by: number): Box {
  return [x + by, y + by, width - 2 * by, height - 2 * by];
}

function rectangle([x, y, width, height]: Box, radius: number): string {
  if (width <= 0 || height <= 0) return '';
  if (radius === 0) return `M${nums(x, y)}h${num(width)}v${num(height)}h${num(-width)}z`;
  const corner = (dx: number, dy: number) => `a${nums(radius, radius)} 0 0 1 ${nums(dx, dy)}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return [
    `M${nums(x + radius, y)}h${num(across)}${corner(radius, radius)}v${num(down)}${corner(-radius, radius)}`,
    `h${num(-across)}${corner(-radius, -radius)}v${num(-down)}${corner(radius, -radius)}z`,
  ].join('');
}

function ellipse([x, y, width, height]: Box): string {
  if (width <= 0 || height <= 0) return '';
  const half = `a${nums(width / 2, height / 2)} 0 1 1`;
  return `M${nums(x, y + height / 2)}${half} ${num(width)} 0${half} ${num(-width)} 0z`;
}

function middleOf([x, y, width, height]: Box): [number, number] {
  return [x + width / 2, y + height / 2];
}
