import { countShare } from '../../count.ts';

/**
 * Counts the links to posters that are copied on this page, also with buttons added later. Shares through
 * `/share/:network` are counted by the server.
 */
export function enableShareCount(): void {
  document.addEventListener('click', (event) => {
    const poster = (event.target as Element).closest<HTMLElement>('[data-copy]')?.dataset.poster;
    if (poster) countShare(poster, 'link');
  });
}
