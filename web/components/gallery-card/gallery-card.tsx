import { wallPath } from '../../addresses.ts';
import { smallPicture } from '../../shown.ts';
import type { CoveredGallery } from '../../shown-gallery.ts';

/** A gallery as a card: its cover, drawn as the top of a stack. */
export function GalleryCard({ gallery, cover, words }: CoveredGallery) {
  const picture = smallPicture(cover);
  return (
    <article class="gallery-card">
      <div class="gallery-card-cover">
        <img
          class="gallery-card-picture"
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt=""
          decoding="async"
        />
      </div>
      <h3 class="gallery-card-title">
        <a class="gallery-card-link" href={wallPath(gallery)}>
          <bdi>{gallery.title}</bdi>
        </a>
      </h3>
      <p class="soft small">{words}</p>
    </article>
  );
}

/** Galleries side by side; on a phone the row scrolls sideways. */
export function GalleryShelf({ galleries }: { galleries: readonly CoveredGallery[] }) {
  return (
    <ul class="gallery-shelf">
      {galleries.map((shown) => (
        <li key={shown.gallery.slug}>
          <GalleryCard {...shown} />
        </li>
      ))}
    </ul>
  );
}
