import { Icon } from '../icon/icon.tsx';

/** One step through a gallery. */
export interface WalkStep {
  href: string;
  slogan: string;
}

/** The place of a poster in the gallery that it was opened from. */
export interface Walk {
  /** The gallery's title. */
  title: string;
  /** The gallery's page. */
  href: string;
  previous: WalkStep | null;
  next: WalkStep | null;
}

/** Links to the previous and the next poster of a gallery, and back to it. `enableWalk` adds keys and swipes. */
export function PosterWalk({ walk: { title, href, previous, next } }: { walk: Walk }) {
  return (
    <nav class="poster-walk" aria-label="Gallery">
      {previous && (
        <a class="poster-walk-step poster-walk-previous" href={previous.href} rel="prev">
          <Icon name="arrow" />
          <span class="poster-walk-word">Previous</span>
          <span class="unseen">
            : <bdi>{previous.slogan}</bdi>
          </span>
        </a>
      )}
      <a class="poster-walk-back" href={href}>
        <span class="unseen">Back to the gallery </span>
        <bdi>{title}</bdi>
      </a>
      {next && (
        <a class="poster-walk-step poster-walk-next" href={next.href} rel="next">
          <span class="poster-walk-word">Next</span>
          <span class="unseen">
            : <bdi>{next.slogan}</bdi>
          </span>
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
