import { type ShownPoster, showPoster } from '../../../web/shown.ts';
import { leadFormat } from '../../domain/format.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Templates } from '../../domain/template/templates.ts';

/** Makes the view of a poster that most pages show: in its lead format, with its template where that is still there. */
export function createPosterView(templates: Pick<Templates, 'get'>): (poster: Poster) => ShownPoster {
  return (poster) => showPoster(poster, templates.get(poster.template), leadFormat(poster));
}
