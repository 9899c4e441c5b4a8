import { isPlain, makeEndless } from '../wall/endless.ts';
import { keepPlace, wallState } from '../wall/place.ts';
import { createWall, type Wall } from '../wall/wall.ts';

const root = document.querySelector<HTMLElement>('[data-wall]');
if (root?.querySelector('.poster-wall')) hangUp(createWall(root));

/** Makes a wall endless, and opens its posters in the lightbox. */
function hangUp(wall: Wall): void {
  const place = keepPlace(wall);
  makeEndless(wall);
  const load = () => import('./lightbox.tsx');
  // Load the lightbox as soon as somebody points at a poster.
  for (const hint of ['pointerover', 'focusin', 'touchstart']) {
    wall.list.addEventListener(hint, () => void load().catch(() => undefined), { once: true, passive: true });
  }
  wall.list.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.poster-card-link');
    if (!link || !isPlain(event) || !('showModal' in HTMLDialogElement.prototype)) return;
    event.preventDefault();
    const { poster = '' } = link.closest<HTMLElement>('[data-poster]')!.dataset;
    load().then(
      ({ openLightbox }) => openLightbox(wall, place, poster),
      () => location.assign(link.href),
    );
  });
  addEventListener('popstate', () => {
    const { lightbox } = wallState();
    // Going forward again to a poster that was open.
    if (lightbox !== undefined) void load().then(({ openLightbox }) => openLightbox(wall, place, lightbox));
  });
}
