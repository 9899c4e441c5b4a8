/** Bounds in px of the layout. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The axis-parallel bounds of bounds that are turned by `degrees` clockwise about a point. */
export function turnBounds(bounds: Bounds, degrees: number, cx: number, cy: number): Bounds {
  if (degrees === 0) return bounds;
  const angle = (degrees * Math.PI) / 180;
  const corners = [bounds.left, bounds.right].flatMap((x) =>
    [bounds.top, bounds.bottom].map((y) => ({
      x: cx + (x - cx) * Math.cos(angle) - (y - cy) * Math.sin(angle),
      y: cy + (x - cx) * Math.sin(angle) + (y - cy) * Math.cos(angle),
    })),
  );
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
