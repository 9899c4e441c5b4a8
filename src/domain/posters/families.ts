import { LRUCache } from 'lru-cache';
import { type Family, familyTree } from './family.ts';
import type { Poster } from './poster.ts';
import type { PosterRecords } from './poster-records.ts';

/** Roughly the most posters of a family that are shown. */
export const LARGEST_FAMILY = 1000;
/** The most families whose size is remembered. */
const KNOWN = 10_000;
/** The longest time that a size is remembered, ms. */
const LONGEST = 60_000;

export type Families = ReturnType<typeof createFamilies>;

/** The use cases around the family of a poster: its ancestors and all that was remixed from them. */
export function createFamilies(records: Pick<PosterRecords, 'family' | 'ancestors'>) {
  const sizes = new LRUCache<string, number>({ max: KNOWN });

  /** Returns the family of a poster, as visitors of the poster's page see it. */
  async function of(id: string): Promise<Family> {
    const { posters: members, whole } = await records.family(id, LARGEST_FAMILY);
    return familyTree(members, id, whole);
  }

  /**
   * Counts the posters that a family shows. Counting a large family takes long, so the number may be some seconds old:
   * it is remembered for a hundred times as long as counting took.
   */
  async function sizeOf(poster: Poster): Promise<number> {
    const line = poster.remixOf === null ? [poster] : await records.ancestors(poster.id, LARGEST_FAMILY);
    const first = line.at(-1)?.id ?? poster.id;
    let size = sizes.get(first);
    if (size === undefined) {
      const began = performance.now();
      size = (await of(first)).root.size;
      sizes.set(first, size, { ttl: Math.min(LONGEST, Math.ceil((performance.now() - began) * 100)) });
    }
    // A poster and its ancestors are shown in its own tree even if not listed, but not in that of the first ancestor.
    return size + line.slice(0, -1).filter(({ status }) => status === 'unlisted' || status === 'submitted').length;
  }

  return { of, sizeOf };
}
