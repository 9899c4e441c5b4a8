import type { Sort } from '../posters/poster.ts';

/** The rule that selects the listed posters of a gallery, and their order. */
export interface GalleryRule {
  topic?: string | undefined;
  template?: string | undefined;
  sort: Sort;
}

/** A page of posters, picked by hand or by a rule. */
export interface Gallery {
  slug: string;
  title: string;
  /** Plain text; empty lines separate paragraphs. */
  introduction: string;
  /** The id of the poster on the cover; null: the first poster. */
  cover: string | null;
  /** Topics of the gallery itself; its posters may have others. */
  topics: string[];
  /** Null: picked by hand. */
  rule: GalleryRule | null;
  /** ISO 8601 in UTC; null for galleries that always exist. */
  createdAt: string | null;
}

/** Galleries that every installation has and that cannot be deleted. */
export const STANDING_GALLERIES: readonly Gallery[] = [
  standing('latest', 'Latest', { sort: 'newest' }),
  standing('popular', 'Most popular', { sort: 'popular' }),
];

/** Makes the gallery of all listed posters about a topic, newest first. */
export function topicGallery(topic: string): Gallery {
  return { ...standing(topic, topic, { topic, sort: 'newest' }), topics: [topic] };
}

/** True for the gallery of a topic, which has an address of its own. */
export function isTopicGallery({ slug, rule, createdAt }: Gallery): boolean {
  return createdAt === null && rule?.topic === slug;
}

function standing(slug: string, title: string, rule: GalleryRule): Gallery {
  return { slug, title, introduction: '', cover: null, topics: [], rule, createdAt: null };
}
