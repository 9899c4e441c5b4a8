import { countShare } from '../../count.ts';

/**
 * Counts the links to posters that are copied on this page, with buttons that come later too. What goes through
 * `/share/:network` is counted there.
 */
export function enableShareCount(): void {
  document.addEventListener('click', (event) => {
    const poster = (event.target as Element).closest<HTMLElement>('[data-copy]')?.dataset.poster;
    if (poster) countShare(poster, 'link');
  });
}
