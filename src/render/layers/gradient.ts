import { LAYOUTS } from '../../domain/format.ts';
import type { SceneGradient } from '../../domain/layers/gradient.ts';
import type { Box } from '../../domain/template/template.ts';
import { areaOf, type Frame } from '../bleed.ts';
import { num, nums, svgOf } from '../svg-text.ts';
import type { LayerPaint, PaintSource } from './layer-painter.ts';
import { svgPaint } from './svg-paint.ts';

/** Prepares a gradient, which continues through the bleed. */
export function gradient(layer: SceneGradient, { frame }: PaintSource): LayerPaint {
  return svgPaint(svgFor(layer, frame), frame, false);
}

function svgFor(layer: SceneGradient, frame: Frame): string {
  const { box, drawn } = areaOf(layer.box, frame);
  const stops = layer.stops.map(({ offset, color, opacity }) => {
    const faint = opacity * layer.opacity;
    const share = faint < 1 ? ` stop-opacity="${num(faint)}"` : '';
    return `<stop offset="${offset}" stop-color="${color}"${share}/>`;
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

/** The gradient line of CSS Images 3, 3.1: its ends lie where perpendiculars to it meet two corners of the box. */
function line({ angle }: SceneGradient, [x, y, width, height]: Box): string {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const half = (Math.abs(width * sin) + Math.abs(height * cos)) / 2;
  const [cx, cy, dx, dy] = [x + width / 2, y + height / 2, sin * half, -cos * half];
  return `x1="${num(cx - dx)}" y1="${num(cy - dy)}" x2="${num(cx + dx)}" y2="${num(cy + dy)}"`;
}

function circle({ center: [across, down], radius }: SceneGradient, [x, y, width, height]: Box): string {
  const farthest = Math.hypot(width * Math.max(across, 1 - across), height * Math.max(down, 1 - down));
  return `cx="${num(x + width * across)}" cy="${num(y + height * down)}" r="${num(farthest * radius)}"`;
}
