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
   * Lists a poster in the galleries, or hides it, so that all its addresses answer 404.
   *
   * @throws FlyposterError `unknown_poster`
   */
  async function decide(id: string, decision: 'approve' | 'hide', actor: Actor): Promise<Poster> {
    const status = decision === 'approve' ? 'listed' : 'hidden';
    const by = attributionOf(actor, now());
    if (!isPosterId(id) || !(await records.setStatus(id, status, by))) throw new FlyposterError('unknown_poster');
    const poster = (await records.get(id))!;
    // Files that anyone can fetch from the store must be deleted. They are drawn anew if the poster is shown again.
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
