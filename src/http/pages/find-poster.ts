import { FlyposterError } from '../../domain/errors.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';

/** Finds a poster that is public, or null. */
export async function findPoster(posters: Pick<Reading, 'get'>, id: string): Promise<Poster | null> {
  return posters.get(id).catch((error: unknown) => {
    if (error instanceof FlyposterError && error.code === 'unknown_poster') return null;
    throw error;
  });
}
