import type { Picture } from '../shown.ts';

/** A poster as read from its card on the wall. */
export interface WallPoster {
  id: string;
  /** The address of its page, with the gallery it is opened from. */
  href: string;
  slogan: string;
  alt: string;
  credit: string;
  picture: Picture;
  /** The address of the same picture, smaller; undefined if the wall has not loaded it yet. */
  small: string | undefined;
  /** The address to remix it; undefined if its template was taken away. */
  remix: string | undefined;
  link: HTMLAnchorElement;
}

/** The items of a wall, one for each poster, in order. */
export const itemsOf = (list: ParentNode) => [
  ...list.querySelectorAll<HTMLLIElement>(':scope > li:not(.poster-wall-filler)'),
];

/** The id of the poster in an item of a wall. */
export const idOf = (item: Element) => item.querySelector<HTMLElement>('[data-poster]')?.dataset.poster ?? '';

/** All posters on a wall, in order. */
export function readPosters(list: ParentNode): WallPoster[] {
  return itemsOf(list).map(readPoster);
}

function readPoster(item: HTMLLIElement): WallPoster {
  const card = item.querySelector<HTMLElement>('[data-poster]')!;
  const link = card.querySelector<HTMLAnchorElement>('.poster-card-link')!;
  const image = card.querySelector('img')!;
  return {
    id: idOf(item),
    href: link.getAttribute('href')!,
    slogan: link.textContent ?? '',
    alt: image.alt,
    credit: card.querySelector('.poster-card-text > p bdi')?.textContent ?? '',
    picture: {
      src: image.getAttribute('src')!,
      width: Number(image.getAttribute('width')),
      height: Number(image.getAttribute('height')),
    },
    small: image.complete && image.naturalWidth > 0 ? image.currentSrc : undefined,
    remix: card.dataset.remix,
    link,
  };
}
