import { setTimeout } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * PostgreSQL error codes of a transaction that was rolled back because of another: serialization_failure and
 * deadlock_detected.
 */
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 6;

/** Runs the work in one transaction. If the database rolls it back because of another one, it is tried again. */
export async function transact<T>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!TRY_AGAIN.has(code) || attempt === TRIES) throw error;
      await setTimeout(Math.random() * 20 * attempt);
    }
  }
}
