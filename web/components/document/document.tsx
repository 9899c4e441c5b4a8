import type { ComponentChildren } from 'preact';
import type { CallToAction, Licence } from '../../../src/domain/settings/settings.ts';
import { SiteFooter } from '../site-footer/site-footer.tsx';
import { type Room, SiteHeader } from '../site-header/site-header.tsx';
import { type CardPicture, Head, type HeadProps } from './head.tsx';

/** What every page knows of the site it belongs to. */
export interface Site {
  name: string;
  imprint: string;
  /** Without a slash at its end. */
  publicUrl: string;
  stylesheets: string[];
  callToAction?: CallToAction | undefined;
  /** Of all posters. */
  licence: Licence;
  /** The card of pages that have no picture of their own. */
  card?: CardPicture | undefined;
}

export interface DocumentProps extends HeadProps {
  room?: Room;
  children: ComponentChildren;
}

/** The sheet every page is printed on. */
export function Document({ room, children, ...head }: DocumentProps) {
  const { site } = head;
  return (
    <html lang="en" dir="ltr">
      <Head {...head} />
      <body>
        <a class="skip-link" href="#content">
          Skip to the content
        </a>
        <SiteHeader siteName={site.name} room={room} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter imprint={site.imprint} />
      </body>
    </html>
  );
}
