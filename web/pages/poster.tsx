import type { PosterCounts } from '../../src/domain/tallies/poster-counts.ts';
import { familyPath, makePath, posterPath } from '../addresses.ts';
import { ButtonLink } from '../components/button/button.tsx';
import { CallToActionLink } from '../components/call-to-action/call-to-action.tsx';
import { Document } from '../components/document/document.tsx';
import { JsonData, LinkedData } from '../components/document/json-data.tsx';
import { Downloads } from '../components/downloads/downloads.tsx';
import { EmbedCode } from '../components/embed-code/embed-code.tsx';
import { ManagePanel } from '../components/manage-panel/manage-panel.tsx';
import type { OwnPosterData } from '../components/own-poster/own-poster.tsx';
import { PosterFacts } from '../components/poster-facts/poster-facts.tsx';
import { PosterPrint } from '../components/poster-print/poster-print.tsx';
import { PosterWalk, type Walk } from '../components/poster-walk/poster-walk.tsx';
import { PosterWall } from '../components/poster-wall/poster-wall.tsx';
import { QrPanel } from '../components/qr-code/qr-panel.tsx';
import { RemixPanel } from '../components/remix-panel/remix-panel.tsx';
import { ShareLinks } from '../components/share-links/share-links.tsx';
import { oembedLinks } from '../discovery.ts';
import { posterData } from '../poster-data.ts';
import { type ShownPoster, shorten } from '../shown.ts';
import type { Site } from '../site.ts';

export interface PosterPageProps {
  site: Site;
  scripts: string[];
  shown: ShownPoster;
  /** Absent if the template was taken away: such a poster cannot be remixed. */
  templateName?: string | undefined;
  /** The poster that it remixes: null if that is gone, absent if there is none. */
  parent?: ShownPoster | null | undefined;
  /** Some of its remixes, newest first. */
  remixes: ShownPoster[];
  /** Number of posters in its family, itself included. */
  family: number;
  counts: PosterCounts;
  /** Its place in the gallery it was opened from. */
  walk?: Walk | undefined;
  /** The private manage link, for the poster's maker only. */
  manageUrl?: string | undefined;
}

/** `/p/:id`: a poster, with links to remix, share, download and report it. */
export function PosterPage(props: PosterPageProps) {
  const { site, scripts, shown, templateName, parent, remixes, family, counts, walk, manageUrl } = props;
  const { poster, slogan, picture } = shown;
  const title = shorten(slogan, 90);
  const url = site.publicUrl + posterPath(poster.id);
  const { id, formats, alt, status, createdAt } = poster;
  const template = templateName === undefined ? null : poster.template;
  const own: OwnPosterData = {
    poster: { id, formats, alt, status, createdAt, url, slogan, title, picture, template },
    campaign: { name: site.name, callToAction: site.callToAction },
  };
  const familyLink = family > 1 && <ButtonLink href={familyPath(id)}>See the whole family ({family})</ButtonLink>;
  return (
    <Document
      site={site}
      title={title}
      description={`${shorten(poster.alt, 160)} Share it, or remix it with your own words.`}
      path={posterPath(poster.id)}
      card={{ picture, alt: poster.alt }}
      links={oembedLinks(site.publicUrl, posterPath(poster.id), title)}
      article={{ publishedAt: poster.createdAt, topics: poster.topics }}
      scripts={scripts}
      unfindable={poster.status !== 'listed'}
    >
      <article>
        <div id="own-poster">{manageUrl && <ManagePanel status={poster.status} manageUrl={manageUrl} />}</div>
        <div class={picture.width > picture.height ? 'poster-stage poster-stage-wide' : 'poster-stage'}>
          {walk && <PosterWalk walk={walk} />}
          <img
            class="poster-stage-picture"
            src={picture.src}
            width={picture.width}
            height={picture.height}
            alt={poster.alt}
            fetchpriority="high"
          />
          <PosterPrint site={site} shown={shown} />
        </div>
        <div class="wrap poster-body">
          <div class="poster-words" dir="auto">
            <h1 class={sizeOf(slogan)}>{slogan}</h1>
            {poster.credit && (
              <p>
                <span dir="ltr">
                  by <bdi>{poster.credit}</bdi>
                </span>
              </p>
            )}
          </div>
          <div class="poster-act">
            {templateName !== undefined && (
              <div class="poster-remix">
                <ButtonLink href={makePath(poster.template, poster.id)} kind="remix" icon="remix" wide rel="nofollow">
                  Remix this
                </ButtonLink>
                <p class="soft small">Same poster, your words. It gets a link of its own and names this one.</p>
              </div>
            )}
            {parent !== undefined && (
              <div class="poster-part">
                <RemixPanel title="Remixed from" parent={parent} />
                {remixes.length === 0 && familyLink}
              </div>
            )}
            <section class="poster-part" aria-labelledby="share-title">
              <h2 id="share-title">Share it</h2>
              <ShareLinks id={poster.id} url={url} text={title} image={picture.src} fieldId="poster-link" />
              <div>
                <EmbedCode
                  summary="Embed it"
                  embeddable={{
                    kind: 'poster',
                    path: posterPath(poster.id),
                    title,
                    publicUrl: site.publicUrl,
                    shape: picture.width / picture.height,
                  }}
                />
                <QrPanel id={id} />
              </div>
            </section>
            <CallToActionLink action={site.callToAction} from={site.name} />
          </div>
          <div class="poster-more">
            <PosterFacts poster={poster} templateName={templateName} licence={site.licence} counts={counts} />
            <section class="poster-part" aria-labelledby="downloads-title">
              <h2 id="downloads-title">Download it</h2>
              <Downloads poster={poster} />
            </section>
          </div>
        </div>
      </article>
      <JsonData id="own-poster-data" data={own} />
      <LinkedData data={posterData(site, shown, parent)} />
      {remixes.length > 0 && (
        <section class="wrap poster-remixes" aria-labelledby="remixes-title">
          <h2 id="remixes-title">Remixes</h2>
          <PosterWall posters={remixes} />
          <p>{familyLink}</p>
        </section>
      )}
    </Document>
  );
}

/** The class of long slogans, which are set smaller. */
function sizeOf(slogan: string): string | undefined {
  if (slogan.length > 140) return 'poster-slogan-longest';
  return slogan.length > 60 ? 'poster-slogan-long' : undefined;
}
