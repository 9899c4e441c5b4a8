import { expect } from 'vitest';
import type { Records } from '../../src/domain/record-ports.ts';
import { newPoster, posterId } from '../contract/new-poster.ts';
import { photo } from '../contract/photo-records.ts';

/** What takes a database back to the days when nobody knew which photos are used. */
const BACK = [
  'drop table poster_photos',
  'drop index photos_used',
  'alter table photos drop column used_at',
  "delete from kysely_migration where name = '0013-photo-use'",
];
/** More than are read at once. */
const POSTERS = 501;

/**
 * Takes a database to be one of before, and expects that it finds out which photos are used.
 *
 * @param run runs a statement while the records are closed
 */
export async function expectPhotosAfterUpgrade(open: () => Promise<Records>, run: (statement: string) => unknown) {
  const before = await open();
  const ids = [...'abc'].map((letter) => letter.repeat(20));
  for (const id of ids) await before.photos.insert({ ...photo, id });
  const uses = (id: string) => ({ values: { slogan: 'Us', face: { id } } });
  await before.posters.insert(newPoster({ id: posterId(0), ...uses(ids[0]!) }));
  const { rows } = await before.dump('posters', undefined, 1);
  const row = { ...rows[0]!, slot_values: JSON.stringify({ slogan: 'Bread' }) };
  const others = Array.from({ length: POSTERS }, (_, i) => ({ ...row, id: posterId(i + 1) }));
  await before.load('posters', others);
  await before.posters.insert(newPoster({ id: posterId(POSTERS + 1), ...uses(ids[1]!) }));
  await before.close();
  for (const statement of BACK) await run(statement);

  const after = await open();
  expect((await after.photos.unused('2100-01-01', undefined, 9)).ids).toEqual([ids[2]]);
  expect((await after.photos.unused(photo.createdAt, undefined, 9)).ids).toEqual([]);
  await after.close();
}
