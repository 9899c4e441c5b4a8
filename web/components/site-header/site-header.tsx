/** The sections of the site in the navigation. */
export type Room = 'home' | 'make' | 'gallery' | 'yours';

/** The header of all pages: the name of the campaign, and the navigation. */
export function SiteHeader({ siteName, room }: { siteName: string; room?: Room | undefined }) {
  return (
    <header class="site-header">
      <div class="wrap site-header-row">
        <a class="site-name" href="/" dir="auto" aria-current={room === 'home' ? 'page' : undefined}>
          {siteName}
        </a>
        <nav class="site-nav" aria-label="Main">
          <a href="/#templates" aria-current={room === 'make' ? 'true' : undefined}>
            Make<span class="site-nav-rest"> a poster</span>
          </a>
          <a href="/gallery" aria-current={room === 'gallery' ? 'page' : undefined}>
            Gallery
          </a>
          <a href="/yours" aria-current={room === 'yours' ? 'page' : undefined}>
            Your posters
          </a>
        </nav>
      </div>
    </header>
  );
}
