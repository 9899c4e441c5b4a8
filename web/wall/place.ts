import type { Wall } from './wall.ts';
import { idOf, itemsOf } from './wall-poster.ts';

/** Where somebody was on a wall: how far down the window this poster began, px. */
interface Place {
  poster: string;
  top: number;
}

/** What the history knows of a page with a wall. */
export interface WallState {
  place?: Place;
  /** The poster that is open over the wall. */
  lightbox?: string;
}

/** Keeps the place on a wall where somebody comes back to. */
export interface PlaceKeeper {
  keep(): void;
}

/** How long nothing scrolls before the place is kept, ms; browsers take an address only so often. */
const CALM = 200;
/** The poster that counts is the first one that is not yet above this part of the window. */
const EYES = 0.3;

export const wallState = () => (history.state ?? {}) as WallState;

/**
 * Keeps the address that of the page whose posters are in sight, so that coming back or loading it again shows the same
 * ones, and goes to the place where this was left.
 */
export function keepPlace(wall: Wall): PlaceKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    clearTimeout(timer);
    // The address is that of the poster that is open.
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
  // Whoever clicks may leave before it is calm.
  addEventListener('click', keep, { capture: true });
  if (cameBack()) goTo(wall, wallState().place);
  return { keep };
}

function goTo(wall: Wall, place: Place | undefined): void {
  const item = place && itemsOf(wall.list).find((item) => idOf(item) === place.poster);
  if (item) scrollBy({ top: item.getBoundingClientRect().top - place.top, behavior: 'instant' });
}

/** Whether this is a page that was here before. */
function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' || entry?.type === 'reload';
}
