import { useLayoutEffect, useRef } from 'preact/hooks';
import { posterPath } from '../../addresses.ts';
import { framedMakePath, type MakerFrame } from '../../maker/maker-frame.ts';
import { ButtonLink } from '../button/button.tsx';
import { SheetPaper, type SheetPoster } from '../share-sheet/sheet-paper.tsx';

interface MadePosterProps {
  poster: SheetPoster;
  token: string;
  frame: MakerFrame;
  /** Starts another poster by script; absent: a link does. */
  onAnother?: () => void;
}

/** The share sheet after making a poster in a frame, in place of the maker. The page around it stays as it is. */
export function MadePoster({ poster, token, frame, onAnother }: MadePosterProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="share-sheet share-sheet-laid" aria-labelledby="share-sheet-title">
      <h1 class="unseen">Your poster</h1>
      <SheetPaper
        poster={poster}
        token={token}
        campaign={frame.campaign}
        publicUrl={frame.publicUrl}
        returnTo={frame.returnTo}
        heading={title}
        kept="Keep this link: it is the only way to delete your poster, and it is kept nowhere else."
      >
        <ButtonLink href={posterPath(poster.id)} target="_blank">
          <span>
            See it on <bdi>{frame.campaign.name}</bdi>
          </span>
        </ButtonLink>
        {onAnother ? (
          <button class="button" type="button" onClick={onAnother}>
            Make another
          </button>
        ) : (
          <ButtonLink href={framedMakePath(poster.template ?? '', frame)} target="_self">
            Make another
          </ButtonLink>
        )}
      </SheetPaper>
    </section>
  );
}
