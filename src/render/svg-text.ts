import type { LAYOUTS } from '../domain/format.ts';

type Canvas = (typeof LAYOUTS)[keyof typeof LAYOUTS];

/** Formats a number for SVG, rounded to a thousandth of a layout pixel, which is invisible on any sheet. */
export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Formats numbers with spaces between them. */
export function nums(...values: number[]): string {
  return values.map(num).join(' ');
}

/** An SVG document of a canvas, in layout pixels. */
export function svgOf({ width, height }: Canvas, markup: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${markup}</svg>`;
}

/** The SVG attributes of a fill, given as #rrggbb or #rrggbbaa. */
export function fillOf(color: string, opacity = 1): string {
  return `fill="${color}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`;
}
