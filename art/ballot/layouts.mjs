/**
 * `paper` is left, top, width, height; `table` left and right of the rows; `rows` the heights of their four rules; `box`
 * left, top and side of the box with the cross; `unit` the scale of lines; `pencil` where its tip is, its angle in
 * degrees and its length; `cord` where the string goes, as the rest of a path.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    unit: 0.8,
    paper: [30, 24, 1140, 586],
    table: [60, 1140],
    rows: [106, 172, 460, 526],
    box: [892, 206, 220],
    pencil: [776, 548, 5, 372],
  },
  square: {
    size: [1080, 1080],
    unit: 1,
    paper: [34, 34, 1012, 1012],
    table: [74, 1006],
    rows: [186, 286, 736, 836],
    box: [726, 396, 236],
    pencil: [668, 906, 7, 356],
  },
  portrait: {
    size: [1080, 1350],
    unit: 1.05,
    paper: [34, 34, 1012, 1282],
    table: [74, 1006],
    rows: [218, 340, 972, 1094],
    box: [726, 540, 236],
    pencil: [668, 1172, 8, 356],
  },
  story: {
    size: [1080, 1920],
    unit: 1.1,
    paper: [40, 214, 1000, 1490],
    table: [82, 998],
    rows: [432, 562, 1166, 1296],
    box: [716, 742, 238],
    pencil: [250, 1470, 11, 700],
  },
  billboard: {
    size: [2400, 1200],
    unit: 1.5,
    paper: [62, 48, 2276, 1104],
    table: [120, 2280],
    rows: [208, 330, 868, 990],
    box: [1800, 392, 416],
    pencil: [1500, 1042, 4.5, 740],
  },
  print: {
    size: [1240, 1754],
    bleed: true,
    unit: 1.2,
    paper: [44, 44, 1152, 1666],
    table: [92, 1148],
    rows: [286, 436, 1204, 1354],
    box: [826, 678, 276],
    pencil: [450, 1440, 9, 700],
  },
};
