import { HIGHEST_POSTER, type Layout, type Theme, USUAL_LIMIT } from './embed-look.ts';
import { embedPath } from './embed-path.ts';

/** A page that can be embedded. */
export interface Embeddable {
  kind: 'gallery' | 'poster' | 'maker';
  /** Path of the page. */
  path: string;
  /** Text of a link to the page. */
  title: string;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Width over height of a poster's picture. */
  shape?: number;
}

/** The look chosen for an embed. Only galleries have a layout and a limit. */
export interface EmbedLook {
  theme: Theme;
  layout: Layout;
  limit: number;
}

export const USUAL_LOOK: EmbedLook = { theme: 'auto', layout: 'grid', limit: USUAL_LIMIT };

/** Width and height, px, of a frame that does not size itself; longer content scrolls. */
const SIZES: Record<Layout | 'maker', [width: string, height: number]> = {
  maker: ['100%', 900],
  grid: ['100%', 720],
  masonry: ['100%', 860],
  carousel: ['100%', 420],
  slideshow: ['100%', 560],
};

/** Width of a poster's frame, and height of the line below its picture, px. */
const POSTER = { width: 600, foot: 46 };

/** The path of the frame's page. */
export function embedAddress({ kind, path }: Pick<Embeddable, 'kind' | 'path'>, look: EmbedLook): string {
  return embedPath(path, lookOf(kind, look));
}

/** The code for an element that sizes itself, with a plain link for readers who block scripts. */
export function scriptCode({ kind, path, title, publicUrl }: Embeddable, look: EmbedLook): string {
  const href = escapeHtml(publicUrl + path);
  const attributes = Object.entries(lookOf(kind, look)).map(([name, value]) => ` ${name}="${value}"`);
  const element = `flyposter-${kind}`;
  return (
    `<script async src="${escapeHtml(publicUrl)}/embed.js"></script>\n` +
    `<${element} src="${href}"${attributes.join('')}><a href="${href}">${escapeHtml(title)}</a></${element}>`
  );
}

/** The code for sites that allow no scripts. */
export function frameCode(embeddable: Embeddable, look: EmbedLook): string {
  const { kind, path, title, publicUrl } = embeddable;
  const [width, height] = kind === 'poster' ? posterSize(embeddable) : SIZES[kind === 'gallery' ? look.layout : kind];
  return frameHtml({ src: publicUrl + embedAddress({ kind, path }, look), title, width, height });
}

function posterSize({ shape = 1 }: Embeddable): [width: string, height: number] {
  return [String(POSTER.width), Math.round(Math.min(POSTER.width / shape, HIGHEST_POSTER)) + POSTER.foot];
}

/**
 * The HTML of a frame for other sites; `height` in px, `width` in px or as a percentage. Sites may remove the style, so
 * an old attribute turns off the border too.
 */
export function frameHtml(frame: { src: string; title: string; width: number | string; height: number }): string {
  const { src, title, width, height } = frame;
  return (
    `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="${width}" height="${height}" frameborder="0" ` +
    `loading="lazy" allow="clipboard-write; web-share" style="border:0;max-width:100%" data-flyposter="frame"></iframe>`
  );
}

/** The options that differ from the usual look, and always the layout, so that people see that there are others. */
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
