import { ASK_SIZE, MADE, type MadeDetail, readMessage } from './messages.ts';

/** Largest height of a frame, px. No page of ours is longer, and a frame that keeps growing must end somewhere. */
export const HIGHEST = 20_000;

/**
 * Makes frames that were pasted as `<iframe data-flyposter>` as high as their content, including those added later.
 *
 * @param origin the origin of the pages in them
 */
export function resizeFrames(origin: string): void {
  const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-flyposter]');

  addEventListener('message', ({ source, data, origin: from }) => {
    const message = readMessage(data);
    if (!message) return;
    for (const frame of frames()) {
      // The origin of a page in a sandbox is the text `null`.
      const known = from === origin || (from === 'null' && frame.hasAttribute('sandbox'));
      if (!known || frame.contentWindow !== source || !frame.src.startsWith(`${origin}/embed/`)) continue;
      if (message.type === 'flyposter:size') frame.style.height = `${Math.min(message.height, HIGHEST)}px`;
      else tellMadeIn(frame, message);
    }
  });
  // Frames that loaded before this script have reported their height to nobody.
  for (const frame of frames()) frame.contentWindow?.postMessage(ASK_SIZE, '*');
}

/** Fires the event that a poster was made, at the frame or the element it was made in. */
export function tellMadeIn(place: HTMLElement, { id, url }: MadeDetail): void {
  place.dispatchEvent(new CustomEvent<MadeDetail>(MADE, { bubbles: true, composed: true, detail: { id, url } }));
}
