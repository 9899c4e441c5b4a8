import { ASK_SIZE, MADE, type MadeDetail, readMessage } from './messages.ts';

/** px. No page of ours is longer, and a frame that grows with itself must end somewhere. */
export const HIGHEST = 20_000;

/**
 * Makes frames that were pasted as `<iframe data-flyposter>` as high as what they hold, those that come later too.
 *
 * @param origin of the pages in them
 */
export function resizeFrames(origin: string): void {
  const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-flyposter]');

  addEventListener('message', ({ source, data, origin: from }) => {
    const message = readMessage(data);
    if (!message) return;
    for (const frame of frames()) {
      // In a sandbox a page has no origin to name.
      const known = from === origin || (from === 'null' && frame.hasAttribute('sandbox'));
      if (!known || frame.contentWindow !== source || !frame.src.startsWith(`${origin}/embed/`)) continue;
      if (message.type === 'flyposter:size') frame.style.height = `${Math.min(message.height, HIGHEST)}px`;
      else tellMadeIn(frame, message);
    }
  });
  // Those that were there before this script have said it to nobody.
  for (const frame of frames()) frame.contentWindow?.postMessage(ASK_SIZE, '*');
}

/** Tells the page that a poster was made in a frame or an element of it. */
export function tellMadeIn(place: HTMLElement, { id, url }: MadeDetail): void {
  place.dispatchEvent(new CustomEvent<MadeDetail>(MADE, { bubbles: true, composed: true, detail: { id, url } }));
}
