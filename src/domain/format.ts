/**
 * The named output sizes. `width` and `height` are pixels of the rendition; `layout` names the set of boxes a template
 * lays out for it, in pixels of `LAYOUTS[layout]`. The two print formats share one layout, because A4 and A3 have the
 * same shape.
 */
export const FORMATS = {
  share: { width: 1200, height: 630, layout: 'share', medium: 'screen' },
  square: { width: 1080, height: 1080, layout: 'square', medium: 'screen' },
  portrait: { width: 1080, height: 1350, layout: 'portrait', medium: 'screen' },
  story: { width: 1080, height: 1920, layout: 'story', medium: 'screen' },
  billboard: { width: 2400, height: 1200, layout: 'billboard', medium: 'screen' },
} as const satisfies Record<string, { width: number; height: number; layout: string; medium: 'screen' | 'print' }>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** The canvases templates are drawn on, in layout pixels. All boxes and sizes of a template are in these units. */
export const LAYOUTS = {
  share: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  billboard: { width: 2400, height: 1200 },
} as const satisfies Record<string, { width: number; height: number }>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** The file types a rendition can have, with their media types. */
export const IMAGE_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
} as const;

export type ImageType = keyof typeof IMAGE_TYPES;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

export function isImageType(ext: string): ext is ImageType {
  return Object.hasOwn(IMAGE_TYPES, ext);
}
