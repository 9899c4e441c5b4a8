/** Time that a slide stays, ms. */
const STAYS = 6000;

/** Makes carousels and slideshows move. */
export function enableSlides(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-slides]')) {
    if (root.dataset.slides === 'slideshow') runSlideshow(root);
    else runCarousel(root);
  }
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function partsOf(root: HTMLElement) {
  const list = root.querySelector('ul')!;
  const way = (name: string) => root.querySelector<HTMLButtonElement>(`[data-way=${name}]`)!;
  root.querySelector<HTMLElement>('.embed-slides-ways')!.hidden = false;
  root.dataset.live = '';
  const place = root.querySelector<HTMLElement>('[data-place]')!;
  return {
    list,
    items: [...list.children] as HTMLElement[],
    back: way('back'),
    on: way('on'),
    pause: way('pause'),
    place,
  };
}

/** Runs a row that scrolls sideways. The buttons go one poster further, or to the end. */
function runCarousel(root: HTMLElement): void {
  const { list, items, back, on, place } = partsOf(root);
  const startOf = (item: HTMLElement) => item.offsetLeft - items[0]!.offsetLeft;
  const current = () => {
    const near = items.map((item) => Math.abs(startOf(item) - list.scrollLeft));
    return near.indexOf(Math.min(...near));
  };
  const atEnd = () => list.scrollLeft >= list.scrollWidth - list.clientWidth - 2;

  function tell(): void {
    const index = current();
    place.textContent = `${index + 1} of ${items.length}`;
    back.setAttribute('aria-disabled', String(list.scrollLeft < 2));
    on.setAttribute('aria-disabled', String(atEnd()));
  }
  function go(by: number): void {
    const item = items[Math.max(0, Math.min(items.length - 1, current() + by))]!;
    list.scrollTo({ left: startOf(item), behavior: still() ? 'instant' : 'smooth' });
  }
  back.addEventListener('click', () => go(-1));
  on.addEventListener('click', () => atEnd() || go(1));
  list.addEventListener('scroll', tell, { passive: true });
  new ResizeObserver(tell).observe(list);
}

/** Shows one poster after the other by itself, until somebody takes over. */
function runSlideshow(root: HTMLElement): void {
  const { list, items, back, on, pause, place } = partsOf(root);
  let index = 0;
  let playing = !still();
  /** True while the mouse or the focus is on the posters. */
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: number): void {
    index = (next + items.length) % items.length;
    for (const [i, item] of items.entries()) item.toggleAttribute('data-current', i === index);
    // Load the next slide early.
    for (const item of [items[index], items[(index + 1) % items.length]]) item!.querySelector('img')!.loading = 'eager';
    place.textContent = `${index + 1} of ${items.length}`;
    // Slides that change by themselves are not read out.
    list.setAttribute('aria-live', playing ? 'off' : 'polite');
    pause.textContent = playing ? 'Pause' : 'Play';
    clearTimeout(timer);
    if (playing && !held && !document.hidden) timer = setTimeout(() => show(index + 1), STAYS);
  }
  function turn(by: number): void {
    playing = false;
    show(index + by);
  }
  function hold(next: boolean): void {
    held = next;
    show(index);
  }
  back.addEventListener('click', () => turn(-1));
  on.addEventListener('click', () => turn(1));
  pause.addEventListener('click', () => {
    playing = !playing;
    show(index);
  });
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') turn(-1);
    if (key === 'ArrowRight') turn(1);
  });
  root.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && hold(true));
  root.addEventListener('pointerleave', () => hold(false));
  list.addEventListener('focusin', () => hold(true));
  list.addEventListener('focusout', () => hold(false));
  document.addEventListener('visibilitychange', () => show(index));
  show(0);
}
