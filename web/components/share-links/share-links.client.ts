/** How long a button says that it worked. */
const SAID = 2000;

/** The copy button: puts the link on the clipboard and says so. Where that is refused, the link is marked instead. */
export function enableCopy(): void {
  const button = document.getElementById('copy-link');
  const label = document.getElementById('copy-link-label');
  const field = document.getElementById('poster-link');
  if (!button || !label || !(field instanceof HTMLInputElement)) return;
  const before = label.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      label.textContent = 'Copied';
    } catch {
      field.select();
      label.textContent = 'Press Ctrl+C';
    }
    setTimeout(() => {
      label.textContent = before;
    }, SAID);
  });
}

/** The share button: the device's own sheet, with the picture where the device takes files, else with the link. */
export function enableDeviceShare(): void {
  const button = document.getElementById('device-share');
  const item = document.getElementById('device-share-item');
  if (!button || !item || !('share' in navigator)) return;
  const { url = '', text = '', image = '' } = button.dataset;
  item.hidden = false;
  button.addEventListener('click', async () => {
    const link = { title: text, text, url };
    const file = await fetchPicture(image);
    const withFile = file && { ...link, files: [file] };
    try {
      await navigator.share(withFile && navigator.canShare?.(withFile) ? withFile : link);
    } catch (error) {
      // Closing the sheet is no failure; a device that will not take the file may still take the link.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      if (withFile) await navigator.share(link).catch(() => undefined);
    }
  });
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
