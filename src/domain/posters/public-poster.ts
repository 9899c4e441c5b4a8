import { photosIn } from '../values/values.ts';
import type { Poster } from './poster.ts';

/** True if a poster has photos that only its maker may use. */
export function keepsPhotos({ photoReuse, values }: Pick<Poster, 'photoReuse' | 'values'>): boolean {
  return !photoReuse && photosIn(values).length > 0;
}

/**
 * Returns a poster for everybody. Photos that only its maker may use are left out, because a photo's id gives access to
 * the whole photo.
 */
export function publicPoster(poster: Poster): Poster {
  if (!keepsPhotos(poster)) return poster;
  const values = Object.fromEntries(Object.entries(poster.values).filter(([, value]) => typeof value === 'string'));
  return { ...poster, values };
}
