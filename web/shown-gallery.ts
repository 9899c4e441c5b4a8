import type { Gallery, GalleryRule } from '../src/domain/galleries/gallery.ts';
import { isTopicGallery } from '../src/domain/galleries/gallery.ts';
import type { ShownPoster } from './shown.ts';

/** A gallery with what a page says and shows of it. */
export interface ShownGallery {
  gallery: Gallery;
  /** Null where nothing hangs in it. */
  cover: ShownPoster | null;
  /** What is in it, and in what order. */
  words: string;
}

/** One in which something hangs. */
export type CoveredGallery = ShownGallery & { cover: ShownPoster };

const ORDER = { newest: 'newest first', popular: 'most remixed first' } as const;

/** A gallery as pages show it. `nameOf` names a template by its id. */
export function showGallery(
  gallery: Gallery,
  cover: ShownPoster | null,
  nameOf: (template: string) => string | undefined,
): ShownGallery {
  return { gallery, cover, words: gallery.rule ? wordsOf(gallery.rule, nameOf) : 'Picked by hand' };
}

/** What a gallery is called above its posters. */
export function headingOf(gallery: Gallery): string {
  return isTopicGallery(gallery) ? `Posters about ${gallery.title}` : gallery.title;
}

/** How many posters there are, where they were counted up to `most` and one more. */
export function countInWords(count: number, most: number): string {
  if (count > most) return `more than ${most.toLocaleString('en-GB')} posters`;
  return count === 1 ? 'one poster' : `${count.toLocaleString('en-GB')} posters`;
}

function wordsOf({ topic, template, sort }: GalleryRule, nameOf: (template: string) => string | undefined): string {
  const which = [
    topic === undefined ? undefined : `about ${topic}`,
    template === undefined ? undefined : `made with ${nameOf(template) ?? template}`,
  ].filter((part) => part !== undefined);
  return `All posters${which.length > 0 ? ` ${which.join(', ')}` : ''}, ${ORDER[sort]}`;
}
