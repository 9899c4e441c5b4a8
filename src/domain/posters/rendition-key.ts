import { FlyposterError } from '../errors.ts';
import {
  DEFAULT_PRINT,
  FILE_TYPES,
  type FileType,
  type FormatName,
  isFormatName,
  isTypeOf,
  type PictureWidth,
  PRINT_VARIANTS,
  smallerWidths,
} from '../format.ts';
import type { Poster } from './poster.ts';

/** The file type of the first rendition, which exists in the lead format before a poster is acknowledged. */
export const FIRST_TYPE = 'jpg';

/**
 * Returns the file name of a rendition. PDFs with other print options and pictures of another width are renditions of
 * their own: `print-a4-nomarks.pdf`, `print-a4-cmyk.pdf`, `share-480w.jpg`.
 */
export function renditionName(
  format: FormatName,
  type: FileType,
  print = DEFAULT_PRINT,
  width?: PictureWidth | undefined,
): string {
  if (type !== 'pdf') return `${format}${width === undefined ? '' : `-${width}w`}.${type}`;
  return `${format}${print.marks ? '' : '-nomarks'}${print.cmyk ? '-cmyk' : ''}.pdf`;
}

/** Returns the storage key of a rendition. Keys are spread over folders by the first two letters of the id. */
export function renditionKey(
  id: string,
  format: FormatName,
  type: FileType,
  print = DEFAULT_PRINT,
  width?: PictureWidth | undefined,
): string {
  return `renditions/${id.slice(0, 2)}/${id}/${renditionName(format, type, print, width)}`;
}

/** Returns all storage keys that renditions of a poster in one format can have. */
export function renditionKeys(id: string, format: FormatName): string[] {
  return (Object.keys(FILE_TYPES) as FileType[])
    .filter((type) => isTypeOf(format, type))
    .flatMap((type) =>
      type === 'pdf'
        ? PRINT_VARIANTS.map((print) => renditionKey(id, format, type, print))
        : [undefined, ...smallerWidths(format)].map((width) => renditionKey(id, format, type, DEFAULT_PRINT, width)),
    );
}

/** Checks the format and the file type in an address. @throws FlyposterError `unknown_format`, `unknown_type` */
export function requireRendition({ formats }: Pick<Poster, 'formats'>, format: string, type: string) {
  if (!isFormatName(format) || !formats.includes(format)) throw new FlyposterError('unknown_format');
  if (!isTypeOf(format, type)) throw new FlyposterError('unknown_type');
  return { format, type };
}
