import { createHash } from 'node:crypto';
import { type FieldError, FlyposterError, invalidFields } from '../errors.ts';
import type { Files, StoredFile } from '../files.ts';
import { createRandomIds } from '../random-id.ts';
import type { Renderer } from '../renderer.ts';
import { isPhotoId } from '../values/photo-value.ts';
import { photosIn, type Values } from '../values/values.ts';
import { MAX_PHOTO_BYTES, type Photo, sniffPhotoType } from './photo.ts';
import type { PhotoRecords } from './photo-records.ts';

/** Longer than that of a poster: whoever has the id has the photo. */
const randomPhotoId = createRandomIds(20);
const ORIGINAL_TYPE = 'image/jpeg';
const PREVIEW_TYPE = 'image/webp';

export interface PhotosDeps {
  records: PhotoRecords;
  files: Pick<Files, 'put' | 'get'>;
  renderer: Pick<Renderer, 'photo'>;
  now: () => Date;
}

export type Photos = ReturnType<typeof createPhotos>;

/** The use cases around a photo: take it, show its preview, hand its bytes to who draws it. */
export function createPhotos({ records, files, renderer, now }: PhotosDeps) {
  /**
   * Takes an uploaded image. Resolves when its files and its record are durable; nothing of the upload is kept but the
   * picture, decoded and encoded anew.
   *
   * @throws FlyposterError `body_too_large`, `not_an_image`, `image_too_large`, or what drawing and storing report.
   */
  async function upload(bytes: Uint8Array): Promise<Photo> {
    if (bytes.byteLength > MAX_PHOTO_BYTES) throw tooLarge();
    if (!sniffPhotoType(bytes)) throw new FlyposterError('not_an_image');
    const { width, height, original, preview } = await renderer.photo(bytes);
    const sha256 = createHash('sha256').update(original).digest('hex');
    const photo = { id: randomPhotoId(), width, height, type: ORIGINAL_TYPE, sha256, createdAt: now().toISOString() };
    // Files first, then the record: there is never a record without its files.
    await files.put(originalKey(photo.id), original, ORIGINAL_TYPE);
    await files.put(previewKey(photo.id), preview, PREVIEW_TYPE);
    await records.insert(photo);
    return photo;
  }

  /** The small picture of a photo, for the maker. @throws FlyposterError `unknown_photo`. */
  async function preview(id: string): Promise<StoredFile> {
    const file = isPhotoId(id) && (await records.get(id)) ? await files.get(previewKey(id)) : undefined;
    if (!file) throw new FlyposterError('unknown_photo');
    return file;
  }

  /** The bytes of an original. @throws FlyposterError `unknown_photo`. */
  async function original(id: string): Promise<Uint8Array> {
    const file = isPhotoId(id) ? await files.get(originalKey(id)) : undefined;
    if (!file) throw new FlyposterError('unknown_photo');
    return new Uint8Array(await new Response(file.body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  }

  /** @throws FlyposterError `invalid_values` that names every slot whose photo is not there. */
  function requireAll(values: Values): Promise<void> {
    return requireKnown(values, (ids) => records.existing(ids));
  }

  /** As `requireAll`, for a poster that is about to be made: until it is, its photos do not pass for unused. */
  function useAll(values: Values): Promise<void> {
    return requireKnown(values, (ids) => records.use(ids, now()));
  }

  async function requireKnown(values: Values, find: (ids: string[]) => Promise<Set<string>>): Promise<void> {
    const named = photosIn(values);
    if (named.length === 0) return;
    const known = await find([...new Set(named.map(({ photo }) => photo.id))]);
    const errors: FieldError[] = named
      .filter(({ photo }) => !known.has(photo.id))
      .map(({ slot }) => ({ path: `values.${slot}.id`, message: 'There is no such photo.' }));
    if (errors.length > 0) throw invalidFields(errors);
  }

  return { upload, preview, original, requireAll, useAll };
}

/** The error for an upload of too many bytes. */
export function tooLarge(): FlyposterError {
  return new FlyposterError(
    'body_too_large',
    `The photo is larger than the ${MAX_PHOTO_BYTES / 1024 ** 2} MB we take.`,
  );
}

function originalKey(id: string): string {
  return `photos/${id.slice(0, 2)}/${id}/original.jpg`;
}

function previewKey(id: string): string {
  return `photos/${id.slice(0, 2)}/${id}/preview.webp`;
}
