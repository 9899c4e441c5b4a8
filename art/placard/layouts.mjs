import { BLEED } from '../draw.mjs';

/** Degrees; `rotate` in template.json says the same. */
export const TILT = -2.2;

/**
 * `board` is its middle, width and height before it is tilted; `fist` where the hand holds the stick and its height;
 * `rows` are the rows of the crowd, far to near: the height of the shoulders and the radius of a head; `solid` is where
 * the crowd is one calm surface, for the imprint.
 */
export const LAYOUTS = {
  share: {
    width: 1200,
    height: 630,
    board: [600, 250, 1076, 420],
    fist: [604, 523, 78],
    rows: [
      [494, 17],
      [516, 22],
      [540, 28],
    ],
    solid: 560,
    last: undefined,
  },
  square: {
    width: 1080,
    height: 1080,
    board: [540, 386, 952, 640],
    fist: [552, 836, 126],
    rows: [
      [796, 30],
      [842, 38],
      [906, 50],
    ],
    solid: 942,
    last: undefined,
  },
  portrait: {
    width: 1080,
    height: 1350,
    board: [540, 486, 952, 836],
    fist: [530, 1044, 150],
    rows: [
      [1010, 34],
      [1080, 46],
      [1164, 60],
    ],
    solid: 1206,
    last: undefined,
  },
  story: {
    width: 1080,
    height: 1920,
    board: [540, 764, 944, 900],
    fist: [552, 1338, 150],
    rows: [
      [1286, 34],
      [1342, 44],
      [1408, 54],
    ],
    solid: 1446,
    last: [1880, 100],
  },
  billboard: {
    width: 2400,
    height: 1200,
    board: [1200, 470, 2090, 800],
    fist: [1210, 988, 138],
    rows: [
      [942, 29],
      [978, 38],
      [1026, 50],
    ],
    solid: 1060,
    last: undefined,
  },
  print: withBleed({
    width: 1240,
    height: 1754,
    board: [620, 644, 1084, 1092],
    fist: [606, 1368, 176],
    rows: [
      [1324, 40],
      [1408, 54],
      [1506, 70],
    ],
    solid: 1560,
    last: undefined,
  }),
};

/** A layout for paper: everything moved in, so that what fills the width and the height fills the bleed too. */
function withBleed({ width, height, board: [bx, by, ...size], fist: [fx, fy, fh], rows, solid, ...rest }) {
  return {
    ...rest,
    bleed: BLEED,
    width: width + 2 * BLEED,
    height: height + 2 * BLEED,
    board: [bx + BLEED, by + BLEED, ...size],
    fist: [fx + BLEED, fy + BLEED, fh],
    rows: rows.map(([y, r]) => [y + BLEED, r]),
    solid: solid + BLEED,
  };
}
