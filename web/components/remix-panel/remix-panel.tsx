import { posterPath } from '../../addresses.ts';
import { type ShownPoster, smallPicture } from '../../shown.ts';
import { Byline } from '../byline/byline.tsx';

interface RemixPanelProps {
  title: string;
  /** Null if the parent was deleted or taken down. */
  parent: ShownPoster | null;
  /** True if the remix is not made yet: then a note says if it cannot use the photo. */
  starting?: boolean;
}

/** The poster that another one remixes. */
export function RemixPanel({ title, parent, starting = false }: RemixPanelProps) {
  if (!parent) {
    return (
      <section class="remix-panel remix-panel-gone">
        <p>{title} a poster that is no longer here.</p>
      </section>
    );
  }
  const { poster, slogan } = parent;
  const picture = smallPicture(parent);
  return (
    <section class="remix-panel">
      <img
        class="remix-panel-picture"
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt={poster.alt}
        decoding="async"
      />
      <div>
        <p class="soft small">{title}</p>
        <a class="remix-panel-link clamped" href={posterPath(poster.id)}>
          <bdi>{slogan}</bdi>
        </a>
        <Byline credit={poster.credit} />
        {starting && parent.keepsPhotos && (
          <p class="remix-panel-note small">Its photo is not for remixes. Put in one of your own.</p>
        )}
      </div>
    </section>
  );
}
