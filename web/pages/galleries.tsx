import type { Sort } from '../../src/domain/posters/poster.ts';
import { galleryPagePath, galleryPath, topicPath } from '../addresses.ts';
import { Document } from '../components/document/document.tsx';
import { EmbedCode } from '../components/embed-code/embed-code.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { GalleryShelf } from '../components/gallery-card/gallery-card.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { PagedWall, type WallPage } from '../components/paged-wall/paged-wall.tsx';
import { TopicList } from '../components/topic-list/topic-list.tsx';
import { feedLinks, wallLinks } from '../discovery.ts';
import type { CoveredGallery } from '../shown-gallery.ts';
import type { Site } from '../site.ts';

export interface GalleriesPageProps {
  site: Site;
  scripts: string[];
  wall: WallPage;
  sort: Sort;
  q: string;
  topic: string;
  /** The galleries that have a poster, and all topics. Both are empty for a search, a topic or further pages. */
  galleries: CoveredGallery[];
  topics: string[];
}

/** `/gallery`: the galleries, and all listed posters to browse and to search. */
export function GalleriesPage({ site, scripts, wall, sort, q, topic, galleries, topics }: GalleriesPageProps) {
  const narrowed = q !== '' || topic !== '';
  const [first] = wall.posters;
  return (
    <Document
      site={site}
      title={topic ? `Gallery: ${topic}` : 'Gallery'}
      description={`The posters people made with ${site.name}. Share them, or remix them with your own words.`}
      path={galleryPath({ sort, topic })}
      links={announced(site, narrowed, sort)}
      card={first && { picture: first.picture, alt: first.poster.alt }}
      room="gallery"
      scripts={scripts}
      unfindable={q !== '' || wall.previous !== undefined}
    >
      <div class="wrap gallery">
        <h1>Gallery</h1>
        {galleries.length > 0 && (
          <section class="gallery-part" aria-labelledby="galleries-title">
            <h2 class="unseen" id="galleries-title">
              Galleries
            </h2>
            <GalleryShelf galleries={galleries} />
            <TopicList topics={topics} label="Topics" />
          </section>
        )}
        <section class="gallery-part" aria-labelledby="posters-title">
          <h2 class={galleries.length > 0 ? undefined : 'unseen'} id="posters-title">
            All posters
          </h2>
          <div class="gallery-tools">
            <nav class="gallery-sorts" aria-label="Order">
              <a href={galleryPath({ q, topic })} aria-current={sort === 'newest' ? 'true' : undefined}>
                Newest
              </a>
              <a
                href={galleryPath({ q, topic, sort: 'popular' })}
                aria-current={sort === 'popular' ? 'true' : undefined}
              >
                Most popular
              </a>
            </nav>
            <search class="gallery-search">
              <SearchForm q={q} sort={sort} topic={topic} />
            </search>
          </div>
          {narrowed && <Narrowed q={q} topic={topic} sort={sort} />}
          {q === '' && wall.posters.length > 0 && wall.previous === undefined && (
            <EmbedCode
              summary="Put these posters on your site"
              embeddable={{ kind: 'gallery', path: wallOf(topic, sort), title: 'Posters', publicUrl: site.publicUrl }}
            />
          )}
          {wall.posters.length > 0 ? <PagedWall {...wall} /> : <Bare narrowed={narrowed} />}
        </section>
      </div>
    </Document>
  );
}

type Query = Pick<GalleriesPageProps, 'q' | 'sort' | 'topic'>;

function Narrowed({ q, topic, sort }: Query) {
  return (
    <p class="gallery-found">
      <span>
        {q && (
          <>
            Searched for <strong dir="auto">{q}</strong>.{' '}
          </>
        )}
        {topic && (
          <>
            Topic: <strong>{topic}</strong>.
          </>
        )}
      </span>
      <a href={galleryPath({ sort })}>Show all posters</a>
    </p>
  );
}

function Bare({ narrowed }: { narrowed: boolean }) {
  return (
    <EmptyState
      title={narrowed ? 'No poster says that yet' : 'Nothing here yet'}
      href="/#templates"
      action={narrowed ? 'Make one that does' : 'Make the first poster'}
    >
      {narrowed ? 'Try another word, or put it on the wall yourself.' : 'This wall is bare. Somebody has to be first.'}
    </EmptyState>
  );
}

/** The discovery links. A search or a topic on this page cannot be embedded, and links to the feeds of all posters. */
function announced({ name, publicUrl }: Site, narrowed: boolean, sort: Sort) {
  if (narrowed) return feedLinks(publicUrl, galleryPath(), name);
  return wallLinks(publicUrl, sort === 'popular' ? galleryPagePath('popular') : galleryPath(), name);
}

/** The page to embed for these posters: the gallery that shows the same ones. Topics are always newest first. */
function wallOf(topic: string, sort: Sort): string {
  return topic === '' ? galleryPagePath(sort === 'popular' ? 'popular' : 'latest') : topicPath(topic);
}

function SearchForm({ q, sort, topic }: Query) {
  return (
    <form class="gallery-search" method="get" action="/gallery">
      {sort !== 'newest' && <input type="hidden" name="sort" value={sort} />}
      {topic && <input type="hidden" name="topic" value={topic} />}
      <label class="unseen" for="gallery-q">
        Search the slogans
      </label>
      <input
        class="field-input"
        id="gallery-q"
        type="search"
        name="q"
        value={q}
        dir="auto"
        maxLength={200}
        placeholder="Search the slogans"
      />
      <button class="button" type="submit">
        <Icon name="search" />
        Search
      </button>
    </form>
  );
}
