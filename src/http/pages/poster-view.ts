import { type ShownPoster, showPoster } from '../../../web/shown.ts';
import { leadFormat } from '../../domain/format.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Templates } from '../../domain/template/templates.ts';

/**
 * Creates a function that makes the usual view of a poster: in its lead format, with its template if that still exists.
 */
export function createPosterView(templates: Pick<Templates, 'get'>): (poster: Poster) => ShownPoster {
  return (poster) => showPoster(poster, templates.get(poster.template), leadFormat(poster));
}
