import { EmbedWall } from '../components/embed-wall/embed-wall.tsx';
import { FrameDocument } from '../components/frame-document/frame-document.tsx';
import { FrameFoot } from '../components/frame-document/frame-foot.tsx';
import { Icon } from '../components/icon/icon.tsx';
import type { Layout } from '../embed-look.ts';
import type { ShownPoster } from '../shown.ts';
import type { FrameLook } from './embed-poster.tsx';

export interface EmbedGalleryPageProps extends FrameLook {
  title: string;
  /** Path of the gallery's own page. */
  path: string;
  /** The gallery in the addresses of the posters' pages: a slug, or `topic:` and a topic. */
  name: string;
  layout: Layout;
  posters: ShownPoster[];
}

/** `/embed/g/:slug`, `/embed/topics/:topic`: the first posters of a gallery in a frame. */
export function EmbedGalleryPage({ title, path, name, layout, posters, ...rest }: EmbedGalleryPageProps) {
  const { siteName, publicUrl, ...look } = rest;
  return (
    <FrameDocument {...look} title={`${title} · ${siteName}`} canonical={publicUrl + path}>
      <header class="frame-head">
        <h1 dir="auto">
          <a href={path} target="_blank" rel="noopener">
            {title}
          </a>
        </h1>
      </header>
      <main>
        {posters.length > 0 ? (
          <EmbedWall layout={layout} posters={posters} gallery={name} title={title} />
        ) : (
          <p class="frame-note">No posters here yet.</p>
        )}
      </main>
      <FrameFoot words={<bdi>{siteName}</bdi>}>
        <a class="frame-foot-way" href={path} target="_blank" rel="noopener">
          {posters.length > 0 ? 'More posters' : 'Make the first'}
          <Icon name="arrow" />
        </a>
      </FrameFoot>
    </FrameDocument>
  );
}
