import { LAYOUTS } from '../domain/format.ts';
import type { Box, GradientLayer } from '../domain/template/template.ts';
import { resolveColor } from '../layout/colors.ts';
import { areaOf, type Frame } from './bleed.ts';
import { num, nums, svgOf } from './svg-text.ts';

/** A gradient as an SVG document of the frame's canvas; in the bleed it goes on as it runs. */
export function gradientSvg(layer: GradientLayer, colors: Record<string, string>, frame: Frame): string {
  const { box, drawn } = areaOf(layer.box?.[frame.layout], frame);
  const stops = layer.stops.map(({ offset, color, opacity }) => {
    const faint = opacity * layer.opacity;
    const share = faint < 1 ? ` stop-opacity="${num(faint)}"` : '';
    return `<stop offset="${offset}" stop-color="${resolveColor(color, colors)}"${share}/>`;
  });
  const [element, place] =
    layer.kind === 'linear' ? ['linearGradient', line(layer, box)] : ['radialGradient', circle(layer, box)];
  const [x, y, width, height] = drawn;
  return svgOf(
    LAYOUTS[frame.layout],
    `<${element} id="g" gradientUnits="userSpaceOnUse" ${place}>${stops.join('')}</${element}>` +
      `<path d="M${nums(x, y)}h${num(width)}v${num(height)}h${num(-width)}z" fill="url(#g)"/>`,
  );
}

/** The gradient line of CSS Images 3, 3.1: as long as it takes for its perpendiculars to meet two corners. */
function line({ angle }: GradientLayer, [x, y, width, height]: Box): string {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const half = (Math.abs(width * sin) + Math.abs(height * cos)) / 2;
  const [cx, cy, dx, dy] = [x + width / 2, y + height / 2, sin * half, -cos * half];
  return `x1="${num(cx - dx)}" y1="${num(cy - dy)}" x2="${num(cx + dx)}" y2="${num(cy + dy)}"`;
}

function circle({ center: [across, down], radius }: GradientLayer, [x, y, width, height]: Box): string {
  const farthest = Math.hypot(width * Math.max(across, 1 - across), height * Math.max(down, 1 - down));
  return `cx="${num(x + width * across)}" cy="${num(y + height * down)}" r="${num(farthest * radius)}"`;
}
