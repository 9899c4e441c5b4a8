import type { ComponentChildren, RefObject } from 'preact';
import type { Poster } from '../../../src/domain/posters/poster.ts';
import type { CallToAction } from '../../../src/domain/settings/settings.ts';
import { managePath } from '../../addresses.ts';
import type { Picture } from '../../shown.ts';
import { CallToActionLink } from '../call-to-action/call-to-action.tsx';
import { CopyField } from '../copy-field/copy-field.tsx';
import { Downloads } from '../downloads/downloads.tsx';
import { STATUS_NEWS } from '../manage-panel/manage-panel.tsx';
import { ShareLinks } from '../share-links/share-links.tsx';

/** A poster as the share sheet shows it. */
export interface SheetPoster extends Pick<Poster, 'id' | 'formats' | 'alt' | 'status' | 'createdAt'> {
  /** The address to share, absolute. */
  url: string;
  /** The slogan in one line; the alt text if there is none. */
  slogan: string;
  /** The slogan, short enough for a post. */
  title: string;
  picture: Picture;
  /** Null if the template was taken away: such a poster cannot be remixed. */
  template: string | null;
}

/** The campaign behind the site, and the next thing it asks people to do. */
export interface Campaign {
  name: string;
  callToAction: CallToAction | undefined;
}

interface SheetPaperProps {
  poster: SheetPoster;
  token: string;
  campaign: Campaign;
  /** Without a slash at its end. */
  publicUrl: string;
  /** The page of another site that shared links lead to. */
  returnTo?: string | null;
  heading: RefObject<HTMLHeadingElement | null>;
  /** The button that closes the sheet. */
  close?: ComponentChildren;
  /** The note about where else the private link is kept. */
  kept: ComponentChildren;
  /** Buttons for the next steps. */
  children: ComponentChildren;
}

/** The content of a share sheet, in a dialog or in a frame. */
export function SheetPaper({
  poster,
  token,
  campaign,
  publicUrl,
  returnTo,
  heading,
  close,
  kept,
  children,
}: SheetPaperProps) {
  const { id, url, picture, alt } = poster;
  return (
    <div class="share-sheet-paper">
      <header class="share-sheet-head">
        <h2 id="share-sheet-title" ref={heading} tabIndex={-1}>
          It’s up. <br />
          Pass it on.
        </h2>
        <img class="share-sheet-picture" src={picture.src} width={picture.width} height={picture.height} alt={alt} />
      </header>
      {close}
      <div class="share-sheet-body">
        <ShareLinks
          id={id}
          url={url}
          returnTo={returnTo}
          text={poster.title}
          image={picture.src}
          fieldId="share-sheet-link"
        />
        <CallToActionLink action={campaign.callToAction} from={campaign.name} />
        <details class="disclosure">
          <summary>Download it</summary>
          <Downloads poster={poster} />
        </details>
        <section class="share-sheet-keep" aria-labelledby="share-sheet-keep">
          <h3 id="share-sheet-keep">Yours alone</h3>
          <CopyField
            id="share-sheet-manage"
            label="Private link: whoever has it can delete the poster"
            value={publicUrl + managePath(id, token)}
            action="Copy private link"
          />
          <p class="small">{kept}</p>
          <p class="soft small">{STATUS_NEWS[poster.status]}</p>
        </section>
        <div class="share-sheet-ways">{children}</div>
      </div>
    </div>
  );
}
