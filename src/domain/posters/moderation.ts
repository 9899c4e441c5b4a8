import { FlyposterError } from '../errors.ts';
import { type Actor, attributionOf } from '../events/actor.ts';
import type { Files } from '../files.ts';
import { leadFormat } from '../format.ts';
import type { Status } from '../poster-status.ts';
import { deleteRenditions } from './delete-renditions.ts';
import type { Poster } from './poster.ts';
import { isPosterId } from './poster-id.ts';
import type { PosterRecords } from './poster-records.ts';
import { FIRST_TYPE, renditionKey } from './rendition-key.ts';

export interface ModerationDeps {
  records: Pick<PosterRecords, 'get' | 'setStatus' | 'byStatus'>;
  files: Pick<Files, 'delete' | 'publicUrl'>;
  now: () => Date;
}

export type Moderation = ReturnType<typeof createModeration>;

/** The use cases of moderators. */
export function createModeration({ records, files, now }: ModerationDeps) {
  /**
   * Lists a poster in the galleries, or hides it, so that every address of it answers 404.
   *
   * @throws FlyposterError `unknown_poster`
   */
  async function decide(id: string, decision: 'approve' | 'hide', actor: Actor): Promise<Poster> {
    const status = decision === 'approve' ? 'listed' : 'hidden';
    const by = attributionOf(actor, now());
    if (!isPosterId(id) || !(await records.setStatus(id, status, by))) throw new FlyposterError('unknown_poster');
    const poster = (await records.get(id))!;
    // Where anyone can fetch files without asking us they must go; they are drawn anew if the poster ever comes back.
    if (decision === 'hide' && files.publicUrl(renditionKey(id, leadFormat(poster), FIRST_TYPE)))
      await deleteRenditions(files, poster);
    return poster;
  }

  return {
    decide,
    /** Posters in one status, oldest first. */
    byStatus: (status: Status, limit: number): Promise<Poster[]> => records.byStatus(status, limit),
  };
}
