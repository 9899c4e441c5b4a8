/** How far a finger goes sideways at least, px, and how many times as far as up or down. */
const FAR = 60;
const SLANT = 2;
/** How long it may take, ms: whoever is slower looks at something. */
const QUICK = 700;
/** px at the sides of the screen where a swipe is the browser's own. */
const EDGE = 24;

/** Where keys have a meaning of their own. */
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
  let from: { x: number; y: number; time: number } | undefined;
  stage?.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [touch] = touches;
      const inside = touch && touch.clientX > EDGE && touch.clientX < innerWidth - EDGE;
      // Somebody who zoomed in moves about in the picture.
      const alone = touches.length === 1 && (visualViewport?.scale ?? 1) === 1;
      from = inside && alone ? { x: touch.clientX, y: touch.clientY, time: Date.now() } : undefined;
    },
    { passive: true },
  );
  stage?.addEventListener(
    'touchend',
    ({ changedTouches, touches }) => {
      const [touch] = changedTouches;
      if (!from || !touch || touches.length > 0) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      const swiped = Math.abs(x) > FAR && Math.abs(x) > SLANT * Math.abs(y) && Date.now() - from.time < QUICK;
      from = undefined;
      if (swiped) (x > 0 ? steps.prev : steps.next)?.click();
    },
    { passive: true },
  );
}
