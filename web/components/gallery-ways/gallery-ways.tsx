import type { Gallery } from '../../../src/domain/gallery.ts';
import { isTopicGallery } from '../../../src/domain/gallery.ts';
import { pressPackPath, wallPath } from '../../addresses.ts';
import { Icon } from '../icon/icon.tsx';

const FEEDS = { 'rss.xml': 'RSS', 'atom.xml': 'Atom', 'feed.json': 'JSON Feed' } as const;

/** What can be done with a whole gallery: follow it, and take it along where it is not `bare`. */
export function GalleryWays({ gallery, bare }: { gallery: Gallery; bare: boolean }) {
  const path = wallPath(gallery);
  return (
    <ul class="gallery-ways" aria-label="This gallery elsewhere">
      {!isTopicGallery(gallery) && !bare && (
        <li>
          <a class="gallery-way" href={pressPackPath(gallery.slug)} rel="nofollow" download>
            <Icon name="download" />
            Press pack<span class="unseen"> (ZIP)</span>
          </a>
        </li>
      )}
      {Object.entries(FEEDS).map(([file, name]) => (
        <li key={file}>
          <a class="gallery-way" href={`${path}/${file}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
