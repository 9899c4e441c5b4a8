import type { ComponentChildren } from 'preact';
import { SiteFooter } from '../site-footer/site-footer.tsx';
import { type Room, SiteHeader } from '../site-header/site-header.tsx';
import { Head, type HeadProps } from './head.tsx';

export interface DocumentProps extends HeadProps {
  room?: Room;
  children: ComponentChildren;
}

/** The HTML document of a page, with its head, header and footer. */
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
