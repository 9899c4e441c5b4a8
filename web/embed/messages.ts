/**
 * What a frame of Flyposter and the page around it tell each other, by `postMessage`. Nothing of it is secret: whoever
 * frames a page may know how high it is, and which poster was made in it.
 */
export type FrameMessage = { type: 'flyposter:size'; height: number } | ({ type: typeof MADE } & MadeDetail);

/** The poster that was made, and the address it is passed on by. */
export interface MadeDetail {
  id: string;
  url: string;
}

/** A message's type, and the event on the page that comes of it. */
export const MADE = 'flyposter:made';

/** What a page sends to a frame that it does not know the height of yet. */
export const ASK_SIZE = { type: 'flyposter:measure' } as const;

/** Tells the page around this frame. */
export function tellParent(message: FrameMessage): void {
  if (parent !== window) parent.postMessage(message, '*');
}

/** Tells the page around this frame which poster was made, and by which address it is passed on. */
export function tellMade(id: string, url: string): void {
  tellParent({ type: MADE, id, url });
}

/** Reads a message; undefined where it is none of ours. */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, height, id, url } = data as Record<string, unknown>;
  if (type === 'flyposter:size' && typeof height === 'number' && height > 0) return { type, height };
  if (type === MADE && typeof id === 'string' && typeof url === 'string') return { type, id, url };
  return undefined;
}
