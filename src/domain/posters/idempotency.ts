import { createHash, createHmac } from 'node:crypto';
import type { MakeRequest } from './poster.ts';
import { idFromBytes } from './poster-id.ts';

/** The id of the poster that an idempotency key makes: the same on every server, and nobody guesses it from the key. */
export function idFromKey(secret: Uint8Array, key: string): string {
  return idFromBytes(createHmac('sha256', secret).update(`poster:${key}`).digest());
}

/** SHA-256 (hex) of a request. Equal requests have the same, in whatever order their fields came. */
export function hashRequest(request: MakeRequest): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex');
}

/** JSON with sorted keys. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
