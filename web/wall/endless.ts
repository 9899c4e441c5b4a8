import type { Wall, Way } from './wall.ts';

/** Number of pages added unasked before the wall waits, so that people can reach the foot of the page. */
const UNASKED = 3;
/** Distance from the end of the wall at which a page is added, in heights of the screen. */
const NEAR = 1.5;

/** Adds pages to the wall as its end comes near, and makes its links add the pages they lead to. */
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

  /** Observes the link anew, because an observer reports a link that stays in sight only once. */
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
    // The focus goes to the new poster beside the old ones, where reading goes on.
    const first = way === 'next' ? items[0] : items.at(-1);
    first?.querySelector<HTMLElement>('.poster-card-link')?.focus({ preventScroll: true });
    if (way === 'prev') return;
    left = savesData() ? 0 : UNASKED - 1;
    watch();
  }
}

/** True for a click that means this tab, not another one or a download. */
export function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
