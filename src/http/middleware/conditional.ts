import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** The validators of an answer, known before the answer is made. */
export interface Validators {
  etag: string;
  modifiedAt?: Date | undefined;
}

/** Makes an entity tag from everything that an answer depends on. Weak, because posters may be encoded anew later. */
export function makeETag(...parts: readonly (string | number)[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** True if the client has this version, by its request headers (RFC 9110, 13.2.2: a tag outweighs a date). */
export function isFresh(header: (name: string) => string | undefined, { etag, modifiedAt }: Validators): boolean {
  const tags = header('if-none-match');
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || opaque(tag.trim()) === opaque(etag));
  }
  const since = Date.parse(header('if-modified-since') ?? '');
  return modifiedAt !== undefined && !Number.isNaN(since) && toSeconds(modifiedAt.getTime()) <= since;
}

/** Puts the validators into the headers of the answer. */
export function setValidators(c: Context, { etag, modifiedAt }: Validators): void {
  c.header('ETag', etag);
  if (modifiedAt) c.header('Last-Modified', modifiedAt.toUTCString());
}

/** Puts the validators into the headers of the answer. Returns a 304 if the client has this version already. */
export function notModified(c: Context, validators: Validators): Response | undefined {
  setValidators(c, validators);
  return isFresh((name) => c.req.header(name), validators) ? c.body(null, 304) : undefined;
}

/** Answers with a page, or with a 304 if the browser has it already. */
export function answerPage(c: Context, html: string, modifiedAt?: Date): Response | Promise<Response> {
  return notModified(c, { etag: makeETag(html), modifiedAt }) ?? c.html(html);
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}

/** HTTP dates have no milliseconds. */
function toSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000;
}
