import type { Bounds } from '../bounds.ts';
import { type DisplayItem, type DisplayList, opacityOf, opaque, type Shape } from './display-list.ts';
import { isIdentity, type Matrix } from './matrix.ts';

/** Display lists drawn on one canvas, one above the other. */
interface Drawing {
  width: number;
  height: number;
  parts: readonly DisplayList[];
}

/** Writes a drawing as an SVG document of outlines, without fonts or external references. Its viewBox is the canvas. */
export function drawingSvg({ width, height, parts }: Drawing): string {
  return svgDocument(parts.map(listMarkup).join(''), { left: 0, top: 0, right: width, bottom: height });
}

/** Makes an SVG document that shows a part of the canvas, at one px per unit, or stretched to `size`. */
export function svgDocument(
  markup: string,
  { left, top, right, bottom }: Bounds,
  size?: { width: number; height: number },
): string {
  const [width, height] = [right - left, bottom - top];
  const fit = size ? ' preserveAspectRatio="none"' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size?.width ?? width}" height="${size?.height ?? height}" viewBox="${left} ${top} ${width} ${height}"${fit}>${markup}</svg>`;
}

/** Writes a display list as an SVG group. */
export function listMarkup({ items, turn }: DisplayList): string {
  const turned = turn ? ` transform="rotate(${turn.degrees} ${turn.x} ${turn.y})"` : '';
  return `<g${turned}>${items.map(itemMarkup).join('')}</g>`;
}

function itemMarkup(item: DisplayItem): string {
  switch (item.kind) {
    case 'fill':
      return shapesMarkup(item, fillOf(item.color));
    case 'stroke': {
      const line = `stroke="${item.color}" stroke-width="${item.width}" stroke-linejoin="${item.join}"`;
      return shapesMarkup(item, `${fillOf(item.fill)} ${line}`);
    }
    case 'notdef':
      return shapeMarkup(item.shape, ` ${fillOf(item.color)}`);
    case 'picture':
      return `<g transform="${matrixOf(item.matrix)}">${item.markup}</g>`;
  }
}

function shapesMarkup({ shapes, offset }: Extract<DisplayItem, { shapes: unknown }>, paint: string): string {
  const moved = offset ? `transform="translate(${offset[0]} ${offset[1]})" ` : '';
  return `<g ${moved}${paint}>${shapes.map((shape) => shapeMarkup(shape)).join('')}</g>`;
}

function shapeMarkup({ matrix, path, rule }: Shape, paint = ''): string {
  const placed = isIdentity(matrix) ? '' : ` transform="${matrixOf(matrix)}"`;
  return `<path${placed}${paint}${rule ? ` fill-rule="${rule}"` : ''} d="${path}"/>`;
}

function matrixOf(matrix: Matrix): string {
  return `matrix(${matrix.join(' ')})`;
}

function fillOf(color: string): string {
  const opacity = color.length === 9 ? ` fill-opacity="${opacityOf(color)}"` : '';
  return `fill="${opaque(color)}"${opacity}`;
}
