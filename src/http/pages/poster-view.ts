import { type ShownPoster, showPoster } from '../../../web/shown.ts';
import { leadFormat } from '../../domain/format.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Templates } from '../../domain/template/templates.ts';

/** Shows posters as most pages do: in the format that stands for them, by their template, where it is still there. */
export function createShow(templates: Pick<Templates, 'get'>): (poster: Poster) => ShownPoster {
  return (poster) => showPoster(poster, templates.get(poster.template), leadFormat(poster));
}
