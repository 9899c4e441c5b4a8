import { followSwipes } from '../../swipe.ts';

/** Least distance of a swipe sideways, px, and its least ratio to the distance up or down. */
const FAR = 60;
const SLANT = 2;
/** Longest time of a swipe, ms. */
const QUICK = 700;
/** Width at the sides of the screen where swipes belong to the browser, px. */
const EDGE = 24;

/** Elements with their own use of the arrow keys. */
const KEYED = 'input, textarea, select, [contenteditable], dialog, audio, video, [role="slider"]';

/** Makes the arrow keys, and swipes over the poster, go through the gallery. */
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
