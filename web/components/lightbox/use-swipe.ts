import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

interface Swipes {
  /** How far the finger is from where it began, px; null when it let go. */
  onMove: (by: { x: number; y: number } | null) => void;
  onSwipe: (way: 'left' | 'right' | 'down') => void;
}

/** Px after which it is known which way a finger goes. */
const START = 10;
/** A swipe is as long as this, px, or as quick as this, px/ms. */
const FAR = 72;
const QUICK = 0.45;

/**
 * Follows a finger that swipes over an element: to the sides, or down. Two fingers, and one on a page that is enlarged, are
 * the browser's.
 */
export function useSwipe(element: RefObject<HTMLElement | null>, swipes: Swipes): void {
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let from: { id: number; x: number; y: number; time: number; axis?: 'x' | 'y' } | undefined;
    const off = new AbortController();
    const on = (type: string, listen: (event: PointerEvent) => void) =>
      current.addEventListener(type, listen as EventListener, { signal: off.signal });
    const stop = () => {
      if (from?.axis) swipes.onMove(null);
      from = undefined;
    };

    on('pointerdown', (event) => {
      const { pointerType, isPrimary, pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
      if (!isPrimary) return stop();
      if (pointerType === 'touch' && (visualViewport?.scale ?? 1) < 1.05) from = { id, x, y, time };
    });
    on('pointermove', (event) => {
      if (from?.id !== event.pointerId) return;
      const { x, y } = wayOf(event);
      if (!from.axis) {
        if (Math.hypot(x, y) < START) return;
        from.axis = Math.abs(x) > Math.abs(y) ? 'x' : 'y';
        current.setPointerCapture(event.pointerId);
      }
      swipes.onMove(from.axis === 'x' ? { x, y: 0 } : { x: 0, y: Math.max(0, y) });
    });
    on('pointerup', (event) => {
      if (from?.id !== event.pointerId) return;
      const { axis } = from;
      const way = wayOf(event);
      const by = axis === 'x' ? way.x : way.y;
      const far = Math.abs(by) > FAR || Math.abs(by) / (event.timeStamp - from.time) > QUICK;
      stop();
      if (!axis || !far) return;
      if (axis === 'x') swipes.onSwipe(by < 0 ? 'left' : 'right');
      else if (by > 0) swipes.onSwipe('down');
    });
    on('pointercancel', stop);
    const wayOf = ({ clientX, clientY }: PointerEvent) => ({ x: clientX - from!.x, y: clientY - from!.y });
    return () => off.abort();
  });
}
