/** The way of one finger over an element since it came down, in px and ms, and the axis on which it set out. */
export interface Swipe {
  x: number;
  y: number;
  time: number;
  axis: 'x' | 'y';
}

interface SwipeListener {
  /** Called while the finger moves. */
  onMove?: (swipe: Swipe) => void;
  /** Called when the finger lets go; without a swipe when the browser or a second finger took over. */
  onEnd: (swipe?: Swipe) => void;
  /** Px at the sides of the screen where a swipe is the browser's own. */
  edge?: number;
}

/** Px after which it is known which way a finger goes. */
const START = 10;
/** From this scale on a page counts as enlarged. */
const ENLARGED = 1.05;

/** Tells whether somebody enlarged the page with two fingers, and moves about in it with one. */
export const isEnlarged = () => (visualViewport?.scale ?? 1) > ENLARGED;

/**
 * Follows a finger over an element until `signal` aborts. Two fingers, and one on a page that is enlarged, are the
 * browser's, and so are the ways that the element's `touch-action` names.
 */
export function followSwipes(
  element: HTMLElement,
  { onMove, onEnd, edge = 0 }: SwipeListener,
  signal?: AbortSignal,
): void {
  let from: { id: number; x: number; y: number; time: number } | undefined;
  let axis: Swipe['axis'] | undefined;
  const on = (type: string, listen: (event: PointerEvent) => void) =>
    element.addEventListener(type, listen as EventListener, signal && { signal });
  const stop = (swipe?: Swipe) => {
    const begun = axis;
    from = axis = undefined;
    if (begun) onEnd(swipe);
  };

  on('pointerdown', ({ isPrimary, pointerType, pointerId: id, clientX: x, clientY: y, timeStamp: time }) => {
    if (!isPrimary) return stop();
    const isInside = x >= edge && x <= innerWidth - edge;
    if (pointerType === 'touch' && isInside && !isEnlarged()) from = { id, x, y, time };
  });
  on('pointermove', ({ pointerId, clientX, clientY, timeStamp }) => {
    if (!from || from.id !== pointerId) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!axis) {
      if (Math.hypot(x, y) < START) return;
      axis = Math.abs(x) > Math.abs(y) ? 'x' : 'y';
      element.setPointerCapture(pointerId);
    }
    onMove?.({ x, y, time: timeStamp - from.time, axis });
  });
  on('pointerup', ({ pointerId, clientX, clientY, timeStamp }) => {
    if (!from || from.id !== pointerId) return;
    stop(axis && { x: clientX - from.x, y: clientY - from.y, time: timeStamp - from.time, axis });
  });
  on('pointercancel', () => stop());
}
