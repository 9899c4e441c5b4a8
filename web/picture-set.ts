import { smallerWidths } from '../src/domain/format.ts';
import { renditionPath } from './addresses.ts';
import type { ShownPoster } from './shown.ts';

/** The widths in which there is the picture of a poster, for `srcset`: a browser takes the one that fits its place. */
export function pictureSet({ poster, format, picture }: ShownPoster): string {
  return [
    ...smallerWidths(format).map((width) => `${renditionPath(poster.id, format, 'jpg', width)} ${width}w`),
    `${picture.src} ${picture.width}w`,
  ].join(', ');
}
