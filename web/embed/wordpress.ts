/**
 * The secret that WordPress adds to the address of a frame from oEmbed. The frame is in a sandbox that opens no links;
 * WordPress takes messages with the secret instead: the height of the frame, and the page of our host to go to.
 */
const SECRET = /[#&?]secret=([a-zA-Z0-9]{10,32})(?:&|$)/;

const secret = SECRET.exec(location.hash)?.[1];

/** Sends a message to WordPress; does nothing in a frame of any other page. */
export function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (secret !== undefined && parent !== window) parent.postMessage({ message, value, secret }, '*');
}

/** Has WordPress follow the links to our own pages, because the sandbox does not open them. */
export function linkThroughWordPress(): void {
  if (secret === undefined) return;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || link.host !== location.host || link.target === '_self') return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    tellWordPress('link', link.href);
  });
}
