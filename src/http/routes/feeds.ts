import type { Context } from 'hono';
import { type FeedForm, feedPath, galleryPath, topicPath, wallPath } from '../../../web/addresses.ts';
import { FEEDS } from '../../../web/discovery.ts';
import { headingOf } from '../../../web/shown-gallery.ts';
import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import type { Poster } from '../../domain/posters/poster.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { licenceOf, type Settings } from '../../domain/settings/settings.ts';
import type { SettingsRecords } from '../../domain/settings/settings-records.ts';
import type { Templates } from '../../domain/template/templates.ts';
import { fitForXml } from '../../domain/xml-text.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { Asked, Handlers } from '../addresses/route.ts';
import { writeAtom } from '../feeds/atom.ts';
import type { Feed, FeedPlace } from '../feeds/feed.ts';
import { describeItem } from '../feeds/item.ts';
import { writeJsonFeed } from '../feeds/json-feed.ts';
import { writeRss } from '../feeds/rss.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';
import { createLastModified } from './last-modified.ts';

export interface FeedRoutesDeps {
  galleries: Pick<Galleries, 'get' | 'ofTopic' | 'page'>;
  posters: Pick<Reading, 'firstSize'>;
  templates: Pick<Templates, 'get'>;
  settings: Pick<SettingsRecords, 'read'>;
  to: AbsoluteAddresses;
  publicUrl: string;
}

const WRITERS: Record<FeedForm, (feed: Feed, place: FeedPlace) => string> = {
  json: writeJsonFeed,
  rss: writeRss,
  atom: writeAtom,
};

/** Posters per page of a feed. */
const ITEMS = 50;
/** The gallery of all listed posters. */
const ALL = 'latest';

type GalleryFeed = 'galleryJsonFeed' | 'galleryRss' | 'galleryAtom';
type TopicFeed = 'topicJsonFeed' | 'topicRss' | 'topicAtom';
type AllFeed = 'galleriesJsonFeed' | 'galleriesRss' | 'galleriesAtom';

/** Creates the feeds of galleries, of topics and of all posters, 50 posters a page. Changes show at once. */
export function createFeedRoutes(deps: FeedRoutesDeps): Handlers<GalleryFeed | TopicFeed | AllFeed> {
  const { galleries, posters, templates, settings, to, publicUrl } = deps;
  const lastModified = createLastModified();

  const ofGallery = (form: FeedForm) => ({
    GET: async (c: Asked<GalleryFeed>) => {
      const gallery = await galleries.get(c.req.param('slug'));
      return answer(c, form, gallery, wallPath(gallery));
    },
  });
  const ofTopic = (form: FeedForm) => ({
    GET: async (c: Asked<TopicFeed>) => {
      const gallery = await galleries.ofTopic(c.req.param('topic'));
      return answer(c, form, gallery, wallPath(gallery));
    },
  });
  const ofAll = (form: FeedForm) => ({
    GET: async (c: Asked<AllFeed>) => answer(c, form, await galleries.get(ALL), galleryPath()),
  });

  async function answer(c: Context, form: FeedForm, gallery: Gallery, path: string): Promise<Response> {
    const cursor = c.req.query('cursor') || undefined;
    const [{ posters: found, next }, current] = await Promise.all([
      galleries.page(gallery, { cursor, limit: ITEMS }),
      settings.read(),
    ]);
    const place = (at?: string) => publicUrl + feedPath(path, form, at);
    const feed = fitForXml(await describe(gallery, path, found, current));
    const body = WRITERS[form](feed, { self: place(cursor), first: place(), next: next === null ? null : place(next) });
    const etag = makeETag(body);
    const validators = { etag, modifiedAt: lastModified(place(cursor), etag) };
    const known = notModified(c, validators);
    if (known) return known;
    return c.body(body, 200, { 'content-type': `${FEEDS[form].type}; charset=utf-8` });
  }

  async function describe(gallery: Gallery, path: string, found: Poster[], current: Settings): Promise<Feed> {
    const { name, imprint } = current;
    const all = path === galleryPath();
    const licence = licenceOf(current);
    const items = found.map(async (poster) => {
      // Feed readers show a picture without a size too.
      const bytes = await posters.firstSize(poster).catch(() => undefined);
      return describeItem(poster, templates.get(poster.template), { to, licence, bytes });
    });
    const dates = [gallery.createdAt, ...found.map(({ createdAt }) => createdAt)].map((date) => Date.parse(date ?? ''));
    return {
      title: all ? name : `${headingOf(gallery)} · ${name}`,
      description: gallery.introduction || `Posters that people made with ${name}.`,
      home: publicUrl + path,
      publisher: { name, url: publicUrl, imprint },
      licence,
      topics: publicUrl + topicPath(''),
      // 1970 if there is no date at all: feeds need one, and it must not change.
      updatedAt: new Date(Math.max(0, ...dates.filter((date) => !Number.isNaN(date)))),
      items: await Promise.all(items),
    };
  }

  return {
    galleryJsonFeed: ofGallery('json'),
    galleryRss: ofGallery('rss'),
    galleryAtom: ofGallery('atom'),
    topicJsonFeed: ofTopic('json'),
    topicRss: ofTopic('rss'),
    topicAtom: ofTopic('atom'),
    galleriesJsonFeed: ofAll('json'),
    galleriesRss: ofAll('rss'),
    galleriesAtom: ofAll('atom'),
  };
}
