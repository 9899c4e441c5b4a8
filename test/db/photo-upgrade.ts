import { expect } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import { newPoster, posterId } from '../contract/new-poster.ts';
import { photo } from '../contract/photo-records.ts';

/** What takes a database back to the days when nobody knew which photos are used. */
const BACK = [
  'drop table events',
  'drop table template_versions',
  "delete from kysely_migration where name = '0014-events'",
  'drop table poster_photos',
  'drop index photos_used',
  'alter table photos drop column used_at',
  "delete from kysely_migration where name = '0013-photo-use'",
];
/** What a server of before does when a poster is made: it knows of no uses. */
const YESTERDAY = `insert into posters (id, template, template_version, slot_values, formats, alt, imprint, status, created_at,
  search_text, remix_count) values ('Yesterday23', 'shout', 1, '{"face":{"id":"dddddddddddddddddddd"}}', '["share"]', '', '',
  'unlisted', '2026-11-22T10:00:00.000Z', '', 0)`;
/** Nobody knows how, but such a row must not keep a server from starting. */
const DAMAGED = ['{', 'null', '{"a":null}', '{"a":{}}', '{"a":[1]}', '{"a":{"id":7}}', ''];

/**
 * Takes a database to be one of before, and expects that it finds out which photos are used.
 *
 * @param run runs a statement
 * @param dropTrigger what undoes the trigger of posters
 */
export async function expectPhotosAfterUpgrade(
  open: () => Promise<Records>,
  run: (statement: string) => unknown,
  dropTrigger: string,
) {
  const before = await open();
  const ids = [...'abcd'].map((letter) => letter.repeat(20));
  for (const id of ids) await before.photos.insert({ ...photo, id });
  const uses = (id: string) => ({ values: { slogan: 'Us', face: { id } } });
  await before.posters.insert(newPoster({ id: posterId(0), ...uses(ids[0]!) }));
  const { rows } = await before.dump('posters', undefined, 1);
  const damaged = DAMAGED.map((slot_values, i) => ({ ...rows[0]!, slot_values, id: posterId(i + 1) }));
  expect(await before.load('posters', damaged)).toBe(DAMAGED.length);
  await before.posters.insert(newPoster({ id: posterId(99), ...uses(ids[1]!) }));
  await before.close();
  for (const statement of [dropTrigger, ...BACK]) await run(statement);

  const after = await open();
  await run(YESTERDAY);
  expect((await after.photos.unused('2100-01-01', undefined, 9)).ids).toEqual([ids[2]]);
  // As if all had been of use on the day of the upgrade.
  const dayBefore = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString();
  expect((await after.photos.unused(dayBefore, undefined, 9)).ids).toEqual([]);
  await after.close();
}
