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

/** Shows the bar and the share sheet to the poster's maker. Other visitors do not load the code for it. */
async function welcomeMaker(root: HTMLElement, { poster, campaign }: OwnPosterData): Promise<void> {
  const { id, slogan, createdAt } = poster;
  let justMade = takeJustMade(id);
  let token = findMyPoster(id)?.token;
  const told = root.querySelector<HTMLAnchorElement>('.manage-link a');
  if (!token && told) {
    // The form was sent without the maker's script. From here on everything is as if the script had sent it.
    token = new URL(told.href).searchParams.get('token') ?? '';
    if (!keepMyPoster({ id, token, slogan, madeAt: createdAt })) return;
    justMade = true;
  }
  if (!token) return;
  const { showOwnPoster } = await import('./own-poster.tsx');
  showOwnPoster(root, { poster, campaign, token, justMade });
}

/**
 * Reloads the page when somebody goes back to a wall. A poster that was open over a wall may have been reloaded as this
 * page. To the browser the page and the wall are then one document, and going back loads nothing by itself.
 */
function leaveForWall(): void {
  const [entry] = performance.getEntriesByType('navigation');
  const { pathname } = entry ? new URL(entry.name) : location;
  const leave = () => {
    if (location.pathname !== pathname) location.reload();
  };
  addEventListener('popstate', leave);
  // Somebody may have gone back before this script ran.
  leave();
}

/** Removes the source tag from the address once it is counted, so that a copied address is clean. */
function forgetSource(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('s')) return;
  address.searchParams.delete('s');
  history.replaceState(history.state, '', address);
}
