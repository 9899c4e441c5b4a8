import { expect } from 'vitest';
import type { Invalidation } from '../../src/domain/events/change-feed.ts';
import type { Records } from '../../src/domain/records.ts';
import { BY } from '../contract/attribution.ts';
import { newPoster } from '../contract/new-poster.ts';

/**
 * Takes a database to be one of the days when nothing was told of what happened, and expects that it is brought up to date,
 * and that a server of those days can go on beside one of today.
 *
 * @param run runs a statement
 * @param back what undoes more than the tables
 */
export async function expectEventsAfterUpgrade(
  open: () => Promise<Records>,
  run: (statement: string) => unknown,
  back: readonly string[],
) {
  const before = await open();
  const poster = newPoster({ template: 'shout', templateVersion: 3 });
  await before.posters.insert(poster);
  await before.close();
  const tables = ['drop table events', 'drop table template_versions'];
  const step = "delete from kysely_migration where name = '0014-events'";
  for (const statement of [...tables, ...back, step]) await run(statement);

  const after = await open();
  expect(await after.events.latest({ limit: 9 })).toEqual([]);
  // Posters were made with it, so it is not offered for the first time.
  expect(await after.templates.publish('shout', 3, BY)).toBe(false);
  expect(await after.templates.publish('shout', 4, BY)).toBe(true);

  await new Promise((resolve) => setTimeout(resolve, 200));
  after.changes.poll();
  const heard: Invalidation[] = [];
  after.changes.subscribe((stale) => heard.push(stale));
  const hears = () => {
    after.changes.poll();
    return heard.some((stale) => stale === 'all' || stale.includes(poster.id));
  };
  for (const status of ['hidden', 'listed']) {
    heard.length = 0;
    await run(`update posters set status = '${status}' where id = '${poster.id}'`);
    await expect.poll(hears, { timeout: 2000, interval: 10 }).toBe(true);
  }
  await after.close();
}
