import { createHash } from 'node:crypto';

/** Returns the number under which PostgreSQL locks a name: 64 bits of its hash, in decimal. */
export function lockKey(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE().toString();
}
