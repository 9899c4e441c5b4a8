/**
 * The named output sizes. `width` and `height` are the pixels of a rendition; `layout` names the canvas that templates
 * are drawn on, in pixels of `LAYOUTS[layout]`. The two print formats share one layout, because A4 and A3 have the same
 * shape.
 */
export const FORMATS = {
  share: { width: 1200, height: 630, layout: 'share', medium: 'screen' },
  square: { width: 1080, height: 1080, layout: 'square', medium: 'screen' },
  portrait: { width: 1080, height: 1350, layout: 'portrait', medium: 'screen' },
  story: { width: 1080, height: 1920, layout: 'story', medium: 'screen' },
  billboard: { width: 2400, height: 1200, layout: 'billboard', medium: 'screen' },
  'print-a4': { width: 2480, height: 3508, layout: 'print', medium: 'print' },
  'print-a3': { width: 3508, height: 4961, layout: 'print', medium: 'print' },
} as const satisfies Record<string, { width: number; height: number; layout: string; medium: 'screen' | 'print' }>;

export type FormatName = keyof typeof FORMATS;

/** Sizes of the trimmed sheets of the print formats, mm (ISO 216). `FORMATS` has them in pixels at 300 dpi. */
export const SHEETS = {
  'print-a4': { width: 210, height: 297 },
  'print-a3': { width: 297, height: 420 },
} as const;

export type PrintFormat = keyof typeof SHEETS;

/** The canvases that templates are drawn on, in layout pixels. All boxes and sizes of a template are in this unit. */
export const LAYOUTS = {
  share: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  billboard: { width: 2400, height: 1200 },
  print: { width: 1240, height: 1754 },
} as const satisfies Record<string, { width: number; height: number }>;

export type LayoutName = keyof typeof LAYOUTS;

/** The image types a rendition can have, with their media types. */
export const IMAGE_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
} as const;

export type ImageType = keyof typeof IMAGE_TYPES;

/** All file types a rendition can have; PDF is for print formats only. */
export const FILE_TYPES = { ...IMAGE_TYPES, pdf: 'application/pdf' } as const;

export type FileType = keyof typeof FILE_TYPES;

/** Widths of small pictures of templates and posters, px. */
export const PICTURE_WIDTHS = [240, 480, 960, 1440] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** Options of a PDF for print: an office printer, a copy shop and a printing press need different ones. */
export interface PrintOptions {
  /** True for bleed and crop marks; false: the page is the trimmed sheet. */
  marks: boolean;
  /** True for DeviceCMYK colours instead of RGB. */
  cmyk: boolean;
}

/** The options of a PDF if a request names none. */
export const DEFAULT_PRINT: PrintOptions = { marks: true, cmyk: false };

/** All combinations of the print options. */
export const PRINT_VARIANTS: readonly PrintOptions[] = [true, false].flatMap((marks) =>
  [false, true].map((cmyk) => ({ marks, cmyk })),
);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

/** Returns the size of a format, px. */
export function formatSize(format: FormatName): { width: number; height: number } {
  const { width, height } = FORMATS[format];
  return { width, height };
}

/** Returns the widths of a format's smaller pictures. */
export function smallerWidths(format: FormatName): PictureWidth[] {
  return PICTURE_WIDTHS.filter((width) => width < FORMATS[format].width);
}

/** Returns the size of a format's picture at a width, px. Without `width`: the format's own size. */
export function pictureSize(format: FormatName, width?: PictureWidth): { width: number; height: number } {
  const whole = formatSize(format);
  return width === undefined ? whole : { width, height: Math.round((whole.height * width) / whole.width) };
}

export function isPrintFormat(format: FormatName): format is PrintFormat {
  return Object.hasOwn(SHEETS, format);
}

/**
 * Returns the format that is shown in galleries and link previews, and drawn when a poster is made: `share` if the
 * poster has it, else the first one for screens, else the first one.
 */
export function leadFormat({ formats }: { formats: readonly FormatName[] }): FormatName {
  if (formats.includes('share')) return 'share';
  return formats.find((format) => !isPrintFormat(format)) ?? formats[0]!;
}

/** True if a format is available in a file type. */
export function isTypeOf(format: FormatName, ext: string): ext is FileType {
  return isImageType(ext) || (ext === 'pdf' && isPrintFormat(format));
}

/** Returns the file type that is offered first for a format. */
export function mainType(format: FormatName): FileType {
  return isPrintFormat(format) ? 'pdf' : 'jpg';
}

/** Returns the file type at the end of a path; undefined if it is none of ours. */
export function fileTypeOf(path: string): FileType | undefined {
  const ext = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(FILE_TYPES, ext) ? (ext as FileType) : undefined;
}

export function isImageType(ext: string): ext is ImageType {
  return Object.hasOwn(IMAGE_TYPES, ext);
}
