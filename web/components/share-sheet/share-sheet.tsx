import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Poster } from '../../../src/domain/poster.ts';
import type { CallToAction } from '../../../src/domain/settings.ts';
import { makePath, managePath } from '../../addresses.ts';
import type { Picture } from '../../shown.ts';
import { ButtonLink } from '../button/button.tsx';
import { CallToActionLink } from '../call-to-action/call-to-action.tsx';
import { CopyField } from '../copy-field/copy-field.tsx';
import { Downloads } from '../downloads/downloads.tsx';
import { Icon } from '../icon/icon.tsx';
import { STATUS_NEWS } from '../manage-panel/manage-panel.tsx';
import { ShareLinks } from '../share-links/share-links.tsx';

/** A poster as the sheet passes it on. */
export interface SheetPoster extends Pick<Poster, 'id' | 'formats' | 'alt' | 'status' | 'createdAt'> {
  /** Its own address, absolute. */
  url: string;
  /** Its slogan in one line. */
  slogan: string;
  /** The same, short enough for a post. */
  title: string;
  picture: Picture;
  /** Null where it was taken away: such a poster cannot be remixed. */
  template: string | null;
}

/** Whose site it is, and what they ask for. */
export interface Campaign {
  name: string;
  callToAction: CallToAction | undefined;
}

interface ShareSheetProps {
  poster: SheetPoster;
  token: string;
  campaign: Campaign;
  onClose: () => void;
}

/** What comes after making a poster: it goes out, and its maker keeps what belongs to her. */
export function ShareSheet({ poster, token, campaign, onClose }: ShareSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    dialog.current!.showModal();
    // The beginning is read out first, and nothing is scrolled past.
    title.current!.focus();
  }, []);
  const close = () => dialog.current!.close();
  const { id, url, picture, alt } = poster;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without our help.
    <dialog
      class="share-sheet"
      ref={dialog}
      aria-labelledby="share-sheet-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class="share-sheet-paper">
        <header class="share-sheet-head">
          <h2 id="share-sheet-title" ref={title} tabIndex={-1}>
            It’s up. <br />
            Pass it on.
          </h2>
          <img class="share-sheet-picture" src={picture.src} width={picture.width} height={picture.height} alt={alt} />
        </header>
        <button class="share-sheet-close" type="button" aria-label="Close" onClick={close}>
          <Icon name="x" />
        </button>
        <div class="share-sheet-body">
          <ShareLinks id={id} url={url} text={poster.title} image={picture.src} fieldId="share-sheet-link" />
          <CallToActionLink action={campaign.callToAction} from={campaign.name} />
          <details class="share-sheet-downloads">
            <summary>Download it</summary>
            <Downloads poster={poster} />
          </details>
          <section class="share-sheet-keep" aria-labelledby="share-sheet-keep">
            <h3 id="share-sheet-keep">Yours alone</h3>
            <CopyField
              id="share-sheet-manage"
              label="Private link"
              value={new URL(managePath(id, token), url).href}
              action="Copy it"
              quiet
            />
            <p class="small">
              Keep this link: it is the only way to delete your poster. It is also kept in this browser, under{' '}
              <a href="/yours">Your posters</a>.
            </p>
            <p class="soft small">{STATUS_NEWS[poster.status]}</p>
          </section>
          <div class="share-sheet-ways">
            {poster.template !== null && (
              <ButtonLink href={makePath(poster.template, id)} icon="remix" rel="nofollow">
                Remix this
              </ButtonLink>
            )}
            <ButtonLink href="/#templates">Make another</ButtonLink>
            <button class="button" type="button" onClick={close}>
              Done
            </button>
          </div>
        </div>
      </div>
    </dialog>
  );
}
