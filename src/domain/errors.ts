/** A problem with one field. `path` is a JSON path without the leading dollar, such as `values.slogan`. */
export interface FieldError {
  path: string;
  message: string;
}

/**
 * The reasons for which Flyposter refuses or fails, by stable code, with their default messages. Programs rely on the
 * codes; only `http/` knows the HTTP status of each.
 */
export const ERROR_CODES = {
  invalid_values: 'Some fields need a change.',
  invalid_json: 'The body is not valid JSON.',
  invalid_request: 'The request is not one we understand.',
  unknown_template: 'There is no such template.',
  unknown_format: 'This template has no such format.',
  unknown_type: 'A poster is not made in this file type.',
  unknown_parent: 'The poster to remix does not exist.',
  unknown_poster: 'There is no such poster.',
  unknown_gallery: 'There is no such gallery.',
  unknown_topic: 'There is no poster about that.',
  gallery_exists: 'There is a gallery with this slug already.',
  not_found: 'There is nothing at this address.',
  method_not_allowed: 'This address does not take that method.',
  not_allowed: 'This needs the manage token of the poster.',
  unknown_report: 'There is no such report.',
  too_many_requests: 'That was a lot at once. Please try again in a minute.',
  idempotency_key_reused: 'This Idempotency-Key was used for a different request.',
  body_too_large: 'The body is larger than we take.',
  unsupported_media_type: 'We do not take this kind of body.',
  image_too_large: 'The picture has more pixels than we take.',
  not_an_image: 'This is not an image we take: send a whole JPEG, PNG or WebP.',
  unknown_photo: 'There is no such photo.',
  not_implemented: 'This is not something we do.',
  unknown_host: 'This server does not answer to that name.',
  cross_site: 'This form was sent from another site.',
  render_failed: 'The poster could not be drawn.',
  render_timeout: 'Drawing the poster took too long.',
  busy: 'Too many posters are being made right now. Please try again in a moment.',
  store_unavailable: 'A store is not answering right now. Please try again in a moment.',
  internal: 'Something went wrong on our side.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error with a stable code, a message for people, the fields concerned and its cause. */
export class FlyposterError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
  /** Seconds after which a retry makes sense; undefined if unknown. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string = ERROR_CODES[code],
    options: { errors?: FieldError[]; cause?: unknown; retryAfter?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'FlyposterError';
    this.code = code;
    this.errors = options.errors ?? [];
    this.retryAfter = options.retryAfter;
  }
}

/** Returns the `invalid_values` error for fields that need a change. */
export function invalidFields(errors: FieldError[]): FlyposterError {
  return new FlyposterError('invalid_values', ERROR_CODES.invalid_values, { errors });
}
