import { MAKER } from '../../src/domain/events/actor.ts';
import type { NewPoster } from '../../src/domain/posters/poster-records.ts';

let made = 0;

/** A poster to store, with an id of its own and a time after that of the one before. */
export function newPoster(changes: Partial<NewPoster> = {}): NewPoster {
  made++;
  const values = changes.values ?? { slogan: 'Homes for all', paper: 'yellow' };
  return {
    id: posterId(made),
    template: 'placard',
    templateVersion: 1,
    values,
    slogans: typeof values.slogan === 'string' ? [values.slogan] : [],
    formats: ['share', 'square'],
    alt: 'A placard',
    credit: null,
    imprint: 'Made by a supporter',
    remixOf: null,
    topics: [],
    photoReuse: true,
    status: 'listed',
    createdAt: new Date(Date.UTC(2026, 0, 1) + made * 1000).toISOString(),
    requestHash: null,
    madeBy: MAKER,
    ...changes,
  };
}

/** Ids of digits alone, which every database sorts alike. */
export function posterId(number: number): string {
  return String(number).padStart(11, '0');
}

/** Ids that addresses take too, in the order of their numbers. */
export function pageId(number: number): string {
  const digits = number.toString(8).padStart(6, '0');
  return `Sheet${[...digits].map((digit) => Number(digit) + 2).join('')}`;
}

/** A poster as the records give it back. */
export function stored({ requestHash: _, slogans: __, madeBy: ___, ...poster }: NewPoster) {
  return poster;
}
