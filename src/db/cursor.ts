import { z } from 'zod';
import { FlyposterError } from '../domain/errors.ts';
import type { Sort } from '../domain/posters/poster.ts';

const id = z.string().regex(/^[\w-]{1,40}$/);

/** A place in a list: the name of the list's order, then the poster's values of the columns it is ordered by. */
const PLACES = {
  newest: z.tuple([z.literal('newest'), z.iso.datetime(), id]),
  popular: z.tuple([z.literal('popular'), z.int32().min(0), z.iso.datetime(), id]),
  picked: z.tuple([z.literal('picked'), z.int32().min(0), id]),
} satisfies Record<ListOrder, z.ZodType>;

/** The order of a list. `picked`: that of a gallery that was picked by hand. */
export type ListOrder = Sort | 'picked';

type Placed = { id: string; created_at: string; remix_count: number };

/** Writes the cursor that continues a list after this poster. */
export function writeCursor(sort: Sort, { id, created_at, remix_count }: Placed): string {
  const place = sort === 'popular' ? [sort, remix_count, created_at, id] : [sort, created_at, id];
  return pack(place);
}

/** Writes the cursor that continues a hand-picked gallery after this poster. */
export function writePickedCursor({ id, position }: { id: string; position: number }): string {
  return pack(['picked', position, id]);
}

/**
 * Reads the place in a cursor, without the name of the order.
 *
 * @throws FlyposterError `invalid_request` for a cursor that was not made here, or for a list in another order.
 */
export function readCursor(sort: ListOrder, cursor: string): (string | number)[] {
  const place = PLACES[sort].safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (place.success) return place.data.slice(1);
  const message = 'This cursor is not one this list handed out.';
  throw new FlyposterError('invalid_request', undefined, { errors: [{ path: 'cursor', message }] });
}

function pack(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
