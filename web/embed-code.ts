import { HIGHEST_POSTER, type Layout, type Theme, USUAL_LIMIT } from './embed-look.ts';
import { embedPath } from './embed-path.ts';

/** What there is to embed. */
export interface Embeddable {
  kind: 'gallery' | 'poster' | 'maker';
  /** Of its page, from the root. */
  path: string;
  /** What a link to it says. */
  title: string;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Of a poster's picture: its width as a part of its height. */
  shape?: number;
}

/** What whoever embeds it has chosen. Only galleries have a layout and a limit. */
export interface EmbedLook {
  theme: Theme;
  layout: Layout;
  limit: number;
}

export const USUAL_LOOK: EmbedLook = { theme: 'auto', layout: 'grid', limit: USUAL_LIMIT };

/** Width and height, px, of a frame that does not size itself; less of it is scrolled. */
const SIZES: Record<Layout | 'maker', [width: string, height: number]> = {
  maker: ['100%', 900],
  grid: ['100%', 720],
  masonry: ['100%', 860],
  carousel: ['100%', 420],
  slideshow: ['100%', 560],
};

/** Px, of the frame of a poster, and of what stands below its picture. */
const POSTER = { width: 600, foot: 46 };

/** The address of the frame, from the root. */
export function embedAddress({ kind, path }: Pick<Embeddable, 'kind' | 'path'>, look: EmbedLook): string {
  return embedPath(path, lookOf(kind, look));
}

/** What to paste for an element that is as high as it needs to be, and a link where scripts are blocked. */
export function scriptCode({ kind, path, title, publicUrl }: Embeddable, look: EmbedLook): string {
  const href = escapeHtml(publicUrl + path);
  const attributes = Object.entries(lookOf(kind, look)).map(([name, value]) => ` ${name}="${value}"`);
  const element = `flyposter-${kind}`;
  return (
    `<script async src="${escapeHtml(publicUrl)}/embed.js"></script>\n` +
    `<${element} src="${href}"${attributes.join('')}><a href="${href}">${escapeHtml(title)}</a></${element}>`
  );
}

/** What to paste where scripts cannot be had. */
export function frameCode(embeddable: Embeddable, look: EmbedLook): string {
  const { kind, path, title, publicUrl } = embeddable;
  const [width, height] = kind === 'poster' ? posterSize(embeddable) : SIZES[kind === 'gallery' ? look.layout : kind];
  return frameHtml({ src: publicUrl + embedAddress({ kind, path }, look), title, width, height });
}

function posterSize({ shape = 1 }: Embeddable): [width: string, height: number] {
  return [String(POSTER.width), Math.round(Math.min(POSTER.width / shape, HIGHEST_POSTER)) + POSTER.foot];
}

/**
 * A frame as other sites paste it; `width` and `height` in px, or a share. They may take the style away, so that its look
 * is in an old attribute too.
 */
export function frameHtml(frame: { src: string; title: string; width: number | string; height: number }): string {
  const { src, title, width, height } = frame;
  return (
    `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="${width}" height="${height}" frameborder="0" ` +
    `loading="lazy" allow="clipboard-write; web-share" style="border:0;max-width:100%" data-flyposter="frame"></iframe>`
  );
}

/** What is not as usual. A layout is always said, so that it is seen that there are others. */
function lookOf(kind: Embeddable['kind'], { theme, layout, limit }: EmbedLook): Record<string, string> {
  return {
    ...(kind === 'gallery' && { layout }),
    ...(theme !== 'auto' && { theme }),
    ...(kind === 'gallery' && limit !== USUAL_LIMIT && { limit: String(limit) }),
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
