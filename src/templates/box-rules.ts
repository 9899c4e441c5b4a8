import { LAYOUTS, type LayoutName } from '../domain/format.ts';
import { isText } from '../domain/layers/text-types.ts';
import type { RuleFault } from '../domain/problem.ts';
import { type Box, type ImprintLayer, layoutsOf, type Template, type TextLayer } from '../domain/template/template.ts';

/** Shares of the canvas that networks cut off, that printers cannot reach, or that buttons over a story cover. */
const MARGIN = 0.05;
const STORY_TOP = 0.14;
const STORY_BOTTOM = 0.2;
/** A smaller difference is rounding and not a mistake, px of the layout. */
const ROUNDING = 0.5;

type Placed = TextLayer | ImprintLayer;
type Point = readonly [x: number, y: number];

/** The safe area of a layout for texts and the imprint: left, top, right and bottom, px. */
export function safeArea(layout: LayoutName): readonly [number, number, number, number] {
  const { width, height } = LAYOUTS[layout];
  const top = layout === 'story' ? STORY_TOP * height : MARGIN * height;
  const bottom = layout === 'story' ? STORY_BOTTOM * height : MARGIN * height;
  // Printers leave the same edge blank on every side.
  if (layout === 'print') return [MARGIN * width, MARGIN * width, width * (1 - MARGIN), height - MARGIN * width];
  return [MARGIN * width, top, width * (1 - MARGIN), height - bottom];
}

/**
 * Finds texts that may be cut off or covered, and boxes that overlap while both are shown. A long text fills its box,
 * so boxes are compared, turned as they are drawn.
 */
export function checkBoxes({ layers, formats }: Template): RuleFault[] {
  const placed = layers.flatMap((layer, i) => (isText(layer) ? [{ layer, i }] : []));
  return layoutsOf(formats).flatMap((layout) =>
    placed.flatMap(({ layer, i }, k): RuleFault[] => {
      const corners = cornersOf(layer, layout);
      if (!corners) return [];
      const path = ['layers', i, 'box', layout];
      const outside = checkMargins(layer, layout, corners);
      if (outside) return [{ path, ...outside }];
      const over = placed.slice(0, k).find((other) => {
        const theirs = cornersOf(other.layer, layout);
        return theirs && shownTogether(other.layer, layer) && overlap(theirs, corners);
      });
      if (!over) return [];
      const what = layer.type === 'imprint' ? 'the imprint' : 'this text';
      const message = `the box of layers.${over.i} lies over ${what} in the ${layout} layout`;
      return [{ path, message, hint: 'Part the two boxes: a long slogan fills its own.', severity: 'warning' }];
    }),
  );
}

function checkMargins(layer: Placed, layout: LayoutName, corners: Point[]): Omit<RuleFault, 'path'> | undefined {
  const [left, top, right, bottom] = safeArea(layout);
  const inside = corners.every(
    ([x, y]) => x >= left - ROUNDING && y >= top - ROUNDING && x <= right + ROUNDING && y <= bottom + ROUNDING,
  );
  if (inside) return undefined;
  const what = layer.type === 'imprint' ? 'the imprint' : 'the text';
  const message = `${what} leaves the safe area of the ${layout} layout`;
  const [l, t, r, b] = [Math.ceil(left), Math.ceil(top), Math.floor(right), Math.floor(bottom)];
  const turned = layer.type === 'text' && layer.rotate !== 0 ? ', as it is turned,' : '';
  const hint = `Keep it${turned} between left ${l}, top ${t}, right ${r} and bottom ${b}: there nothing is cut off or covered.`;
  return { message, hint, severity: layer.type === 'imprint' ? 'error' : 'warning' };
}

/** True if a poster can show both layers. Layers with the same text are left out: they overlap on purpose. */
function shownTogether(one: Placed, other: Placed): boolean {
  if (one.type === 'text' && other.type === 'text' && one.slot === other.slot) return false;
  const [ours, theirs] = [whenOf(one), whenOf(other)];
  return Object.entries(ours).every(([slot, values]) => {
    const allowed = theirs[slot];
    return !allowed || values.some((value) => allowed.includes(value));
  });
}

function whenOf(layer: Placed): Record<string, string[]> {
  return (layer.type === 'text' && layer.when) || {};
}

/** The corners of a layer's box, turned about its middle, clockwise from the upper left. */
function cornersOf(layer: Placed, layout: LayoutName): Point[] | undefined {
  const box: Box | undefined = layer.box[layout];
  if (!box) return undefined;
  const [left, top, width, height] = box;
  const angle = ((layer.type === 'text' ? layer.rotate : 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [left + width / 2, top + height / 2];
  const halves: Point[] = [
    [-width / 2, -height / 2],
    [width / 2, -height / 2],
    [width / 2, height / 2],
    [-width / 2, height / 2],
  ];
  return halves.map(([x, y]) => [cx + x * cos - y * sin, cy + x * sin + y * cos]);
}

/** True if two rectangles overlap: no line along one of their sides separates them. */
function overlap(one: Point[], other: Point[]): boolean {
  const axes = [one, other].flatMap((corners) => [side(corners[0]!, corners[1]!), side(corners[1]!, corners[2]!)]);
  return axes.every(([x, y]) => {
    const along = (corners: Point[]) => corners.map((corner) => corner[0] * x + corner[1] * y);
    const [ours, theirs] = [along(one), along(other)];
    return Math.min(...ours) < Math.max(...theirs) - ROUNDING && Math.min(...theirs) < Math.max(...ours) - ROUNDING;
  });
}

/** The unit vector from a corner to the next. */
function side([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  return [(toX - x) / length, (toY - y) / length];
}
