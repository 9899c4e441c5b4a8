import type { Gallery, GalleryRule } from '../src/domain/galleries/gallery.ts';
import { isTopicGallery } from '../src/domain/galleries/gallery.ts';
import type { ShownPoster } from './shown.ts';

/** A gallery as pages show it. */
export interface ShownGallery {
  gallery: Gallery;
  /** Null if the gallery has no posters. */
  cover: ShownPoster | null;
  /** Its content and its order, in words. */
  words: string;
}

/** A gallery that has a poster. */
export type CoveredGallery = ShownGallery & { cover: ShownPoster };

const ORDER = { newest: 'newest first', popular: 'most remixed first' } as const;

/** Prepares a gallery for pages. `nameOf` returns the name of a template by its id. */
export function showGallery(
  gallery: Gallery,
  cover: ShownPoster | null,
  nameOf: (template: string) => string | undefined,
): ShownGallery {
  return { gallery, cover, words: gallery.rule ? wordsOf(gallery.rule, nameOf) : 'Picked by hand' };
}

/** The heading of a gallery's page. */
export function headingOf(gallery: Gallery): string {
  return isTopicGallery(gallery) ? `Posters about ${gallery.title}` : gallery.title;
}

/** A number of posters in words, given a count that stops at `most` + 1. */
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
