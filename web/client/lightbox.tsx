import { render } from 'preact';
import { Lightbox } from '../components/lightbox/lightbox.tsx';
import { enableDeviceShare } from '../components/share-links/share-links.client.ts';
import { countView } from '../count.ts';
import { type PlaceKeeper, type WallState, wallState } from '../wall/place.ts';
import type { Wall } from '../wall/wall.ts';
import type { WallPoster } from '../wall/wall-poster.ts';

let close: (() => void) | undefined;
let shares = false;

/**
 * Opens a poster over the wall. While it is open, the address is that of the poster's page, and going back closes it.
 * No history entry is added if the current one already has a poster open. Does nothing while a lightbox is open.
 */
export function openLightbox(wall: Wall, place: PlaceKeeper, id: string): void {
  const first = wall.posters().find((poster) => poster.id === id);
  if (close) return;
  if (!first) {
    // Going forward to a poster that is no longer on the wall: the address is already that of its page.
    if (wallState().lightbox === id) location.reload();
    return;
  }
  if (!shares) enableDeviceShare();
  shares = true;
  const title = document.title;
  let shown = first;
  let leaveTo: string | undefined;
  if (wallState().lightbox === undefined) {
    place.keep();
    history.pushState(stateOf(first), '', first.href);
  }
  const box = document.body.appendChild(document.createElement('div'));
  const goBack = () => history.back();
  const show = (poster: WallPoster) => {
    shown = poster;
    document.title = poster.slogan;
    history.replaceState(stateOf(poster), '', poster.href);
    countView(poster.id);
  };
  const leave = (href: string) => {
    leaveTo = href;
    goBack();
  };
  const followHistory = () => {
    const { lightbox } = wallState();
    if (lightbox === undefined) close?.();
  };
  addEventListener('popstate', followHistory);
  close = () => {
    close = undefined;
    removeEventListener('popstate', followHistory);
    render(null, box);
    box.remove();
    document.title = title;
    const { link } = shown;
    link.closest('li')!.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    link.focus({ preventScroll: true });
    place.keep();
    if (leaveTo !== undefined) location.assign(leaveTo);
  };
  render(<Lightbox wall={wall} first={first} onShow={show} onClose={goBack} onLeave={leave} />, box);
}

const stateOf = ({ id }: WallPoster): WallState => ({ lightbox: id });
