import { FlyposterError, invalidFields } from '../errors.ts';
import { type Actor, attributionOf } from '../events/actor.ts';
import { fieldErrors } from '../field-errors.ts';
import type { PosterRecords } from '../posters/poster-records.ts';
import { type Gallery, STANDING_GALLERIES } from './gallery.ts';
import type { GalleryRecords } from './gallery-records.ts';
import { type GalleryRequest, gallerySchema } from './gallery-request.ts';

export interface CurationDeps {
  records: {
    galleries: Pick<GalleryRecords, 'list' | 'get' | 'insert' | 'update' | 'delete' | 'picks' | 'pick'>;
    posters: Pick<PosterRecords, 'get'>;
  };
  now: () => Date;
}

export type Curation = ReturnType<typeof createCuration>;

/** The use cases of staff who make galleries and pick posters for them. */
export function createCuration({ records: { galleries: records, posters }, now }: CurationDeps) {
  /** Returns all galleries except those of topics: first those that always exist, then those of staff by title. */
  async function list(): Promise<Gallery[]> {
    return [...STANDING_GALLERIES, ...(await records.list())];
  }

  /** Makes a gallery. @throws FlyposterError `invalid_values`, `gallery_exists` */
  async function create(request: GalleryRequest, actor: Actor): Promise<Gallery> {
    const by = attributionOf(actor, now());
    const gallery = { ...(await check(request)), createdAt: by.at };
    if (!(await records.insert(gallery, by))) throw new FlyposterError('gallery_exists');
    return gallery;
  }

  /**
   * Changes the given fields of a gallery that staff made. @throws FlyposterError `invalid_values`, `unknown_gallery`
   */
  async function change(slug: string, changed: Partial<Omit<GalleryRequest, 'slug'>>, actor: Actor): Promise<Gallery> {
    const { createdAt, ...before } = await ofStaff(slug);
    const gallery = { ...(await check({ ...before, ...changed })), createdAt };
    if (!(await records.update(gallery, attributionOf(actor, now())))) throw new FlyposterError('unknown_gallery');
    return gallery;
  }

  /** Removes a gallery; its posters stay. @throws FlyposterError `unknown_gallery` */
  async function remove(slug: string, actor: Actor): Promise<void> {
    if (!(await records.delete(slug, attributionOf(actor, now())))) throw new FlyposterError('unknown_gallery');
  }

  /** Returns the ids of the posters picked for a gallery, in order and in any status. @throws FlyposterError */
  async function picks(slug: string): Promise<string[]> {
    if ((await ofStaff(slug)).rule) throw new FlyposterError('invalid_request', 'This gallery goes by its rule.');
    return records.picks(slug);
  }

  /** Adds posters to the end of a gallery; those already in it keep their place. @throws FlyposterError */
  async function add(slug: string, ids: readonly string[], actor: Actor): Promise<string[]> {
    for (const id of ids) if (!(await posters.get(id))) throw noPoster(id);
    return pick(slug, [...(await picks(slug)), ...ids], actor);
  }

  /** Takes posters out of a gallery. @throws FlyposterError */
  async function take(slug: string, ids: readonly string[], actor: Actor): Promise<string[]> {
    return pick(
      slug,
      (await picks(slug)).filter((id) => !ids.includes(id)),
      actor,
    );
  }

  /** Moves these posters of a gallery to the front, in this order. @throws FlyposterError */
  async function putFirst(slug: string, ids: readonly string[], actor: Actor): Promise<string[]> {
    const before = await picks(slug);
    const stranger = ids.find((id) => !before.includes(id));
    if (stranger !== undefined) throw noPoster(stranger);
    return pick(slug, [...ids, ...before], actor);
  }

  async function pick(slug: string, ids: readonly string[], actor: Actor): Promise<string[]> {
    await records.pick(slug, [...new Set(ids)], attributionOf(actor, now()));
    return records.picks(slug);
  }

  async function ofStaff(slug: string): Promise<Gallery> {
    const gallery = await records.get(slug);
    if (!gallery) throw new FlyposterError('unknown_gallery');
    return gallery;
  }

  async function check(request: GalleryRequest): Promise<Omit<Gallery, 'createdAt'>> {
    const parsed = gallerySchema.safeParse(request);
    if (!parsed.success) throw invalidFields(fieldErrors(parsed.error, 'There is no such field.'));
    const { cover: id } = parsed.data;
    if (id !== null && !(await posters.get(id))) {
      throw invalidFields([{ path: 'cover', message: 'There is no such poster.' }]);
    }
    return parsed.data;
  }

  return { list, create, change, remove, picks, add, take, putFirst };
}

function noPoster(id: string): FlyposterError {
  return new FlyposterError('unknown_poster', `There is no poster ${id}.`);
}
