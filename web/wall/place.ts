import type { Wall } from './wall.ts';
import { idOf, itemsOf } from './wall-poster.ts';

/** A place on a wall: a poster, and the distance of its top from that of the window, px. */
interface Place {
  poster: string;
  top: number;
}

/** The history state of a page with a wall. */
export interface WallState {
  place?: Place;
  /** The poster that is open over the wall. */
  lightbox?: string;
}

/** Keeps the place on a wall for when somebody comes back. */
export interface PlaceKeeper {
  keep(): void;
}

/** Pause in scrolling before the place is kept, ms; browsers limit how often the address may change. */
const CALM = 200;
/** A fraction of the window's height: the place is that of the first poster that ends below it. */
const EYES = 0.3;

export const wallState = () => (history.state ?? {}) as WallState;

/**
 * Keeps the address at the page of the wall whose posters are in sight, so that coming back or reloading shows the same
 * ones, and scrolls to the place where the page was left.
 */
export function keepPlace(wall: Wall): PlaceKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    clearTimeout(timer);
    // The address is that of the open poster.
    if (wallState().lightbox !== undefined) return;
    const items = itemsOf(wall.list);
    const eyes = innerHeight * EYES;
    const item = items.find((item) => item.getBoundingClientRect().bottom > eyes) ?? items.at(-1);
    if (!item) return;
    const place: Place = { poster: idOf(item), top: Math.round(item.getBoundingClientRect().top) };
    history.scrollRestoration = 'manual';
    history.replaceState({ ...wallState(), place } satisfies WallState, '', item.dataset.page);
  }

  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, CALM);
    },
    { passive: true },
  );
  // A click may leave the page before the pause is over.
  addEventListener('click', keep, { capture: true });
  if (cameBack()) goTo(wall, wallState().place);
  return { keep };
}

function goTo(wall: Wall, place: Place | undefined): void {
  const item = place && itemsOf(wall.list).find((item) => idOf(item) === place.poster);
  if (item) scrollBy({ top: item.getBoundingClientRect().top - place.top, behavior: 'instant' });
}

/** True if somebody came back to the page through the history, or reloaded it. */
function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' || entry?.type === 'reload';
}
