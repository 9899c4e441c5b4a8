import type { DiscoveryLink } from '../../discovery.ts';
import type { CardPicture, Site } from '../../site.ts';

/** The favicon: a sheet pasted on askew. Kept in the page, because it is smaller than a request. */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#14130f" d="M0 0h32v32H0z"/>' +
    '<path fill="#ffe500" d="m7 4 19 2-2 22-19-2z"/>' +
    '<path fill="#14130f" d="m11 9.5 10.5 1-.3 3.5-6.7-.6-.2 2.3 5.5.5-.3 3.4-5.5-.5-.4 4.6-3.8-.4z"/></svg>',
)}`;

export interface HeadProps {
  site: Site;
  title: string;
  description: string;
  /** The page's own address, from the root; pages that are not to be found have none. */
  path?: string | undefined;
  /** Absent: the picture of the whole site. */
  card?: CardPicture | undefined;
  /** For pages that are one piece of work. */
  article?: { publishedAt: string; topics: readonly string[] };
  links?: DiscoveryLink[];
  scripts?: string[];
  /** Kept out of search engines. */
  unfindable?: boolean;
  /** Tells no other site where a visitor came from. */
  noReferrer?: boolean;
  /** Where the page leads on its own. */
  refresh?: string;
}

/** The language that all pages are in, as Open Graph writes it. */
const LOCALE = 'en_GB';

/**
 * Everything browsers, networks and search engines read; addresses are absolute, from the public one of the site. What a
 * card is made of comes first: networks read the beginning of a page only.
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
