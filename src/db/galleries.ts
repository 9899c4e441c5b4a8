import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { EventData } from '../domain/events/event.ts';
import type { Gallery, GalleryRule } from '../domain/galleries/gallery.ts';
import type { GalleryRecords } from '../domain/galleries/gallery-records.ts';
import type { Poster } from '../domain/posters/poster.ts';
import type { WriteChange } from './change-writer.ts';
import { readCursor, writePickedCursor } from './cursor.ts';
import { existingIds } from './existing-ids.ts';
import { POSTER_COLUMNS, toPosters } from './poster-row.ts';
import type { GalleriesTable, Schema } from './schema.ts';

/** Rows in one statement; SQLite takes 32,766 parameters at most. */
const AT_ONCE = 1000;
/** The most ids that an event lists as added, and as removed. */
const MOST_NAMED = 50;

/** The records of galleries in a database whose tables are made. Its methods reject with the database's own errors. */
export function createGalleryRecords(db: Kysely<Schema>, write: WriteChange): GalleryRecords {
  /** Selects the listed posters of a gallery with their places. */
  const picked = (slug: string) =>
    db
      .selectFrom('gallery_posters')
      .innerJoin('posters', 'posters.id', 'gallery_posters.poster_id')
      .select([...POSTER_COLUMNS, 'gallery_posters.position'])
      .where('gallery', '=', slug)
      .where('posters.status', '=', 'listed');
  const place = sql`(gallery_posters.position, gallery_posters.poster_id)`;

  /** Finds the nearest listed poster before or after a place. */
  async function nearest(slug: string, position: number, id: string, way: 'before' | 'after'): Promise<Poster | null> {
    const compare = sql.raw(way === 'after' ? '>' : '<');
    const order = way === 'after' ? 'asc' : 'desc';
    const rows = await picked(slug)
      .where(sql<boolean>`${place} ${compare} (${position}, ${id})`)
      .orderBy('gallery_posters.position', order)
      .orderBy('gallery_posters.poster_id', order)
      .limit(1)
      .execute();
    return (await toPosters(db, rows))[0] ?? null;
  }

  return {
    async list() {
      const rows = await db.selectFrom('galleries').selectAll().orderBy('title').orderBy('slug').execute();
      return rows.map(toGallery);
    },

    async get(slug) {
      const row = await db.selectFrom('galleries').selectAll().where('slug', '=', slug).executeTakeFirst();
      return row && toGallery(row);
    },

    insert: (gallery, by) =>
      write(by, async (transaction, tell) => {
        const { slug, title } = gallery;
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('galleries')
          .values({ slug, ...toRow(gallery), created_at: gallery.createdAt ?? '' })
          .onConflict((conflict) => conflict.column('slug').doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        tell({ type: 'gallery.created', id: slug, data: { title } });
        return true;
      }),

    update: (gallery, by) =>
      write(by, async (transaction, tell) => {
        const { slug } = gallery;
        const before = await lock(transaction, slug);
        if (!before) return false;
        const row = toRow(gallery);
        const fields = (Object.keys(row) as (keyof typeof row)[]).filter((field) => row[field] !== before[field]);
        if (fields.length === 0) return true;
        await transaction.updateTable('galleries').set(row).where('slug', '=', slug).execute();
        tell({ type: 'gallery.changed', id: slug, data: { fields } });
        return true;
      }),

    delete: (slug, by) =>
      write(by, async (transaction, tell) => {
        const deleted = await transaction
          .deleteFrom('galleries')
          .where('slug', '=', slug)
          .returning('title')
          .executeTakeFirst();
        if (deleted) tell({ type: 'gallery.deleted', id: slug, data: deleted });
        return deleted !== undefined;
      }),

    picks: (slug) => readPicks(db, slug),

    pick: (slug, ids, by) =>
      write(by, async (transaction, tell) => {
        await lock(transaction, slug);
        const before = await readPicks(transaction, slug);
        const there = await existingIds(ids, (some) =>
          transaction.selectFrom('posters').select('id').where('id', 'in', some).execute(),
        );
        const rows = [...new Set(ids)]
          .filter((id) => there.has(id))
          .map((poster_id, position) => ({ gallery: slug, poster_id, position }));
        const after = rows.map(({ poster_id }) => poster_id);
        if (after.join() === before.join()) return;
        await transaction.deleteFrom('gallery_posters').where('gallery', '=', slug).execute();
        for (let start = 0; start < rows.length; start += AT_ONCE) {
          await transaction
            .insertInto('gallery_posters')
            .values(rows.slice(start, start + AT_ONCE))
            .execute();
        }
        tell({ type: 'gallery.picked', id: slug, data: picksBetween(before, after) });
      }),

    async page(slug, { cursor, limit }) {
      let query = picked(slug);
      if (cursor !== undefined)
        query = query.where(sql<boolean>`${place} > (${sql.join(readCursor('picked', cursor))})`);
      const rows = await query
        .orderBy('gallery_posters.position')
        .orderBy('gallery_posters.poster_id')
        .limit(limit + 1)
        .execute();
      const page = rows.slice(0, limit);
      const last = rows.length > page.length ? page.at(-1) : undefined;
      return { posters: await toPosters(db, page), next: last ? writePickedCursor(last) : null };
    },

    async around(slug, id) {
      const own = await picked(slug).where('posters.id', '=', id).executeTakeFirst();
      if (!own) return { previous: null, next: null };
      const [previous, next] = await Promise.all([
        nearest(slug, own.position, id, 'before'),
        nearest(slug, own.position, id, 'after'),
      ]);
      return { previous, next };
    },

    async cursorBefore(slug, { cursor, limit }) {
      const row = await picked(slug)
        .where(sql<boolean>`${place} <= (${sql.join(readCursor('picked', cursor))})`)
        .orderBy('gallery_posters.position', 'desc')
        .orderBy('gallery_posters.poster_id', 'desc')
        .limit(1)
        .offset(limit)
        .executeTakeFirst();
      return row ? writePickedCursor(row) : null;
    },

    async count(slug, most) {
      const some = picked(slug).clearSelect().select('posters.id').limit(most).as('some');
      const { count } = await db
        .selectFrom(some)
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/** Locks a gallery until the transaction ends, and returns it; undefined if there is none. */
function lock(transaction: Transaction<Schema>, slug: string): Promise<Selectable<GalleriesTable> | undefined> {
  // The row is written unchanged, which locks it in any database.
  return transaction
    .updateTable('galleries')
    .set(({ ref }) => ({ slug: ref('slug') }))
    .where('slug', '=', slug)
    .returningAll()
    .executeTakeFirst();
}

async function readPicks(db: Kysely<Schema>, slug: string): Promise<string[]> {
  const rows = await db
    .selectFrom('gallery_posters')
    .select('poster_id')
    .where('gallery', '=', slug)
    .orderBy('position')
    .orderBy('poster_id')
    .execute();
  return rows.map(({ poster_id }) => poster_id);
}

/** Makes the data of the event for a change of picks. */
function picksBetween(before: readonly string[], after: readonly string[]): EventData['gallery.picked'] {
  const [earlier, now] = [new Set(before), new Set(after)];
  return {
    posters: after.length,
    added: after.filter((id) => !earlier.has(id)).slice(0, MOST_NAMED),
    removed: before.filter((id) => !now.has(id)).slice(0, MOST_NAMED),
  };
}

function toRow({ title, introduction, cover, topics, rule }: Gallery): Omit<GalleriesTable, 'slug' | 'created_at'> {
  return {
    title,
    introduction,
    cover,
    topics: JSON.stringify(topics),
    rule: rule && JSON.stringify(rule),
  };
}

function toGallery(row: Selectable<GalleriesTable>): Gallery {
  return {
    slug: row.slug,
    title: row.title,
    introduction: row.introduction,
    cover: row.cover,
    topics: JSON.parse(row.topics) as string[],
    rule: row.rule === null ? null : (JSON.parse(row.rule) as GalleryRule),
    createdAt: row.created_at,
  };
}
