import { DEFAULT_PRESS, FILE_TYPES, type FileType, type FormatName, isTypeOf, PRESSES } from './format.ts';

/**
 * What a rendition is called. A PDF made ready in another way than the usual is another rendition:
 * `print-a4-nomarks.pdf`, `print-a4-cmyk.pdf`.
 */
export function renditionName(format: FormatName, type: FileType, press = DEFAULT_PRESS): string {
  const ready = type === 'pdf' ? `${press.marks ? '' : '-nomarks'}${press.cmyk ? '-cmyk' : ''}` : '';
  return `${format}${ready}.${type}`;
}

/** Where a rendition is kept. Spread over folders by the first two letters of the id. */
export function renditionKey(id: string, format: FormatName, type: FileType, press = DEFAULT_PRESS): string {
  return `renditions/${id.slice(0, 2)}/${id}/${renditionName(format, type, press)}`;
}

/** Where everything that was ever drawn of a poster in one format may be kept. */
export function renditionKeys(id: string, format: FormatName): string[] {
  return (Object.keys(FILE_TYPES) as FileType[])
    .filter((type) => isTypeOf(format, type))
    .flatMap((type) =>
      (type === 'pdf' ? PRESSES : [DEFAULT_PRESS]).map((press) => renditionKey(id, format, type, press)),
    );
}
