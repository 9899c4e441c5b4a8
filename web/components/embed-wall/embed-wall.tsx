import { posterPath } from '../../addresses.ts';
import type { Layout } from '../../embed-look.ts';
import { pictureSet } from '../../picture-set.ts';
import type { ShownPoster } from '../../shown.ts';
import { Icon } from '../icon/icon.tsx';

interface EmbedWallProps {
  layout: Layout;
  posters: ShownPoster[];
  /** The gallery in the addresses of the posters' pages: a slug, or `topic:` and a topic. */
  gallery: string;
  title: string;
}

/** The width of a picture in each layout, for the `sizes` attribute. */
const SIZES: Record<Layout, string> = {
  grid: '(max-width: 26rem) 100vw, (max-width: 44rem) 50vw, 20rem',
  masonry: '(max-width: 44rem) 50vw, 16rem',
  carousel: '(max-width: 30rem) 85vw, 26rem',
  slideshow: '100vw',
};

/** The posters of a gallery in a frame. Without a script all of them are shown. */
export function EmbedWall({ layout, posters, gallery, title }: EmbedWallProps) {
  const slides = layout === 'carousel' || layout === 'slideshow';
  const list = (
    <ul
      class={`embed-wall embed-wall-${layout}`}
      // So that the row can be scrolled with the keyboard.
      {...(layout === 'carousel' ? { tabIndex: 0, 'aria-label': title } : {})}
    >
      {posters.map((shown, i) => (
        <li key={shown.poster.id}>
          <Tile shown={shown} gallery={gallery} sizes={SIZES[layout]} eager={i < 2} />
        </li>
      ))}
    </ul>
  );
  if (!slides || posters.length < 2) return list;
  return (
    <section class="embed-slides" data-slides={layout} aria-roledescription="carousel" aria-label={title}>
      {list}
      <div class="embed-slides-ways" hidden>
        <button class="embed-slides-way" type="button" data-way="back" aria-label="Previous poster">
          <Icon name="arrow" />
        </button>
        <p class="embed-slides-place" data-place />
        {layout === 'slideshow' && (
          <button class="embed-slides-way" type="button" data-way="pause">
            Pause
          </button>
        )}
        <button class="embed-slides-way" type="button" data-way="on" aria-label="Next poster">
          <Icon name="arrow" />
        </button>
      </div>
    </section>
  );
}

interface TileProps {
  shown: ShownPoster;
  gallery: string;
  sizes: string;
  eager: boolean;
}

function Tile({ shown, gallery, sizes, eager }: TileProps) {
  const { poster, picture } = shown;
  return (
    <figure class="embed-tile">
      <a
        class="embed-tile-link"
        href={`${posterPath(poster.id)}?${new URLSearchParams({ in: gallery, s: 'embed' })}`}
        target="_blank"
        rel="noopener"
      >
        <img
          class="embed-tile-picture"
          src={picture.src}
          srcset={pictureSet(shown)}
          sizes={sizes}
          width={picture.width}
          height={picture.height}
          alt={poster.alt}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
        />
      </a>
      {poster.credit && (
        <figcaption class="embed-tile-credit">
          by <bdi>{poster.credit}</bdi>
        </figcaption>
      )}
    </figure>
  );
}
