import { idOf, itemsOf, readPosters, type WallPoster } from './wall-poster.ts';

/** The two ways in which a wall goes on, as the links to its other pages name them. */
export type Way = 'prev' | 'next';

/** A wall of posters in the page that takes up its other pages. */
export interface Wall {
  root: HTMLElement;
  list: HTMLUListElement;
  posters(): WallPoster[];
  /** How many posters there are on all its pages, where the first of them said so. */
  total: number | undefined;
  /** The link to the page that comes next this way; undefined where the wall ends. */
  link(way: Way): HTMLAnchorElement | undefined;
  /**
   * Takes up the next page this way. Comes back with the posters that are new: none where the wall ends, and undefined
   * where the page could not be had, which it then says. Asked twice at a time it does it once.
   */
  take(way: Way): Promise<HTMLLIElement[] | undefined>;
}

const FAILED = 'The posters could not be fetched. Check your connection and try again.';

/** The wall that the server printed into an element. Each item knows the address of the page it came with. */
export function createWall(root: HTMLElement): Wall {
  const list = root.querySelector<HTMLUListElement>('.poster-wall')!;
  const said = root.querySelector<HTMLElement>('.paged-wall-said')!;
  const problem = root.querySelector<HTMLElement>('.paged-wall-problem')!;
  const running: Partial<Record<Way, Promise<HTMLLIElement[] | undefined>>> = {};
  mark(itemsOf(list), root.dataset.wall!);

  function link(way: Way): HTMLAnchorElement | undefined {
    return root.querySelector<HTMLAnchorElement>(`.paged-wall-way [rel="${way}"]`) ?? undefined;
  }

  async function fetchPage(way: Way): Promise<HTMLLIElement[] | undefined> {
    const from = link(way);
    if (!from) return [];
    problem.textContent = '';
    list.setAttribute('aria-busy', 'true');
    const page = await readPage(from.href);
    list.removeAttribute('aria-busy');
    if (!page) {
      problem.textContent = FAILED;
      return undefined;
    }
    const known = new Set(itemsOf(list).map(idOf));
    // A list by popularity moves while it is read: nothing hangs twice.
    const items = itemsOf(page.querySelector('.poster-wall')!).filter((item) => !known.has(idOf(item)));
    mark(items, page.dataset.wall!);
    hang(items, way);
    const further = page.querySelector<HTMLAnchorElement>(`.paged-wall-way [rel="${way}"]`);
    if (further) from.setAttribute('href', further.getAttribute('href')!);
    else from.parentElement!.remove();
    const count = itemsOf(list).length;
    said.textContent = `${items.length} more posters. ${count} are on the wall${further ? '' : ', and that is all of them'}.`;
    return items;
  }

  function hang(items: HTMLLIElement[], way: Way): void {
    if (way === 'next') {
      const fillers = list.querySelector(':scope > .poster-wall-filler');
      for (const item of items) list.insertBefore(item, fillers);
      return;
    }
    const first = list.firstElementChild;
    const before = first?.getBoundingClientRect().top ?? 0;
    // The browser may do the same, and then it would be done twice.
    const { style } = document.documentElement;
    style.overflowAnchor = 'none';
    list.prepend(...items);
    scrollBy({ top: (first?.getBoundingClientRect().top ?? 0) - before, behavior: 'instant' });
    requestAnimationFrame(() => {
      style.overflowAnchor = '';
    });
  }

  return {
    root,
    list,
    posters: () => readPosters(list),
    total: root.dataset.total === undefined ? undefined : Number(root.dataset.total),
    link,
    take(way) {
      running[way] ??= fetchPage(way).finally(() => delete running[way]);
      return running[way];
    },
  };
}

/** The wall in the page at an address; undefined where there is none to be had. */
async function readPage(href: string): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const root = page.querySelector<HTMLElement>('[data-wall]');
    for (const image of root?.querySelectorAll('img') ?? []) image.loading = 'lazy';
    return root ?? undefined;
  } catch {
    return undefined;
  }
}

function mark(items: HTMLLIElement[], page: string): void {
  for (const item of items) item.dataset.page = page;
}
