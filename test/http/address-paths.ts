import type { AddressName } from '../../src/http/addresses/policy.ts';

/** The parts of a site that paths to its addresses are made of. */
export interface Known {
  /** A poster in a gallery, with its manage token. */
  poster: string;
  token: string;
  photo: string;
  template: string;
  gallery: string;
  topic: string;
  /** The path of the layout's assets, and that of the template as the layout reads it. */
  layoutAssets: string;
  layoutTemplate: string;
  face: string;
  asset: string;
  publicUrl: string;
}

/** A path to every address, at which a GET is answered where the address takes it. */
export function pathsTo(known: Known): Record<AddressName, string> {
  const { poster, token, photo, template, gallery, topic, layoutAssets } = known;
  const page = `/p/${poster}`;
  const feeds = (of: string) => [`${of}/feed.json`, `${of}/rss.xml`, `${of}/atom.xml`] as const;
  const [galleriesJsonFeed, galleriesRss, galleriesAtom] = feeds('/gallery');
  const [galleryJsonFeed, galleryRss, galleryAtom] = feeds(`/g/${gallery}`);
  const [topicJsonFeed, topicRss, topicAtom] = feeds(`/topics/${topic}`);
  return {
    home: '/',
    galleries: '/gallery',
    gallery: `/g/${gallery}`,
    topic: `/topics/${topic}`,
    maker: `/make/${template}`,
    poster: page,
    posterFamily: `${page}/family`,
    posterReport: `${page}/report`,
    posterManage: `${page}/manage?token=${token}`,
    yours: '/yours',
    shareMastodon: `/share/mastodon?poster=${poster}`,
    share: `/share/whatsapp?poster=${poster}`,
    embedPoster: `/embed/p/${poster}`,
    embedGallery: `/embed/g/${gallery}`,
    embedTopic: `/embed/topics/${topic}`,
    embedMaker: `/embed/make/${template}`,
    posterQrSvg: `${page}/qr.svg`,
    posterQrPng: `${page}/qr.png`,
    posterPicture: `${page}/share.jpg`,
    posterFile: `${page}/print-a4.pdf`,
    templateExample: `/templates/${template}/share.jpg`,
    templateBackdrop: `/templates/${template}/share/backdrop.webp`,
    photoPreview: `/photos/${photo}/preview.webp`,
    galleryPressPack: `/g/${gallery}/press-pack.zip?quality=screen`,
    topicPressPack: `/topics/${topic}/press-pack.zip?quality=screen`,
    galleriesJsonFeed,
    galleriesRss,
    galleriesAtom,
    galleryJsonFeed,
    galleryRss,
    galleryAtom,
    topicJsonFeed,
    topicRss,
    topicAtom,
    layoutCatalogue: `${layoutAssets}/catalogue.json`,
    layoutFace: `${layoutAssets}/faces/${known.face}`,
    layoutPicture: `${layoutAssets}/pictures/1f600.svg`,
    layoutTemplate: known.layoutTemplate,
    templateSchema: '/schemas/template.json',
    embedScript: '/embed.js',
    assets: known.asset,
    apiTemplates: '/api/templates',
    apiTemplate: `/api/templates/${template}`,
    apiPhotos: '/api/photos',
    apiPosters: '/api/posters',
    apiPoster: `/api/posters/${poster}`,
    apiReports: `/api/posters/${poster}/reports`,
    apiShares: `/api/posters/${poster}/shares`,
    apiViews: `/api/posters/${poster}/views`,
    apiGalleries: '/api/galleries',
    apiGallery: `/api/galleries/${gallery}`,
    apiPreview: `/api/preview.svg?template=${template}`,
    oembed: `/oembed?${new URLSearchParams({ url: `${known.publicUrl}${page}` })}`,
    healthz: '/healthz',
    readyz: '/readyz',
    metrics: '/metrics',
  };
}
