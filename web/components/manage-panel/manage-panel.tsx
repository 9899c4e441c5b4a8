import type { Status } from '../../../src/domain/poster-status.ts';

/** The status of a poster, in words for its maker. */
export const STATUS_NEWS = {
  unlisted: 'It is not in the gallery: people find it through its link.',
  submitted: 'It shows in the gallery once a moderator has looked at it. Its link works already.',
  listed: 'It is in the gallery.',
  hidden: 'It was taken down.',
} as const satisfies Record<Status, string>;

/** A note for the poster's maker only: the poster is up, and this is the private link to manage it. */
export function ManagePanel({ status, manageUrl }: { status: Status; manageUrl: string }) {
  return (
    <section class="manage-panel" aria-labelledby="manage-title">
      <h2 id="manage-title">Your poster is up.</h2>
      <p>{STATUS_NEWS[status]}</p>
      <p>
        <strong>Your private manage link</strong> deletes this poster if you change your mind. Keep it somewhere safe
        and do not share it; we show it here for an hour only.
      </p>
      <p class="manage-link">
        <a href={manageUrl}>{manageUrl}</a>
      </p>
    </section>
  );
}
