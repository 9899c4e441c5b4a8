import { type FormatName, type PictureWidth, pictureSize, smallerWidths } from '../../domain/format.ts';

/** px. */
export interface Size {
  width: number;
  height: number;
}

/** A picture in one of the sizes that a format is made in; without `asked` in the format's own. */
export interface SizedPicture extends Size {
  asked: PictureWidth | undefined;
}

/** The largest picture of a format that is no larger than this; undefined where even the smallest is. */
export function fitPicture(format: FormatName, most: Size): SizedPicture | undefined {
  return [undefined, ...smallerWidths(format).toReversed()]
    .map((asked) => ({ asked, ...pictureSize(format, asked) }))
    .find(({ width, height }) => width <= most.width && height <= most.height);
}
