import type { NewPoster } from '../../src/domain/posters/poster-records.ts';
import { newPoster, pageId } from './new-poster.ts';

/** Apart from those of other posters. */
const idOf = (i: number) => pageId(100_000 + i);

const SLOGANS = [
  'Homes for all',
  'Rent is theft, and the landlords know it',
  'Bread and roses',
  'The sea is rising. So are we',
  'كل البيوت للناس',
  '住む場所は権利だ',
  'Tax the yachts! 🛥️🔥',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
  'Buses every ten minutes, or we walk to your office',
];

/**
 * A family of so many posters, each a remix of an older one, so many generations deep under the first. Some posters have
 * many remixes, most have none, as they do.
 */
export function newFamily(size: number, deep: number, changes: Partial<NewPoster> = {}): NewPoster[] {
  const depths = [0];
  const family = [newPoster({ id: idOf(0), values: { slogan: SLOGANS[0]! }, alt: 'The first', ...changes })];
  let random = 7;
  for (let i = 1; i < size; i++) {
    random = (random * 48271) % 2147483647;
    // A line straight down, then everywhere, most of all near the top.
    let parent = i <= deep ? i - 1 : Math.floor((random / 2147483647) ** 2.5 * i);
    while (depths[parent]! >= deep) parent = random % parent;
    depths.push(depths[parent]! + 1);
    const slogan = SLOGANS[i % SLOGANS.length]!;
    family.push(
      newPoster({
        id: idOf(i),
        remixOf: family[parent]!.id,
        values: { slogan },
        alt: `Poster: “${slogan}”`,
        credit: i % 3 === 0 ? 'Zoë' : null,
        ...changes,
      }),
    );
  }
  return family;
}
