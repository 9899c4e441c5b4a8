import { BLEED } from '../draw.mjs';

/**
 * `board`: left and right edge, its top at either side, its foot. `strip`: where the strip at its foot begins. `face`:
 * where the upper left corner of the portrait's square lies, and its scale. `looks`: the middle of the onlooker's head,
 * and its scale. `ground`: where the wall ends and the pavement begins. `sun`: middle and radius. `pigeon`: where on the
 * upper edge one sits, from 0 to 1 along the sheet.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    board: [40, 1260, 96, 22, 526],
    strip: 474,
    face: [684, 12, 0.515],
    looks: [1006, 424, 0.4],
    ground: 586,
    sun: [150, 78, 64],
    pigeon: 0.36,
  },
  square: {
    size: [1080, 1080],
    board: [44, 1140, 178, 100, 836],
    strip: 740,
    face: [456, 62, 0.74],
    looks: [814, 802, 0.54],
    ground: 968,
    sun: [190, 132, 104],
    pigeon: 0.3,
  },
  portrait: {
    size: [1080, 1350],
    board: [44, 1140, 142, 66, 1216],
    strip: 1112,
    face: [216, 532, 0.645],
    looks: [800, 1088, 0.57],
    ground: 1292,
    sun: [190, 96, 92],
    pigeon: 0.32,
  },
  story: {
    size: [1080, 1920],
    board: [44, 1140, 262, 186, 1548],
    strip: 1436,
    face: [200, 790, 0.69],
    looks: [776, 1452, 0.7],
    ground: 1740,
    sun: [210, 196, 128],
    pigeon: 0.34,
  },
  billboard: {
    size: [2400, 1200],
    board: [80, 2520, 172, 36, 1004],
    strip: 900,
    face: [1370, 20, 0.98],
    looks: [2030, 806, 0.76],
    ground: 1116,
    sun: [300, 146, 120],
    pigeon: 0.36,
  },
  print: {
    size: [1240, 1754],
    board: [52, 1310, 166, 78, 1578],
    strip: 1450,
    face: [214, 736, 0.77],
    looks: [912, 1436, 0.68],
    ground: 1684,
    sun: [220, 124, 112],
    pigeon: 0.32,
    bleed: BLEED,
  },
};
