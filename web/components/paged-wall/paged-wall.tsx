import type { ShownPoster } from '../../shown.ts';
import { ButtonLink } from '../button/button.tsx';
import { PosterWall } from '../poster-wall/poster-wall.tsx';

/** The data of one page of a wall. */
export interface WallPage {
  posters: ShownPoster[];
  /** The gallery in the addresses of the posters' pages: a slug, or `topic:` and a topic; absent if it is none. */
  from?: string | undefined;
  /** The page's own path. */
  here: string;
  /** The link to an earlier page; `adjacent` if that is the page just before. Absent on the first page. */
  previous?: { href: string; label: string; adjacent: boolean } | undefined;
  next?: string | undefined;
  /** Number of posters on all pages, if known. */
  total?: number | undefined;
}

/** One page of a wall of posters. A script makes it endless and opens posters over it; without one it has links. */
export function PagedWall({ posters, from, here, previous, next, total }: WallPage) {
  return (
    <div class="paged-wall" data-wall={here} data-total={total}>
      {previous && (
        <p class="paged-wall-way">
          <ButtonLink href={previous.href} {...(previous.adjacent && { rel: 'prev' })}>
            {previous.label}
          </ButtonLink>
        </p>
      )}
      <PosterWall posters={posters} eager={previous ? 3 : 6} from={from} />
      <p class="paged-wall-said unseen" role="status" />
      <p class="paged-wall-problem" role="alert" />
      {next !== undefined && (
        <p class="paged-wall-way">
          <ButtonLink href={next} rel="next">
            More posters
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
