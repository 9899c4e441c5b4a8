import { countShare } from '../../count.ts';

/**
 * Makes every share button of the page work, those that come later too: the device's own sheet, with the picture where the
 * device takes files, else with the link. They are shown only where there is such a sheet.
 */
export function enableDeviceShare(): void {
  if (!('share' in navigator)) return;
  document.documentElement.dataset.canShare = '';
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-share]');
    if (button) void share(button.dataset);
  });
}

async function share({ share: url = '', text = '', image = '', poster = '' }: DOMStringMap): Promise<void> {
  const link = { title: text, text, url };
  const file = await fetchPicture(image);
  const withFile = file && { ...link, files: [file] };
  try {
    await navigator.share(withFile && navigator.canShare?.(withFile) ? withFile : link);
  } catch (error) {
    // Closing the sheet is no failure; a device that will not take the file may still take the link.
    if (!withFile || (error instanceof DOMException && error.name === 'AbortError')) return;
    const shared = await navigator.share(link).then(
      () => true,
      () => false,
    );
    if (!shared) return;
  }
  countShare(poster, 'device');
}

/** The picture as a file; the page shows it already, so it comes from the cache. */
async function fetchPicture(address: string): Promise<File | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const blob = await response.blob();
    return new File([blob], 'poster.jpg', { type: blob.type });
  } catch {
    return undefined;
  }
}
