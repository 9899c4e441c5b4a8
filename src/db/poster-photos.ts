import type { Kysely } from 'kysely';
import { photosIn, type Values } from '../domain/values.ts';
import type { PostersTable, Schema } from './schema.ts';

/** Keeps which photos these posters use. */
export async function insertPhotosOf(
  db: Kysely<Schema>,
  posters: readonly Pick<PostersTable, 'id' | 'slot_values'>[],
): Promise<void> {
  const uses = posters.flatMap(({ id, slot_values }) => {
    const photos = photosIn(JSON.parse(slot_values) as Values).map(({ photo }) => photo.id);
    return [...new Set(photos)].map((photo_id) => ({ photo_id, poster_id: id }));
  });
  if (uses.length === 0) return;
  await db
    .insertInto('poster_photos')
    .values(uses)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
