import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

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
/** From this on a page counts as enlarged. */
const ENLARGED = 1.05;

/**
 * Follows a finger that swipes over an element: to the sides, or down. Two fingers, and one on a page that is enlarged, are
 * the browser's.
 */
export function useSwipe(element: RefObject<HTMLElement | null>, swipes: Swipes): void {
  const latest = useRef(swipes);
  latest.current = swipes;
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let from: { id: number; x: number; y: number; time: number; axis?: 'x' | 'y' } | undefined;
    const off = new AbortController();
    const on = (type: string, listen: (event: PointerEvent) => void) =>
      current.addEventListener(type, listen as EventListener, { signal: off.signal });
    const stop = () => {
      if (from?.axis) latest.current.onMove(null);
      from = undefined;
    };

    on('pointerdown', (event) => {
      const { pointerType, isPrimary, pointerId: id, clientX: x, clientY: y, timeStamp: time } = event;
      if (!isPrimary) return stop();
      if (pointerType === 'touch' && !zoomed()) from = { id, x, y, time };
    });
    on('pointermove', (event) => {
      if (from?.id !== event.pointerId) return;
      const { x, y } = wayOf(event);
      if (!from.axis) {
        if (Math.hypot(x, y) < START) return;
        from.axis = Math.abs(x) > Math.abs(y) ? 'x' : 'y';
        current.setPointerCapture(event.pointerId);
      }
      latest.current.onMove(from.axis === 'x' ? { x, y: 0 } : { x: 0, y: Math.max(0, y) });
    });
    on('pointerup', (event) => {
      if (from?.id !== event.pointerId) return;
      const { axis } = from;
      const way = wayOf(event);
      const by = axis === 'x' ? way.x : way.y;
      const far = Math.abs(by) > FAR || Math.abs(by) / (event.timeStamp - from.time) > QUICK;
      stop();
      if (!axis || !far) return;
      if (axis === 'x') latest.current.onSwipe(by < 0 ? 'left' : 'right');
      else if (by > 0) latest.current.onSwipe('down');
    });
    on('pointercancel', stop);
    const zoomed = () => (visualViewport?.scale ?? 1) > ENLARGED;
    const leaveToBrowser = () => {
      current.style.touchAction = zoomed() ? 'auto' : '';
    };
    visualViewport?.addEventListener('resize', leaveToBrowser, { signal: off.signal });
    const wayOf = ({ clientX, clientY }: PointerEvent) => ({ x: clientX - from!.x, y: clientY - from!.y });
    return () => off.abort();
  }, []);
}
