import { examplePath, makePath, wallPath } from '../../../web/addresses.ts';
import { frameHtml } from '../../../web/embed-code.ts';
import { embedPath } from '../../../web/embed-path.ts';
import { headingOf } from '../../../web/shown-gallery.ts';
import { type FormatName, leadFormat, type PictureWidth } from '../../domain/format.ts';
import type { Galleries } from '../../domain/galleries/galleries.ts';
import type { Gallery } from '../../domain/galleries/gallery.ts';
import { sloganOf } from '../../domain/posters/alt.ts';
import type { Reading } from '../../domain/posters/reading.ts';
import { findTemplate, type Templates } from '../../domain/template/templates.ts';
import type { AbsoluteAddresses } from '../addresses/absolute.ts';
import type { Embeddable } from './embeddable.ts';
import { fitPicture, type Size } from './fit-picture.ts';

export interface EmbedDeps {
  posters: Pick<Reading, 'get'>;
  galleries: Pick<Galleries, 'get' | 'ofTopic' | 'cover'>;
  templates: Templates;
  to: AbsoluteAddresses;
  publicUrl: string;
}

/** An oEmbed answer for a page. Undefined fields are left out. */
export type Embed = Record<string, string | number | undefined>;

/** The size of a frame, px, if there is room. A frame also sends its real height to the page around it. */
const GALLERY_SIZE: Size = { width: 800, height: 600 };
const MAKER_SIZE: Size = { width: 800, height: 900 };
const THUMBNAIL_WIDTH = 480;

/** Creates a function that describes our pages for oEmbed. `most` is the largest size that fits the other page. */
export function createEmbedDescriber({ posters, galleries, templates, to, publicUrl }: EmbedDeps) {
  /** @throws FlyposterError `unknown_poster`, `unknown_gallery`, `unknown_topic`, `unknown_template` */
  async function describe(page: Embeddable, most: Size): Promise<Embed> {
    switch (page.kind) {
      case 'poster':
        return describePoster(page.id, most);
      case 'gallery':
        return describeGallery(await galleries.get(page.slug), most);
      case 'topic':
        return describeGallery(await galleries.ofTopic(page.topic), most);
      case 'maker':
        return describeMaker(page.template, page.remixOf, most);
    }
  }

  /** Describes the picture of a poster, or a link if not even the smallest picture fits. */
  async function describePoster(id: string, most: Size): Promise<Embed> {
    const poster = await posters.get(id);
    const format = leadFormat(poster);
    const address = (width?: PictureWidth) => to.rendition(id, format, 'jpg', width);
    const picture = fitPicture(format, most);
    return {
      type: picture ? 'photo' : 'link',
      title: sloganOf(poster, templates.get(poster.template)),
      author_name: poster.credit ?? undefined,
      ...(picture && { url: address(picture.asked), width: picture.width, height: picture.height }),
      ...thumbnail(format, address, most),
    };
  }

  async function describeGallery(gallery: Gallery, most: Size): Promise<Embed> {
    const cover = await galleries.cover(gallery);
    const format = cover && leadFormat(cover);
    return {
      ...frame(embedPath(wallPath(gallery)), headingOf(gallery), GALLERY_SIZE, most),
      ...(format && thumbnail(format, (width) => to.rendition(cover.id, format, 'jpg', width), most)),
    };
  }

  async function describeMaker(id: string, remixOf: string | undefined, most: Size): Promise<Embed> {
    const template = findTemplate(templates, id);
    const parent = remixOf === undefined ? undefined : await posters.get(remixOf);
    const format = leadFormat(template);
    const title = `Make a poster: ${template.name}`;
    return {
      ...frame(embedPath(makePath(template.id, parent?.id)), title, MAKER_SIZE, most),
      ...thumbnail(format, (width) => publicUrl + examplePath(template.id, format, width), most),
    };
  }

  function frame(path: string, title: string, usual: Size, most: Size): Embed {
    const size = { width: Math.min(usual.width, most.width), height: Math.min(usual.height, most.height) };
    return { type: 'rich', title, html: frameHtml({ src: publicUrl + path, title, ...size }), ...size };
  }

  return describe;
}

export type DescribeEmbed = ReturnType<typeof createEmbedDescriber>;

function thumbnail(format: FormatName, address: (width?: PictureWidth) => string, most: Size): Embed {
  const picture = fitPicture(format, { ...most, width: Math.min(most.width, THUMBNAIL_WIDTH) });
  if (!picture) return {};
  const { asked, width, height } = picture;
  return { thumbnail_url: address(asked), thumbnail_width: width, thumbnail_height: height };
}
