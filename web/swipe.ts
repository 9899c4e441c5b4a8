/** The movement of one finger since it touched an element, in px and ms, and the axis along which it began. */
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
  /** Width at the sides of the screen where swipes belong to the browser, px. */
  edge?: number;
}

/** Distance after which the axis of a swipe is known, px. */
const START = 10;
/** Scale above which a page counts as enlarged. */
const ENLARGED = 1.05;

/** True if somebody enlarged the page with two fingers, and so moves about in it with one. */
export const isEnlarged = () => (visualViewport?.scale ?? 1) > ENLARGED;

/**
 * Follows a finger over an element until `signal` aborts. Two fingers, one finger on an enlarged page, and the
 * directions in the element's `touch-action` are left to the browser.
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
