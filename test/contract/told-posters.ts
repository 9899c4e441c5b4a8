import { expect } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import { allRows } from '../operations/installation.ts';

/** Expects that every poster is told as made, once, and that no other is. For records in which none was deleted. */
export async function expectEveryPosterTold(records: Records): Promise<void> {
  const posters = (await allRows(records, 'posters')).map(({ id }) => String(id));
  const made: string[] = [];
  for (let after = 0; ; ) {
    const some = await records.events.after(after, { limit: 1000 });
    made.push(...some.filter(({ type }) => type === 'poster.made').map(({ subject }) => subject.id));
    if (some.length === 0) break;
    after = some.at(-1)!.sequence;
  }
  expect(made.sort()).toEqual(posters.sort());
}
