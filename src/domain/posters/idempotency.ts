import { createHash, createHmac } from 'node:crypto';
import type { MakeRequest } from './poster.ts';
import { idFromBytes } from './poster-id.ts';

/**
 * Makes the id of a poster from an idempotency key. It is the same on every server and cannot be guessed from the key.
 */
export function idFromKey(secret: Uint8Array, key: string): string {
  return idFromBytes(createHmac('sha256', secret).update(`poster:${key}`).digest());
}

/** Returns the SHA-256 (hex) of a request. The order of its fields makes no difference. */
export function hashRequest(request: MakeRequest): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex');
}

/** Writes a value as JSON with sorted keys. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
