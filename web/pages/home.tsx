import { galleryPath } from '../addresses.ts';
import { Document } from '../components/document/document.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { PosterWall } from '../components/poster-wall/poster-wall.tsx';
import { TemplateWall } from '../components/template-card/template-card.tsx';
import { feedLinks } from '../discovery.ts';
import type { ShownPoster, ShownTemplate } from '../shown.ts';
import type { Site } from '../site.ts';

export interface HomePageProps {
  site: Site;
  templates: ShownTemplate[];
  newest: ShownPoster[];
}

/** `/`: a few words about the site, the templates to start from, and the newest posters. */
export function HomePage({ site, templates, newest }: HomePageProps) {
  return (
    <Document
      site={site}
      title={site.name}
      description="Pick a template, write your slogan, share the link. No sign-up."
      path="/"
      links={feedLinks(site.publicUrl, galleryPath(), site.name)}
      room="home"
    >
      <section class="hero">
        <div class="wrap">
          <div class="hero-words">
            <h1 class="hero-shout">The wall is yours</h1>
            <p class="hero-lead">
              Pick a template, write your slogan, and your poster has a link anyone can open, share and remix. No
              sign-up.
            </p>
          </div>
        </div>
      </section>
      <section class="wrap home-templates" id="templates" aria-labelledby="templates-title">
        <h2 class="unseen" id="templates-title">
          Pick a template
        </h2>
        {templates.length > 0 ? (
          <TemplateWall templates={templates} />
        ) : (
          <EmptyState title="No templates yet" href={galleryPath()} action="See the gallery">
            Whoever runs this site has not put up any templates. Please come back soon.
          </EmptyState>
        )}
      </section>
      <section class="wrap home-posters" aria-labelledby="newest-title">
        <div class="section-head">
          <h2 id="newest-title">Fresh on the wall</h2>
          {newest.length > 0 && (
            <a class="section-more" href={galleryPath()}>
              See the whole gallery
            </a>
          )}
        </div>
        {newest.length > 0 ? (
          <PosterWall posters={newest} from="latest" />
        ) : (
          <EmptyState title="Nothing here yet" href="#templates" action="Make the first poster">
            This wall is bare. Somebody has to be first.
          </EmptyState>
        )}
      </section>
    </Document>
  );
}
