import { previewPath } from '../addresses.ts';
import { readProblem } from '../problem.ts';
import type { OverlaySource } from './overlay-source.ts';

/** The message when the server cannot be reached at all. */
export const AWAY = 'The preview is out of reach. Your words are safe here.';

/** Draws overlays through `/api/preview.svg`, until the engine has started or if it never does. */
export function createServerSource(): OverlaySource {
  return {
    afar: true,
    overlay: async ({ template, format, values }, signal) =>
      (await fetchPicture(previewPath(template, format, values), signal)).text(),
  };
}

/** Fetches a picture from the server. Rejects with the server's reason if there is none. */
export async function fetchPicture(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => {
    throw signal.aborted ? cause : new Error(AWAY, { cause });
  });
  if (response.ok) return response;
  const { errors, detail } = await readProblem(response);
  throw new Error(errors?.[0]?.message ?? detail ?? AWAY);
}
