import { useLayoutEffect, useRef } from 'preact/hooks';
import { makePath } from '../../addresses.ts';
import { ButtonLink } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { type Campaign, SheetPaper, type SheetPoster } from './sheet-paper.tsx';

interface ShareSheetProps {
  poster: SheetPoster;
  token: string;
  campaign: Campaign;
  onClose: () => void;
}

/** The dialog after making a poster: ways to share it, and the maker's private link. */
export function ShareSheet({ poster, token, campaign, onClose }: ShareSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current!.showModal();
    // So that reading out starts at the top, and nothing is scrolled past.
    title.current!.focus();
  }, []);
  const close = () => dialog.current!.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without our help.
    <dialog
      class="share-sheet"
      ref={dialog}
      aria-labelledby="share-sheet-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <SheetPaper
        poster={poster}
        token={token}
        campaign={campaign}
        publicUrl={new URL(poster.url).origin}
        heading={title}
        close={
          <button class="share-sheet-close" type="button" aria-label="Close" onClick={close}>
            <Icon name="x" />
          </button>
        }
        kept={
          <>
            Keep this link: it is the only way to delete your poster. It is also kept in this browser, under{' '}
            <a href="/yours">Your posters</a>.
          </>
        }
      >
        {poster.template !== null && (
          <ButtonLink href={makePath(poster.template, poster.id)} icon="remix" rel="nofollow">
            Remix this
          </ButtonLink>
        )}
        <ButtonLink href="/#templates">Make another</ButtonLink>
        <button class="button" type="button" onClick={close}>
          Done
        </button>
      </SheetPaper>
    </dialog>
  );
}
