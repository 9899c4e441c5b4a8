import { isTopicGallery } from '../../src/domain/galleries/gallery.ts';
import { galleryPath, posterPath, wallPath } from '../addresses.ts';
import { Document } from '../components/document/document.tsx';
import { EmbedCode } from '../components/embed-code/embed-code.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { GalleryWays } from '../components/gallery-ways/gallery-ways.tsx';
import { PagedWall, type WallPage } from '../components/paged-wall/paged-wall.tsx';
import { TopicList } from '../components/topic-list/topic-list.tsx';
import { wallLinks } from '../discovery.ts';
import { type ShownPoster, shorten } from '../shown.ts';
import { headingOf, type ShownGallery } from '../shown-gallery.ts';
import type { Site } from '../site.ts';

export interface GalleryPageProps {
  site: Site;
  scripts: string[];
  shown: ShownGallery;
  wall: WallPage;
  /** The number of its posters, in words. */
  count?: string | undefined;
}

/** `/g/:slug`, `/topics/:topic`: the introduction and the posters of a gallery. Further pages have only posters. */
export function GalleryPage({ site, scripts, shown, wall, count }: GalleryPageProps) {
  const { gallery, cover, words } = shown;
  const further = wall.previous !== undefined;
  const path = wallPath(gallery);
  const heading = headingOf(gallery);
  // Built-in galleries get no large cover: it would be the first poster, which is just below.
  const large = gallery.createdAt !== null && !further ? cover : null;
  return (
    <Document
      site={site}
      title={further ? `${heading}, further on` : heading}
      description={
        gallery.introduction === ''
          ? `${heading}: posters made with ${site.name}. Share them, or remix them with your own words.`
          : shorten(gallery.introduction.replace(/\s+/g, ' '), 200)
      }
      path={path}
      links={wallLinks(site.publicUrl, path, heading)}
      card={cover ? { picture: cover.picture, alt: cover.poster.alt } : undefined}
      room="gallery"
      scripts={scripts}
      unfindable={further}
    >
      <div class="wrap gallery">
        <header class={`gallery-head${large ? ' gallery-head-covered' : ''}`}>
          {large && <Cover shown={large} from={wall.from} />}
          <div class="gallery-words">
            <p class="gallery-up">
              <a href={further ? path : galleryPath()}>{further ? 'To its first posters' : 'All galleries'}</a>
            </p>
            <h1 dir="auto">{heading}</h1>
            {!further && <Introduction text={gallery.introduction} />}
            <p class="soft">{count === undefined ? words : `${words} · ${count}`}</p>
            {!further && !isTopicGallery(gallery) && <TopicList topics={gallery.topics} label="Topics" />}
            {!further && <GalleryWays gallery={gallery} bare={wall.posters.length === 0} />}
          </div>
        </header>
        {wall.posters.length > 0 && !further && (
          <EmbedCode
            summary="Put this gallery on your site"
            embeddable={{ kind: 'gallery', path, title: heading, publicUrl: site.publicUrl }}
          />
        )}
        {wall.posters.length > 0 ? <PagedWall {...wall} /> : <Bare shown={shown} further={further} />}
      </div>
    </Document>
  );
}

function Cover({ shown: { poster, picture }, from }: { shown: ShownPoster; from: string | undefined }) {
  return (
    <a class="gallery-cover" href={posterPath(poster.id, from)}>
      <img
        class="gallery-cover-picture"
        src={picture.src}
        width={picture.width}
        height={picture.height}
        alt={poster.alt}
        fetchpriority="high"
      />
    </a>
  );
}

/** An introduction in paragraphs, which empty lines separate. */
function Introduction({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <div class="gallery-introduction">
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}

function Bare({ shown: { gallery }, further }: { shown: ShownGallery; further: boolean }) {
  if (further) {
    return (
      <EmptyState title="That was all of it" href={wallPath(gallery)} action="To its first posters">
        What hung here was taken down.
      </EmptyState>
    );
  }
  if (!gallery.rule) {
    return (
      <EmptyState title="Nothing picked yet" href={galleryPath()} action="See all posters">
        This wall is waiting for its first poster.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing here yet" href="/#templates" action="Make the first poster">
      This wall is bare. Somebody has to be first.
    </EmptyState>
  );
}
