import { previewPath } from '../addresses.ts';
import type { OverlaySource } from './overlay-source.ts';

/** What is said when the server cannot be reached at all. */
export const AWAY = 'The preview is out of reach. Your words are safe here.';

/** Overlays from `/api/preview.svg`: until the engine is there, and where it never will be. */
export function createServerSource(): OverlaySource {
  return {
    afar: true,
    overlay: async ({ template, format, values }, signal) =>
      (await fetchPicture(previewPath(template, format, values), signal)).text(),
  };
}

/** A picture from the server. Rejects with what the server says is wrong with it. */
export async function fetchPicture(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => {
    throw signal.aborted ? cause : new Error(AWAY, { cause });
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; errors?: { message: string }[] };
  throw new Error(problem.errors?.[0]?.message ?? problem.detail ?? AWAY);
}
