import { makePath, posterPath } from '../../addresses.ts';
import { pictureSet } from '../../picture-set.ts';
import type { Picture, ShownPoster } from '../../shown.ts';
import { Byline } from '../byline/byline.tsx';

interface PosterCardProps {
  shown: ShownPoster;
  /** True to load the picture at once, for those that a visitor sees first. */
  eager?: boolean;
  /** The gallery in the address of the poster's page: a slug, or `topic:` and a topic. */
  from?: string | undefined;
}

/** One poster on a wall of posters, with the data that the lightbox reads. */
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

/** Height of most rows of a wall, px; on a phone, of a poster with a row to itself. */
const ROW = 235;
const PHONE_ROW = 437;

function sizesOf({ width, height }: Picture): string {
  const wide = (row: number) => `${Math.round((row * width) / height)}px`;
  return `(max-width: 40rem) min(100vw, ${wide(PHONE_ROW)}), ${wide(ROW)}`;
}
