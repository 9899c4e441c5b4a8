import { type FormatName, type PictureWidth, pictureSize, smallerWidths } from '../../domain/format.ts';

/** A size in px. */
export interface Size {
  width: number;
  height: number;
}

/** A picture in one of the sizes of its format. `asked` is undefined for the format's own size. */
export interface SizedPicture extends Size {
  asked: PictureWidth | undefined;
}

/** Returns the largest picture of a format that fits into `most`; undefined if even the smallest is too large. */
export function fitPicture(format: FormatName, most: Size): SizedPicture | undefined {
  return [undefined, ...smallerWidths(format).toReversed()]
    .map((asked) => ({ asked, ...pictureSize(format, asked) }))
    .find(({ width, height }) => width <= most.width && height <= most.height);
}
