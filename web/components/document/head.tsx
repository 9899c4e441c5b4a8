import type { DiscoveryLink } from '../../discovery.ts';
import type { CardPicture, Site } from '../../site.ts';

/** The favicon: a poster pasted on at an angle. It is inlined because it is smaller than a request. */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#14130f" d="M0 0h32v32H0z"/>' +
    '<path fill="#ffe500" d="m7 4 19 2-2 22-19-2z"/>' +
    '<path fill="#14130f" d="m11 9.5 10.5 1-.3 3.5-6.7-.6-.2 2.3 5.5.5-.3 3.4-5.5-.5-.4 4.6-3.8-.4z"/></svg>',
)}`;

export interface HeadProps {
  site: Site;
  title: string;
  description: string;
  /** The page's own path; pages that should not be found have none. */
  path?: string | undefined;
  /** The picture for link cards; by default that of the site. */
  card?: CardPicture | undefined;
  /** For pages that show a single poster. */
  article?: { publishedAt: string; topics: readonly string[] };
  links?: DiscoveryLink[];
  scripts?: string[];
  /** True to keep the page out of search engines; the default for pages without a `path`. */
  unfindable?: boolean;
  /** True to send other sites no referrer. */
  noReferrer?: boolean;
  /** An address that the page goes to at once. */
  refresh?: string;
}

/** The language of all pages, as Open Graph writes it. */
const LOCALE = 'en_GB';

/**
 * The head of a page, for browsers, social networks and search engines. Addresses for the latter two are absolute. The
 * tags for link cards come early, because networks read only the beginning of a page.
 */
export function Head({ site, title, description, path, card = site.card, article, ...rest }: HeadProps) {
  const { links = [], scripts = [], unfindable = path === undefined, noReferrer, refresh } = rest;
  const fullTitle = title === site.name ? title : `${title} · ${site.name}`;
  const url = path === undefined ? undefined : site.publicUrl + path;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle}</title>
      <meta name="description" content={description} />
      {url && <link rel="canonical" href={url} />}
      {unfindable && <meta name="robots" content="noindex" />}
      {noReferrer && <meta name="referrer" content="no-referrer" />}
      {refresh && <meta http-equiv="refresh" content={`0;url=${refresh}`} />}
      <meta property="og:site_name" content={site.name} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:locale" content={LOCALE} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {url && <meta property="og:url" content={url} />}
      {card && <Card {...card} publicUrl={site.publicUrl} />}
      <meta name="twitter:card" content={card ? 'summary_large_image' : 'summary'} />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      {article && <meta property="article:published_time" content={article.publishedAt} />}
      {article?.topics.map((topic) => (
        <meta key={topic} property="article:tag" content={topic} />
      ))}
      {links.map((link) => (
        <link key={link.href} {...link} />
      ))}
      <meta name="theme-color" content="#f6f6f4" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#121211" media="(prefers-color-scheme: dark)" />
      <link rel="icon" type="image/svg+xml" href={FAVICON} />
      {site.stylesheets.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

function Card({ picture, alt, publicUrl }: CardPicture & { publicUrl: string }) {
  const url = publicUrl + picture.src;
  return (
    <>
      <meta property="og:image" content={url} />
      {url.startsWith('https:') && <meta property="og:image:secure_url" content={url} />}
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:type" content="image/jpeg" />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:image" content={url} />
      <meta name="twitter:image:alt" content={alt} />
    </>
  );
}
