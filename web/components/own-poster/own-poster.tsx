import { useRef, useState } from 'preact/hooks';
import { managePath } from '../../addresses.ts';
import { Icon } from '../icon/icon.tsx';
import { ShareSheet } from '../share-sheet/share-sheet.tsx';
import type { Campaign, SheetPoster } from '../share-sheet/sheet-paper.tsx';

/** What a poster's page carries for the one who made it. */
export interface OwnPosterData {
  poster: SheetPoster;
  campaign: Campaign;
}

interface OwnPosterProps extends OwnPosterData {
  token: string;
  /** Whether it was made a moment ago: then it is passed on first of all. */
  justMade: boolean;
}

/** For the maker of a poster, on its page: a bar to share and manage it, and the sheet to pass it on. */
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
