import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { type ErrorCode, FlyposterError } from '../../domain/errors.ts';
import { fileTypeOf, isImageType } from '../../domain/format.ts';
import { failedPicture } from './failed-picture.ts';

/** The HTTP status of every error code. */
const STATUS = {
  invalid_values: 422,
  invalid_json: 400,
  invalid_request: 400,
  unknown_template: 404,
  unknown_format: 404,
  unknown_type: 404,
  unknown_parent: 422,
  unknown_poster: 404,
  unknown_gallery: 404,
  unknown_topic: 404,
  gallery_exists: 409,
  not_found: 404,
  method_not_allowed: 405,
  not_allowed: 403,
  unknown_report: 404,
  too_many_requests: 429,
  idempotency_key_reused: 422,
  body_too_large: 413,
  unsupported_media_type: 415,
  image_too_large: 413,
  not_an_image: 415,
  unknown_photo: 404,
  not_implemented: 501,
  unknown_host: 421,
  cross_site: 403,
  render_failed: 500,
  render_timeout: 503,
  busy: 503,
  store_unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

/** `Retry-After`, seconds. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = { busy: 2, render_timeout: 10, store_unavailable: 5 };

/** Renders the error page for people. The caller sets its status and its caching. */
export type ErrorPage = (error: FlyposterError, c: Context) => Response | Promise<Response>;

interface AnswerOptions {
  /** Another status than that of the error code, such as 401 instead of 403. */
  status?: ContentfulStatusCode;
  headers?: Record<string, string>;
  instance?: string | undefined;
}

/** The HTTP status of an error. */
export function statusOf(error: FlyposterError): ContentfulStatusCode {
  const status = STATUS[error.code];
  // 404 is about the address. If a field of the body names something unknown, the body is wrong.
  return status === 404 && error.errors.length > 0 ? 422 : status;
}

/** Answers with an error as `application/problem+json` (RFC 9457). */
export function problem(error: FlyposterError, options: AnswerOptions = {}): Response {
  const status = options.status ?? statusOf(error);
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: error.message,
    code: error.code,
    ...(options.instance && { instance: options.instance }),
    ...(error.errors.length > 0 && { errors: error.errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...errorHeaders(error, status), ...options.headers },
  });
}

/** Creates a function that answers errors in the form the client accepts: a page, a picture or a problem document. */
export function createErrorAnswer({ log, errorPage }: { log: Logger; errorPage: ErrorPage }) {
  return async (cause: unknown, c: Context, options: AnswerOptions = {}): Promise<Response> => {
    // The caching that an address declares is for its successes, and Hono would put it on top of the answer's own.
    c.header('Cache-Control', undefined);
    const error = asFlyposterError(cause);
    const status = options.status ?? statusOf(error);
    if (status >= 500) {
      // A client that leaves in the middle of a request, or asks for a thing we never offered, is not our failure.
      const level = c.req.raw.signal.aborted || status === 501 ? 'debug' : status === 503 ? 'warn' : 'error';
      log[level]({ id: c.get('requestId'), code: error.code, err: cause }, 'a request failed');
    }
    const accept = c.req.header('accept') ?? '';
    const page = accept.includes('text/html') && !c.get('address').policy.programs;
    if (!page && accept.includes('image/svg+xml') && isPicture(c.req.path)) {
      return withErrorHeaders(failedPicture(error.message), status, error, options);
    }
    if (!page)
      return problem(error, { ...options, ...(status >= 500 && { instance: `urn:uuid:${c.get('requestId')}` }) });
    return withErrorHeaders(await errorPage(error, c), status, error, options);
  };
}

export type ErrorAnswer = ReturnType<typeof createErrorAnswer>;

/** True for the path of an image. */
function isPicture(path: string): boolean {
  const type = fileTypeOf(path);
  return type !== undefined && isImageType(type);
}

function withErrorHeaders(from: Response, status: number, error: FlyposterError, options: AnswerOptions): Response {
  const response = new Response(from.body, { status, headers: new Headers(from.headers) });
  for (const [name, value] of Object.entries({ ...errorHeaders(error, status), ...options.headers })) {
    response.headers.set(name, value);
  }
  return response;
}

function errorHeaders(error: FlyposterError, status: number): Record<string, string> {
  const retry = error.retryAfter ?? RETRY_AFTER[error.code] ?? (status === 503 || status === 429 ? 5 : undefined);
  return { 'cache-control': 'no-store', ...(retry !== undefined && { 'retry-after': String(retry) }) };
}

/** Only the messages of our own errors are shown; those of others may contain paths, queries or secrets. */
function asFlyposterError(cause: unknown): FlyposterError {
  if (cause instanceof FlyposterError) return cause;
  if (cause instanceof HTTPException && cause.status < 500) {
    return new FlyposterError(cause.status === 413 ? 'body_too_large' : 'invalid_request', undefined, { cause });
  }
  return new FlyposterError('internal', undefined, { cause });
}
