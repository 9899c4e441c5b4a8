import { posterPath } from '../addresses.ts';
import { FrameDocument } from '../components/frame-document/frame-document.tsx';
import { MadePoster } from '../components/made-poster/made-poster.tsx';
import { framedUrl, type MakerFrame } from '../maker/maker-frame.ts';
import { type ShownPoster, shorten } from '../shown.ts';
import type { Site } from '../site.ts';

export interface EmbedMadePageProps {
  site: Site;
  script: string;
  shown: ShownPoster;
  token: string;
  frame: MakerFrame;
}

/** The page after making a poster in a frame without a script. A script shows the same in place of the maker. */
export function EmbedMadePage({ site, script, shown, token, frame }: EmbedMadePageProps) {
  const { slogan, picture } = shown;
  const { id, formats, alt, status, createdAt, template } = shown.poster;
  const title = shorten(slogan, 90);
  const url = framedUrl(frame, id);
  return (
    <FrameDocument
      title={title}
      theme={frame.theme}
      stylesheets={site.stylesheets}
      scripts={[script]}
      canonical={site.publicUrl + posterPath(id)}
    >
      <main>
        <MadePoster
          poster={{ id, formats, alt, status, createdAt, url, slogan, title, picture, template }}
          token={token}
          frame={frame}
        />
      </main>
    </FrameDocument>
  );
}
