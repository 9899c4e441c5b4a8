/** The rooms of the site, as the navigation names them. */
export type Room = 'home' | 'make' | 'gallery';

/** The name of the campaign and the two ways in. */
export function SiteHeader({ siteName, room }: { siteName: string; room?: Room | undefined }) {
  return (
    <header class="site-header">
      <div class="wrap site-header-row">
        <a class="site-name" href="/" dir="auto" aria-current={room === 'home' ? 'page' : undefined}>
          {siteName}
        </a>
        <nav class="site-nav" aria-label="Main">
          <a href="/#templates" aria-current={room === 'make' ? 'true' : undefined}>
            Make a poster
          </a>
          <a href="/gallery" aria-current={room === 'gallery' ? 'page' : undefined}>
            Gallery
          </a>
        </nav>
      </div>
    </header>
  );
}
