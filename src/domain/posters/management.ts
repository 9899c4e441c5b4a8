import { createHmac, timingSafeEqual } from 'node:crypto';
import { FlyposterError } from '../errors.ts';
import { attributionOf, MAKER } from '../events/actor.ts';
import type { Files } from '../files.ts';
import type { SettingsRecords } from '../settings/settings-records.ts';
import { deleteRenditions } from './delete-renditions.ts';
import type { PosterRecords } from './poster-records.ts';
import type { Reading } from './reading.ts';

export interface ManagementDeps {
  posters: Pick<Reading, 'get'>;
  records: Pick<PosterRecords, 'delete'>;
  settings: Pick<SettingsRecords, 'secret'>;
  files: Pick<Files, 'delete'>;
  now: () => Date;
}

export type Management = ReturnType<typeof createManagement>;

/** The use cases of a poster's maker, who has its manage token. */
export function createManagement({ posters, records, settings, files, now }: ManagementDeps) {
  /** Returns the token that lets a poster's maker manage it. It is derived from the secret, not stored. */
  async function token(id: string): Promise<string> {
    return createHmac('sha256', await settings.secret())
      .update(`manage:${id}`)
      .digest('base64url');
  }

  /** @throws FlyposterError `not_allowed` unless `given` is the manage token of the poster. */
  async function authorise(id: string, given: string): Promise<void> {
    const expected = Buffer.from(await token(id));
    const bytes = Buffer.from(given);
    if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) throw new FlyposterError('not_allowed');
  }

  /** Deletes a poster and its files for good. @throws FlyposterError `unknown_poster`, `not_allowed` */
  async function remove(id: string, given: string): Promise<void> {
    const poster = await posters.get(id);
    await authorise(id, given);
    await records.delete(id, attributionOf(MAKER, now()));
    await deleteRenditions(files, poster);
  }

  return { token, authorise, remove };
}
