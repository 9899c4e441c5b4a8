import { smallerWidths } from '../src/domain/format.ts';
import { renditionPath } from './addresses.ts';
import type { ShownPoster } from './shown.ts';

/** The `srcset` of a poster's picture: all its widths, of which a browser takes the one that fits. */
export function pictureSet({ poster, format, picture }: ShownPoster): string {
  return [
    ...smallerWidths(format).map((width) => `${renditionPath(poster.id, format, 'jpg', width)} ${width}w`),
    `${picture.src} ${picture.width}w`,
  ].join(', ');
}
