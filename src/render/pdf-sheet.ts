import { FORMATS, type PrintFormat, SHEETS } from '../domain/format.ts';

/** Left, top, width and height, in points from the upper left corner of the page. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The boxes of a page (ISO 32000-1, 14.11.2). */
export interface Sheet {
  /** The page itself. */
  media: PageBox;
  /** The area that is inked. */
  bleed: PageBox;
  /** The paper after the cut. */
  trim: PageBox;
}

/** Points per millimetre: a point is 1/72 inch, an inch is 25.4 mm. */
const MM = 72 / 25.4;
/** The usual bleed, mm. */
const BLEED = 3;
/** Distances of crop marks from the cut, mm. They start outside the bleed, so that none shows if the cut is off. */
const MARK_START = 4;
const MARK_END = 9;
/** Room around the cut for the bleed and the marks, mm. */
const ROOM = 10;

/** The bleed at 300 dpi, rounded up to whole pixels, so that the pixels of the sheet stay in place. */
export const BLEED_PX = Math.ceil((BLEED / 25.4) * 300);

/** The page for a format, with or without bleed and room for crop marks. */
export function sheetOf(format: PrintFormat, marks: boolean): Sheet {
  const [width, height] = [SHEETS[format].width * MM, SHEETS[format].height * MM];
  const around = (room: number, more: number) => ({
    x: (room - more) * MM,
    y: (room - more) * MM,
    width: width + 2 * more * MM,
    height: height + 2 * more * MM,
  });
  return marks
    ? { media: around(ROOM, ROOM), bleed: around(ROOM, BLEED), trim: around(ROOM, 0) }
    : { media: around(0, 0), bleed: around(0, 0), trim: around(0, 0) };
}

/** The place on the page of a picture of the sheet with `bleed` extra pixels on every side. */
export function pictureBox(format: PrintFormat, { trim }: Sheet, bleed: number): PageBox {
  const x = (bleed * trim.width) / FORMATS[format].width;
  const y = (bleed * trim.height) / FORMATS[format].height;
  return { x: trim.x - x, y: trim.y - y, width: trim.width + 2 * x, height: trim.height + 2 * y };
}

/** The crop marks: two lines at each corner, from (x1, y1) to (x2, y2). */
export function cropMarks({ trim }: Sheet): [number, number, number, number][] {
  const [start, end] = [MARK_START * MM, MARK_END * MM];
  return [
    [trim.x, -1],
    [trim.x + trim.width, 1],
  ].flatMap(([x, right]) =>
    [
      [trim.y, -1],
      [trim.y + trim.height, 1],
    ].flatMap(([y, down]): [number, number, number, number][] => [
      [x! + right! * start, y!, x! + right! * end, y!],
      [x!, y! + down! * start, x!, y! + down! * end],
    ]),
  );
}
