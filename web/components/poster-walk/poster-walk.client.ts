import { followSwipes } from '../../swipe.ts';

/** The shortest way of a finger sideways, px, and how many times as far that is as its way up or down. */
const FAR = 60;
const SLANT = 2;
/** The longest time of a swipe, ms: whoever is slower looks at something. */
const QUICK = 700;
/** px at the sides of the screen where a swipe is the browser's own. */
const EDGE = 24;

/** Elements in which keys have a meaning of their own. */
const KEYED = 'input, textarea, select, [contenteditable], dialog, audio, video, [role="slider"]';

/** Goes through a gallery by the arrow keys and, on the poster, by swiping. */
export function enableWalk(): void {
  const steps = {
    prev: document.querySelector<HTMLAnchorElement>('.poster-walk a[rel="prev"]'),
    next: document.querySelector<HTMLAnchorElement>('.poster-walk a[rel="next"]'),
  };
  if (!steps.prev && !steps.next) return;

  document.addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented } = event;
    if (defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
    if (document.querySelector('dialog[open]') || (target instanceof Element && target.closest(KEYED))) return;
    if (key === 'ArrowLeft') steps.prev?.click();
    if (key === 'ArrowRight') steps.next?.click();
  });

  const stage = document.querySelector<HTMLElement>('.poster-stage');
  if (!stage) return;
  followSwipes(stage, {
    edge: EDGE,
    onEnd(swipe) {
      if (!swipe || swipe.time >= QUICK) return;
      const [x, y] = [Math.abs(swipe.x), Math.abs(swipe.y)];
      if (x > FAR && x > SLANT * y) (swipe.x > 0 ? steps.prev : steps.next)?.click();
    },
  });
}
