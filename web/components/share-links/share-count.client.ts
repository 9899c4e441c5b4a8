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

/** Tells the server that a poster was passed on. Nobody waits for the answer. */
export function countShare(poster: string, network: 'device' | 'link'): void {
  const told = new Blob([JSON.stringify({ network })], { type: 'application/json' });
  navigator.sendBeacon(`/api/posters/${poster}/shares`, told);
}
