import { countShare } from '../../count.ts';

/**
 * Makes every share button of the page work, including those added later. They open the device's own share sheet, with
 * the picture if the device takes files and with the link otherwise, and are shown only if there is such a sheet.
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
    // Closing the sheet is no failure. A device that refuses the file may still take the link.
    if (!withFile || (error instanceof DOMException && error.name === 'AbortError')) return;
    const shared = await navigator.share(link).then(
      () => true,
      () => false,
    );
    if (!shared) return;
  }
  countShare(poster, 'device');
}

/** Fetches the picture as a file. The page shows it already, so it comes from the cache. */
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
