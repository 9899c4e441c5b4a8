import type { Wall, Way } from './wall.ts';

/** Pages that are taken up unasked before the wall waits: whoever wants to reach the foot of the page can. */
const UNASKED = 3;
/** Taken up when the end of the wall is nearer than so many heights of the screen. */
const NEAR = 1.5;

/** Makes the wall go on by itself as its end comes near, and its links fetch what they lead to. */
export function makeEndless(wall: Wall): void {
  let left = savesData() ? 0 : UNASKED;
  const seen = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting && left > 0) void goOn();
    },
    { rootMargin: `0px 0px ${Math.round(NEAR * 100)}% 0px` },
  );
  watch();

  async function goOn(): Promise<void> {
    left--;
    if (await wall.take('next')) watch();
  }

  /** Looks anew, because what is in sight already is told of once. */
  function watch(): void {
    seen.disconnect();
    const link = wall.link('next');
    if (link) seen.observe(link);
  }

  wall.root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.paged-wall-way [rel]');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    void take(link, link.rel as Way);
  });

  async function take(link: HTMLAnchorElement, way: Way): Promise<void> {
    if (link.getAttribute('aria-disabled') === 'true') return;
    const label = link.textContent;
    link.setAttribute('aria-disabled', 'true');
    link.textContent = 'Fetching…';
    const items = await wall.take(way);
    link.textContent = label;
    link.removeAttribute('aria-disabled');
    if (!items) return;
    // Reading goes on with what is new: after the posters before, or before them.
    const first = way === 'next' ? items[0] : items.at(-1);
    first?.querySelector<HTMLElement>('.poster-card-link')?.focus({ preventScroll: true });
    if (way === 'prev') return;
    left = savesData() ? 0 : UNASKED - 1;
    watch();
  }
}

/** Whether a click means: here, and not in another tab or as a download. */
export function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
