import { enableCopy } from '../components/copy-field/copy-field.client.ts';
import { enableEmbedCode } from '../components/embed-code/embed-code.client.ts';
import type { OwnPosterData } from '../components/own-poster/own-poster.tsx';
import { enableWalk } from '../components/poster-walk/poster-walk.client.ts';
import { enableShareCount } from '../components/share-links/share-count.client.ts';
import { enableDeviceShare } from '../components/share-links/share-links.client.ts';
import { findMyPoster, keepMyPoster, takeJustMade } from '../maker/my-posters.ts';

enableCopy();
enableEmbedCode();
enableDeviceShare();
enableWalk();
enableShareCount();
forgetSource();
leaveForWall();

const root = document.getElementById('own-poster');
const data = document.getElementById('own-poster-data');
if (root && data) void welcomeMaker(root, JSON.parse(data.textContent ?? '') as OwnPosterData);

/** Shows the poster's maker what only she needs. Nobody else loads the code for it. */
async function welcomeMaker(root: HTMLElement, { poster, campaign }: OwnPosterData): Promise<void> {
  const { id, slogan, createdAt } = poster;
  let justMade = takeJustMade(id);
  let token = findMyPoster(id)?.token;
  const told = root.querySelector<HTMLAnchorElement>('.manage-link a');
  if (!token && told) {
    // The form was sent before the maker's script was there. From here on it is as if it had been.
    token = new URL(told.href).searchParams.get('token') ?? '';
    if (!keepMyPoster({ id, token, slogan, madeAt: createdAt })) return;
    justMade = true;
  }
  if (!token) return;
  const { showOwnPoster } = await import('./own-poster.tsx');
  showOwnPoster(root, { poster, campaign, token, justMade });
}

/**
 * A poster that was open over a wall may be loaded anew as this page. To browsers it is the same page as the wall then, and
 * the way back to it loads none.
 */
function leaveForWall(): void {
  const [entry] = performance.getEntriesByType('navigation');
  const { pathname } = entry ? new URL(entry.name) : location;
  const leave = () => {
    if (location.pathname !== pathname) location.reload();
  };
  addEventListener('popstate', leave);
  // Somebody was quicker than this script.
  leave();
}

/** Takes the source tag off the address, which was counted: who copies it from there passes on a clean one. */
function forgetSource(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('s')) return;
  address.searchParams.delete('s');
  history.replaceState(history.state, '', address);
}
