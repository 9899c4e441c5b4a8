import { HIGHEST_POSTER } from '../embed-look.ts';

/** The kind of page that an element shows; part of the element's name. */
export type Kind = 'gallery' | 'poster' | 'maker';

/** The paths of the pages that each kind shows. */
const PAGES: Record<Kind, RegExp> = {
  gallery: /^\/(?:g|topics)\/[^/]+$/,
  poster: /^\/p\/[^/]+$/,
  maker: /^\/make\/[^/]+$/,
};
/** The attributes of each kind that become part of the frame's address. */
const LOOK: Record<Kind, readonly string[]> = {
  gallery: ['layout', 'theme', 'limit'],
  poster: ['theme'],
  maker: ['theme'],
};
const ID = /^[A-Za-z0-9]{11}$/;

/** A frame to create. */
export interface FramePlan {
  kind: Kind;
  src: string;
}

/**
 * The frames of an element, usually one. With `data-return` the links of a maker's posters lead to this page; the
 * linked poster then comes before the maker. None if `src` is not a page of that kind on one of `origins`.
 */
export function planFrames(kind: Kind, element: HTMLElement, origins: ReadonlySet<string>): FramePlan[] {
  const src = element.getAttribute('src') ?? '';
  if (!URL.canParse(src, document.baseURI)) return [];
  const page = new URL(src, document.baseURI);
  const path = page.pathname.replace(/^\/embed(?=\/)/, '');
  if (!origins.has(page.origin) || !PAGES[kind].test(path)) return [];

  const planFor = (of: Kind, place: string, more: Record<string, string> = {}): FramePlan => {
    const url = new URL(`/embed${place}`, page.origin);
    const looks = LOOK[of].map((name) => [name, element.getAttribute(name)] as const);
    for (const [name, value] of [...looks, ...Object.entries(more)]) if (value) url.searchParams.set(name, value);
    return { kind: of, src: url.href };
  };
  const back = kind === 'maker' ? element.dataset.return : undefined;
  if (back === undefined) return [planFor(kind, path)];
  const shown = new URLSearchParams(location.search).get('poster') ?? '';
  const maker = planFor(kind, path, { return: new URL(back || location.href, document.baseURI).href });
  return ID.test(shown) ? [planFor('poster', `/p/${shown}`), maker] : [maker];
}

/** The estimated height of a frame, px, to reserve room for it. */
export function guessHeight(kind: Kind, width: number, look: { layout: string | null; limit: string | null }): number {
  const picture = (wide: number) => wide * 0.525;
  if (kind === 'poster') return Math.min(picture(width), HIGHEST_POSTER) + 46;
  if (kind === 'maker') return width < 960 ? 1300 : 900;
  if (look.layout === 'slideshow') return picture(width) + 140;
  if (look.layout === 'carousel') return picture(Math.min(0.85 * width, 416)) + 175;
  const columns = Math.max(1, Math.floor(width / 224));
  const rows = Math.ceil((Number(look.limit) || 12) / columns);
  const shape = look.layout === 'masonry' ? 1.6 : 1;
  return rows * (picture(width / columns) * shape + 16) + 110;
}
