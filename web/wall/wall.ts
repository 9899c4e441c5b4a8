import { idOf, itemsOf, readPosters, type WallPoster } from './wall-poster.ts';

/** The two directions in which a wall goes on, as in the `rel` of the links to its other pages. */
export type Way = 'prev' | 'next';

/** A wall of posters in the page, to which its other pages can be added. */
export interface Wall {
  root: HTMLElement;
  list: HTMLUListElement;
  posters(): WallPoster[];
  /** Number of posters on all its pages; undefined if the page does not say. */
  total: number | undefined;
  /** The link to the next page in a direction; undefined if the wall ends there. */
  link(way: Way): HTMLAnchorElement | undefined;
  /**
   * Adds the next page in a direction. Resolves to the new items: none if the wall ends there, undefined if the page
   * could not be fetched, after showing an error. Calls at the same time share one fetch.
   */
  take(way: Way): Promise<HTMLLIElement[] | undefined>;
}

const FAILED = 'The posters could not be fetched. Check your connection and try again.';

/** The wall that the server printed into an element. Each item has the address of the page it came with. */
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
    // A list by popularity changes while it is read: add no poster twice.
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
    // The browser's own scroll anchoring would move the page a second time.
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

/** Fetches the wall in the page at an address; undefined if that fails. */
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
