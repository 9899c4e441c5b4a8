import { makePath, posterPath } from '../../addresses.ts';
import { pictureSet } from '../../picture-set.ts';
import type { ShownPoster } from '../../shown.ts';
import { Byline } from '../byline/byline.tsx';

interface PosterCardProps {
  shown: ShownPoster;
  /** The pictures a visitor sees first are fetched at once. */
  eager?: boolean;
  /** The gallery it hangs in, as the poster's page is told: a slug or `topic:` and a topic. */
  from?: string | undefined;
}

/** How wide a picture is on a wall, about: alone on a phone, two beside each other, then three and more. */
const SIZES = '(max-width: 46rem) 94vw, (max-width: 70rem) 46vw, 31rem';

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
        sizes={SIZES}
        width={picture.width}
        height={picture.height}
        alt={poster.alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
      />
      <div class="poster-card-text">
        <a class="poster-card-link" href={posterPath(poster.id, from)}>
          <bdi>{slogan}</bdi>
        </a>
        <Byline credit={poster.credit} />
      </div>
    </article>
  );
}
