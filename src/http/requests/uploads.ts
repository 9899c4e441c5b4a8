import type { Context } from 'hono';
import { FlyposterError } from '../../domain/errors.ts';
import { MAX_PHOTO_BYTES } from '../../domain/photos/photo.ts';
import { tooLarge } from '../../domain/photos/photos.ts';

/** Room in a form beside one photo, with the overhead of multipart, bytes. */
const FORM_ROOM = 256 * 1024;
/** Memory for all uploads that are being received or decoded, bytes. */
const BUDGET = 12 * MAX_PHOTO_BYTES;
const MULTIPART = /^multipart\/form-data\s*;/i;
const IMAGE = /^image\/[\w.+-]+\s*(?:;|$)/i;

/** The text fields and the files of a form. Empty files are left out. */
export interface SentForm {
  fields: URLSearchParams;
  files: Map<string, Uint8Array>;
}

export type Uploads = ReturnType<typeof createUploads>;

/** True for a form with files (`multipart/form-data`). */
export function isMultipart(c: Context): boolean {
  return MULTIPART.test(c.req.header('content-type') ?? '');
}

/** Receives photos within one memory budget. When it is used up, requests fail with `busy`. */
export function createUploads({ budget = BUDGET }: { budget?: number } = {}) {
  let held = 0;

  /**
   * Reads a body, counting the bytes that really arrive, and passes it to `use`. They count against the budget until
   * `use` is done.
   * @throws FlyposterError `body_too_large` as soon as the limit is exceeded, `busy` when the budget is used up.
   */
  async function withBody<T>(
    c: Context,
    limit: number,
    use: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
  ): Promise<T> {
    const declared = Number(c.req.header('content-length') ?? 0);
    if (declared > limit) throw tooLarge();
    let own = 0;
    const chunks: Uint8Array[] = [];
    const reader = c.req.raw.body?.getReader();
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        own += part.value.byteLength;
        held += part.value.byteLength;
        if (own > limit) throw tooLarge();
        if (held > budget) throw new FlyposterError('busy');
        chunks.push(part.value);
      }
      const bytes = new Uint8Array(own);
      let at = 0;
      for (const chunk of chunks.splice(0)) {
        bytes.set(chunk, at);
        at += chunk.byteLength;
      }
      return await use(bytes);
    } finally {
      held -= own;
      reader?.releaseLock();
    }
  }

  /**
   * Reads the form of a request and passes it to `use`. @throws FlyposterError `invalid_request` if it cannot be read.
   */
  function withForm<T>(c: Context, use: (form: SentForm) => Promise<T>): Promise<T> {
    return withBody(c, MAX_PHOTO_BYTES + FORM_ROOM, async (bytes) => use(await parseForm(c, bytes)));
  }

  /**
   * Reads the photo of a request, its body or the file `photo` of a form, and passes it to `use`.
   * @throws FlyposterError `unsupported_media_type` for a body that claims to be neither.
   */
  function withPhoto<T>(c: Context, use: (bytes: Uint8Array) => Promise<T>): Promise<T> {
    if (isMultipart(c)) {
      return withForm(c, async ({ files }) => {
        const photo = files.get('photo');
        if (photo) return use(photo);
        const errors = [{ path: 'photo', message: 'Send the image as the file "photo".' }];
        throw new FlyposterError('invalid_request', 'The form has no photo.', { errors });
      });
    }
    const type = c.req.header('content-type')?.trim() ?? '';
    if (!IMAGE.test(type)) {
      throw new FlyposterError(
        'unsupported_media_type',
        'Send the photo as image/jpeg, image/png or image/webp, or as the file "photo" of a form.',
      );
    }
    return withBody(c, MAX_PHOTO_BYTES, use);
  }

  return { withForm, withPhoto };
}

async function parseForm(c: Context, bytes: Uint8Array<ArrayBuffer>): Promise<SentForm> {
  const headers = { 'content-type': c.req.header('content-type') ?? '' };
  const form = await new Response(bytes, { headers }).formData().catch((cause: unknown) => {
    throw new FlyposterError('invalid_request', 'The form cannot be read.', { cause });
  });
  const fields = new URLSearchParams();
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0) files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  return { fields, files };
}
