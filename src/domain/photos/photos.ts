import { createHash } from 'node:crypto';
import { type FieldError, FlyposterError, invalidFields } from '../errors.ts';
import { type Files, readBytes, type StoredFile } from '../files.ts';
import { createRandomIds } from '../random-id.ts';
import type { Renderer } from '../renderer.ts';
import { isPhotoId } from '../values/photo-value.ts';
import { photosIn, type Values } from '../values/values.ts';
import { MAX_PHOTO_BYTES, type Photo, sniffPhotoType } from './photo.ts';
import type { PhotoRecords } from './photo-records.ts';

/** Makes ids of photos. They are longer than those of posters, because the id alone gives access to the photo. */
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

/** The use cases around photos: uploads, previews, and originals for drawing. */
export function createPhotos({ records, files, renderer, now }: PhotosDeps) {
  /**
   * Stores an uploaded image. Resolves when its files and its record are durable. Only the decoded and re-encoded
   * picture is kept.
   *
   * @throws FlyposterError `body_too_large`, `not_an_image`, `image_too_large`, or errors of the renderer and the
   * stores.
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

  /** Returns the small picture of a photo, for the maker. @throws FlyposterError `unknown_photo`. */
  async function preview(id: string): Promise<StoredFile> {
    const file = isPhotoId(id) && (await records.get(id)) ? await files.get(previewKey(id)) : undefined;
    if (!file) throw new FlyposterError('unknown_photo');
    return file;
  }

  /** Returns the bytes of an original. @throws FlyposterError `unknown_photo`. */
  async function original(id: string): Promise<Uint8Array> {
    const file = isPhotoId(id) ? await files.get(originalKey(id)) : undefined;
    if (!file) throw new FlyposterError('unknown_photo');
    return readBytes(file);
  }

  /** @throws FlyposterError `invalid_values` that names every slot whose photo is not there. */
  function requireAll(values: Values): Promise<void> {
    return requireKnown(values, (ids) => records.existing(ids));
  }

  /** Like `requireAll`, for a poster that is about to be made: its photos do not count as unused meanwhile. */
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

/** Returns the error for an upload of too many bytes. */
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
