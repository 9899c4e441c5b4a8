import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { followSwipes, isEnlarged, type Swipe } from '../../swipe.ts';

interface Swipes {
  /** Called with the distance of the finger from its start, px; with null when it lets go. */
  onMove: (by: { x: number; y: number } | null) => void;
  onSwipe: (way: 'left' | 'right' | 'down') => void;
}

/** A swipe is at least this long, px, or this quick, px/ms. */
const FAR = 72;
const QUICK = 0.45;

/** Follows a finger that swipes over an element: to the sides, or down. */
export function useSwipe(element: RefObject<HTMLElement | null>, swipes: Swipes): void {
  const latest = useRef(swipes);
  latest.current = swipes;
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const off = new AbortController();
    const listener = {
      onMove: ({ axis, x, y }: Swipe) =>
        latest.current.onMove(axis === 'x' ? { x, y: 0 } : { x: 0, y: Math.max(0, y) }),
      onEnd(swipe?: Swipe) {
        latest.current.onMove(null);
        const way = swipe && wayOf(swipe);
        if (way) latest.current.onSwipe(way);
      },
    };
    followSwipes(current, listener, off.signal);
    const leaveToBrowser = () => {
      current.style.touchAction = isEnlarged() ? 'auto' : '';
    };
    visualViewport?.addEventListener('resize', leaveToBrowser, { signal: off.signal });
    return () => off.abort();
  }, []);
}

function wayOf({ axis, x, y, time }: Swipe): 'left' | 'right' | 'down' | undefined {
  const by = axis === 'x' ? x : y;
  if (Math.abs(by) <= FAR && Math.abs(by) / time <= QUICK) return undefined;
  if (axis === 'x') return by < 0 ? 'left' : 'right';
  return by > 0 ? 'down' : undefined;
}
