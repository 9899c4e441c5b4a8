import { makePath, posterPath } from '../../addresses.ts';
import { pictureSet } from '../../picture-set.ts';
import type { Picture, ShownPoster } from '../../shown.ts';
import { Byline } from '../byline/byline.tsx';

interface PosterCardProps {
  shown: ShownPoster;
  /** The pictures a visitor sees first are fetched at once. */
  eager?: boolean;
  /** The gallery it hangs in, as the poster's page is told: a slug or `topic:` and a topic. */
  from?: string | undefined;
}

/** One poster on a wall of posters. What the lightbox needs to know of it is in the card too. */
export function PosterCard({ shown, eager = false, from }: PosterCardProps) {
  const { poster, slogan, picture, canRemix } = shown;
  return (
    <article
      class="poster-card"
      data-poster={poster.id}
      data-remix={canRemix ? makePath(poster.template, poster.id) : undefined}
    >
      <img
        class="poster-card-picture"
        src={picture.src}
        srcset={pictureSet(shown)}
        sizes={sizesOf(picture)}
        width={picture.width}
        height={picture.height}
        alt={poster.alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
      />
      <div class="poster-card-text">
        <a class="poster-card-link clamped" href={posterPath(poster.id, from)}>
          <bdi>{slogan}</bdi>
        </a>
        <Byline credit={poster.credit} />
      </div>
    </article>
  );
}

/** Px. As high as most rows of a wall become; on a phone a poster may have a row to itself. */
const ROW = 235;
const PHONE_ROW = 437;

function sizesOf({ width, height }: Picture): string {
  const wide = (row: number) => `${Math.round((row * width) / height)}px`;
  return `(max-width: 40rem) min(100vw, ${wide(PHONE_ROW)}), ${wide(ROW)}`;
}
