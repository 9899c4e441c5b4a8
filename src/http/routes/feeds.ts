import { type Context, Hono } from 'hono';
import { FEED_FILES, type FeedForm, feedPath, galleryPath, topicPath, wallPath } from '../../../web/addresses.ts';
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
import type { Addresses } from '../addresses.ts';
import { writeAtom } from '../feeds/atom.ts';
import type { Feed, FeedPlace } from '../feeds/feed.ts';
import { describeItem } from '../feeds/item.ts';
import { writeJsonFeed } from '../feeds/json-feed.ts';
import { writeRss } from '../feeds/rss.ts';
import { makeETag, notModified } from '../middleware/conditional.ts';
import { SHARED } from '../pages/site.ts';
import { createVersions } from './last-modified.ts';

export interface FeedRoutesDeps {
  galleries: Pick<Galleries, 'get' | 'ofTopic' | 'page'>;
  posters: Pick<Reading, 'firstSize'>;
  templates: Pick<Templates, 'get'>;
  settings: Pick<SettingsRecords, 'read'>;
  to: Addresses;
  publicUrl: string;
}

const WRITERS: Record<FeedForm, (feed: Feed, place: FeedPlace) => string> = {
  json: writeJsonFeed,
  rss: writeRss,
  atom: writeAtom,
};

const ITEMS = 50;
/** The gallery that `/gallery` shows. */
const ALL = 'latest';

/**
 * `/g/:slug/…`, `/topics/:topic/…` and, for all posters, `/gallery/…`: `feed.json`, `rss.xml` and `atom.xml`, 50 posters a
 * page. They follow the galleries at once.
 */
export function createFeedRoutes({ galleries, posters, templates, settings, to, publicUrl }: FeedRoutesDeps): Hono {
  const app = new Hono();
  const since = createVersions();

  for (const form of Object.keys(FEED_FILES) as FeedForm[]) {
    app.get(feedPath('/g/:slug', form), async (c) => {
      const gallery = await galleries.get(c.req.param('slug')!);
      return answer(c, form, gallery, wallPath(gallery));
    });
    app.get(feedPath('/topics/:topic', form), async (c) => {
      const gallery = await galleries.ofTopic(c.req.param('topic')!);
      return answer(c, form, gallery, wallPath(gallery));
    });
    app.get(feedPath(galleryPath(), form), async (c) => answer(c, form, await galleries.get(ALL), galleryPath()));
  }

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
    const validators = { etag, modifiedAt: since(place(cursor), etag) };
    c.header('Cache-Control', SHARED);
    const known = notModified(c, validators);
    if (known) return known;
    return c.body(body, 200, { 'content-type': `${FEEDS[form].type}; charset=utf-8` });
  }

  async function describe(gallery: Gallery, path: string, found: Poster[], current: Settings): Promise<Feed> {
    const { name, imprint } = current;
    const all = path === galleryPath();
    const licence = licenceOf(current);
    const items = found.map(async (poster) => {
      // A reader that knows no size shows the picture all the same.
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
      // The first moment there is, where nothing ever happened: the form demands a date, and it must not change.
      updatedAt: new Date(Math.max(0, ...dates.filter((date) => !Number.isNaN(date)))),
      items: await Promise.all(items),
    };
  }

  return app;
}
