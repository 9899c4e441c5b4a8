import type { Sort } from '../../src/domain/poster.ts';
import { galleryPath } from '../addresses.ts';
import { Document, type Site } from '../components/document/document.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { PagedWall } from '../components/paged-wall/paged-wall.tsx';
import type { ShownPoster } from '../shown.ts';

export interface GalleryPageProps {
  site: Site;
  posters: ShownPoster[];
  /** The cursor of the page after this one. */
  next: string | null;
  sort: Sort;
  q: string;
  topic: string;
  cursor?: string | undefined;
  scripts: string[];
}

/** `/gallery`: all listed posters, to look through and to search. */
export function GalleryPage({ site, posters, next, sort, q, topic, cursor, scripts }: GalleryPageProps) {
  const narrowed = q !== '' || topic !== '';
  const first = posters[0];
  return (
    <Document
      site={site}
      title={topic ? `Gallery: ${topic}` : 'Gallery'}
      description={`The posters people made with ${site.name}. Share them, or remix them with your own words.`}
      path={galleryPath({ sort, topic })}
      card={first && { picture: first.picture, alt: first.poster.alt }}
      room="gallery"
      scripts={scripts}
      unfindable={q !== ''}
    >
      <div class="wrap gallery">
        <h1>Gallery</h1>
        <div class="gallery-tools">
          <nav class="gallery-sorts" aria-label="Order">
            <a href={galleryPath({ q, topic })} aria-current={sort === 'newest' ? 'true' : undefined}>
              Newest
            </a>
            <a href={galleryPath({ q, topic, sort: 'popular' })} aria-current={sort === 'popular' ? 'true' : undefined}>
              Most popular
            </a>
          </nav>
          <search class="gallery-search">
            <SearchForm q={q} sort={sort} topic={topic} />
          </search>
        </div>
        {narrowed && (
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
        )}
        {posters.length > 0 ? (
          <PagedWall
            posters={posters}
            from={q === '' ? (topic ? `topic:${topic}` : sort === 'popular' ? 'popular' : 'latest') : undefined}
            here={galleryPath({ sort, q, topic, cursor })}
            previous={cursor ? { href: galleryPath({ sort, q, topic }), label: 'To the first posters' } : undefined}
            next={next ? galleryPath({ sort, q, topic, cursor: next }) : undefined}
          />
        ) : (
          <EmptyState
            title={narrowed ? 'No poster says that yet' : 'Nothing here yet'}
            href="/#templates"
            action={narrowed ? 'Make one that does' : 'Make the first poster'}
          >
            {narrowed
              ? 'Try another word, or put it on the wall yourself.'
              : 'This wall is bare. Somebody has to be first.'}
          </EmptyState>
        )}
      </div>
    </Document>
  );
}

function SearchForm({ q, sort, topic }: Pick<GalleryPageProps, 'q' | 'sort' | 'topic'>) {
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
