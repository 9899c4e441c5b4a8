import {
  DEFAULT_PRESS,
  FILE_TYPES,
  type FileType,
  type FormatName,
  isTypeOf,
  POSTER_WIDTHS,
  type PosterWidth,
  PRESSES,
  type Press,
} from './format.ts';

/** Which of the renditions in one format and file type is meant. */
export interface Variant {
  /** How a PDF is made ready; images have no use for it. */
  press?: Press | undefined;
  /** px of a small picture, which is a JPEG; absent: the width of the format. */
  width?: PosterWidth | undefined;
}

/**
 * What a rendition is called. A PDF made ready in another way than the usual is another rendition, and so is a small
 * picture: `print-a4-nomarks.pdf`, `print-a4-cmyk.pdf`, `share-w240.jpg`.
 */
export function renditionName(
  format: FormatName,
  type: FileType,
  { press = DEFAULT_PRESS, width }: Variant = {},
): string {
  const ready = type === 'pdf' ? `${press.marks ? '' : '-nomarks'}${press.cmyk ? '-cmyk' : ''}` : '';
  const small = isSmall(type, { width }) ? `-w${width}` : '';
  return `${format}${ready}${small}.${type}`;
}

/** Whether a rendition is made from the whole picture. */
export function isSmall(type: FileType, variant: Variant): variant is Variant & { width: PosterWidth } {
  return type === 'jpg' && variant.width !== undefined;
}

/** Where a rendition is kept. Spread over folders by the first two letters of the id. */
export function renditionKey(id: string, format: FormatName, type: FileType, variant?: Variant): string {
  return `renditions/${id.slice(0, 2)}/${id}/${renditionName(format, type, variant)}`;
}

/** Where everything that was ever drawn of a poster in one format may be kept. */
export function renditionKeys(id: string, format: FormatName): string[] {
  return (Object.keys(FILE_TYPES) as FileType[])
    .filter((type) => isTypeOf(format, type))
    .flatMap((type) => variantsOf(type).map((variant) => renditionKey(id, format, type, variant)));
}

function variantsOf(type: FileType): Variant[] {
  if (type === 'pdf') return PRESSES.map((press) => ({ press }));
  return type === 'jpg' ? [{}, ...POSTER_WIDTHS.map((width) => ({ width }))] : [{}];
}
