import type { Gallery } from '../../../src/domain/galleries/gallery.ts';
import { isTopicGallery } from '../../../src/domain/galleries/gallery.ts';
import { type FeedForm, feedPath, pressPackPath, wallPath } from '../../addresses.ts';
import { FEEDS } from '../../discovery.ts';
import { Icon } from '../icon/icon.tsx';

/** Links to the feeds and the press pack of a gallery. Topics and empty (`bare`) galleries link to no press pack. */
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
      {(Object.keys(FEEDS) as FeedForm[]).map((form) => (
        <li key={form}>
          <a class="gallery-way" href={feedPath(path, form)} type={FEEDS[form].type}>
            {FEEDS[form].name}
          </a>
        </li>
      ))}
    </ul>
  );
}
