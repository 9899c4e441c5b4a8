import { makePath, posterPath, taggedPath } from '../addresses.ts';
import { FrameDocument } from '../components/frame-document/frame-document.tsx';
import { FrameFoot } from '../components/frame-document/frame-foot.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { HIGHEST_POSTER, type Theme } from '../embed-look.ts';
import { pictureSet } from '../picture-set.ts';
import { type ShownPoster, shorten } from '../shown.ts';

/** The props that the pages in frames have in common. */
export interface FrameLook {
  theme: Theme;
  stylesheets: string[];
  scripts: string[];
  /** Without a slash at its end. */
  publicUrl: string;
  siteName: string;
}

export interface EmbedPosterPageProps extends FrameLook {
  shown: ShownPoster;
  /** True if its template is still there. */
  remixable: boolean;
}

/** `/embed/p/:id`: a poster in a frame, with links to its page and to a remix. */
export function EmbedPosterPage({ shown, remixable, siteName, publicUrl, ...look }: EmbedPosterPageProps) {
  const { poster, slogan, picture } = shown;
  const shape = picture.width / picture.height;
  return (
    <FrameDocument {...look} title={shorten(slogan, 90)} canonical={publicUrl + posterPath(poster.id)}>
      <main>
        <h1 class="unseen" dir="auto">
          {slogan}
        </h1>
        <a class="embed-poster-link" href={taggedPath(poster.id, 'embed')} target="_blank" rel="noopener">
          <img
            class="embed-poster-picture"
            src={picture.src}
            srcset={pictureSet(shown)}
            sizes={`min(100vw, ${Math.round(HIGHEST_POSTER * shape)}px)`}
            style={{ '--shape': shape.toFixed(3) }}
            width={picture.width}
            height={picture.height}
            alt={poster.alt}
          />
        </a>
      </main>
      <FrameFoot
        words={
          <>
            {poster.credit && (
              <>
                by <bdi>{poster.credit}</bdi> ·{' '}
              </>
            )}
            <a href="/" target="_blank" rel="noopener">
              <bdi>{siteName}</bdi>
            </a>
          </>
        }
      >
        {remixable && (
          <a
            class="frame-foot-way"
            href={makePath(poster.template, poster.id)}
            target="_blank"
            rel="noopener nofollow"
            aria-label="Remix this poster"
          >
            <Icon name="remix" />
            Remix
          </a>
        )}
      </FrameFoot>
    </FrameDocument>
  );
}
