import { FrameDocument } from '../components/frame-document/frame-document.tsx';
import type { FrameLook } from './embed-poster.tsx';

export interface EmbedErrorPageProps extends FrameLook {
  status: number;
  /** The message of the error: one sentence for people. */
  message: string;
}

/** The page in a frame whose content cannot be shown: a few words that do not spoil the page around it. */
export function EmbedErrorPage({ siteName, status, message, publicUrl: _, ...look }: EmbedErrorPageProps) {
  const gone = status === 404;
  return (
    <FrameDocument {...look} title={gone ? 'No longer here' : message}>
      <main class="frame-note">
        <h1>{gone ? 'What was here is no longer on the wall.' : message}</h1>
        <p class="small">
          <a href="/" target="_blank" rel="noopener">
            See other posters of <bdi>{siteName}</bdi>
          </a>
        </p>
      </main>
    </FrameDocument>
  );
}
