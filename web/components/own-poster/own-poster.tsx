import { useRef, useState } from 'preact/hooks';
import { managePath } from '../../addresses.ts';
import { Icon } from '../icon/icon.tsx';
import { ShareSheet } from '../share-sheet/share-sheet.tsx';
import type { Campaign, SheetPoster } from '../share-sheet/sheet-paper.tsx';

/** The data in a poster's page for its maker. */
export interface OwnPosterData {
  poster: SheetPoster;
  campaign: Campaign;
}

interface OwnPosterProps extends OwnPosterData {
  token: string;
  /** True if the poster was made a moment ago: the share sheet then opens by itself. */
  justMade: boolean;
}

/** The bar on a poster's page for its maker, to share and manage it, with the share sheet. */
export function OwnPoster({ poster, campaign, token, justMade }: OwnPosterProps) {
  const [sharing, setSharing] = useState(justMade);
  const share = useRef<HTMLButtonElement>(null);
  return (
    <>
      <section class="own-poster" aria-label="Your poster">
        <div class="wrap own-poster-row">
          <p>This is your poster.</p>
          <div class="own-poster-ways">
            <button class="own-poster-way" type="button" ref={share} onClick={() => setSharing(true)}>
              <Icon name="share" />
              Share
            </button>
            <a class="own-poster-way" href={managePath(poster.id, token)}>
              <Icon name="key" />
              Manage
            </a>
          </div>
        </div>
      </section>
      {sharing && (
        <ShareSheet
          poster={poster}
          token={token}
          campaign={campaign}
          onClose={() => {
            setSharing(false);
            share.current?.focus();
          }}
        />
      )}
    </>
  );
}
