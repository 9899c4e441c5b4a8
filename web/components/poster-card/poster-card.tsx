import { posterPath } from '../../addresses.ts';
import type { ShownPoster } from '../../shown.ts';
import { Byline } from '../byline/byline.tsx';

interface PosterCardProps {
  shown: ShownPoster;
  /** The pictures a visitor sees first are fetched at once. */
  eager?: boolean;
}

/** One poster on a wall of posters. */
export function PosterCard({ shown: { poster, slogan, picture }, eager = false }: PosterCardProps) {
  return (
    <article class="poster-card">
      <img
        class="poster-card-picture"
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt={poster.alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
      />
      <div class="poster-card-text">
        <a class="poster-card-link" href={posterPath(poster.id)}>
          <bdi>{slogan}</bdi>
        </a>
        <Byline credit={poster.credit} />
      </div>
    </article>
  );
}
