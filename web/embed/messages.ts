/**
 * A message from a frame of Flyposter to the page around it, sent by `postMessage`. Nothing in it is secret: whoever
 * frames a page may know how high it is, and which poster was made in it.
 */
export type FrameMessage = { type: 'flyposter:size'; height: number } | ({ type: typeof MADE } & MadeDetail);

/** The poster that was made, and the address to share it by. */
export interface MadeDetail {
  id: string;
  url: string;
}

/** The type of a message, and the name of the event that it causes on the page. */
export const MADE = 'flyposter:made';

/** The message by which a page asks a frame for its height. */
export const ASK_SIZE = { type: 'flyposter:measure' } as const;

/** Sends a message to the page around this frame; does nothing outside a frame. */
export function tellParent(message: FrameMessage): void {
  if (parent !== window) parent.postMessage(message, '*');
}

/** Reports a new poster to the page around this frame. */
export function tellMade(id: string, url: string): void {
  tellParent({ type: MADE, id, url });
}

/** Reads a message; undefined if it is none of ours. */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height, id, url } = data as Record<string, unknown>;
  if (type === 'flyposter:size' && typeof height === 'number' && height > 0) return { type, height };
  if (type === MADE && typeof id === 'string' && typeof url === 'string') return { type, id, url };
  return undefined;
}
