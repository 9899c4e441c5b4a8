/**
 * WordPress puts what oEmbed names into a sandbox that opens no links, and adds a secret to its address. Its own script
 * takes messages with that secret: how high the frame is to be, and which page of our host a click leads to.
 */
const SECRET = /[#&?]secret=([a-zA-Z0-9]{10,32})(?:&|$)/;

const secret = SECRET.exec(location.hash)?.[1];

/** Tells WordPress, where the frame is in one of its pages. */
export function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (secret !== undefined && parent !== window) parent.postMessage({ message, value, secret }, '*');
}

/** Lets WordPress follow the links to our own pages, because the sandbox does not. */
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
