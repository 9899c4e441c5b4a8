import { BLEED } from '../draw.mjs';

/**
 * Canvas; paper (left, top, width, height) and how it is turned; scissors (the screw, degrees, length of a blade), tapes
 * (middle, degrees, length), glue and a fingerprint, offcuts (a place and how far they are strewn), and how large things
 * are. template.json has the boxes of the text.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    paper: [28, 22, 996, 586],
    turn: -0.9,
    scissors: [1082, 262, 14, 236],
    tapes: [
      [64, 40, -38, 128],
      [1000, 66, 52, 110],
    ],
    print: [918, 512, 0.62],
    glue: [[792, 470, 46]],
    rings: [[1120, 590, 54]],
    offcuts: [1100, 470, 70, 92, 9],
    scale: 0.8,
  },
  square: {
    size: [1080, 1080],
    paper: [34, 32, 984, 1000],
    turn: 0.8,
    scissors: [902, 836, -46, 258],
    tapes: [
      [70, 54, -40, 150],
      [1000, 70, 44, 132],
    ],
    print: [96, 830, 0],
    glue: [[640, 888, 50]],
    rings: [],
    offcuts: [690, 990, 100, 26, 6],
    scale: 1,
  },
  portrait: {
    size: [1080, 1350],
    paper: [36, 34, 1000, 1172],
    turn: -0.7,
    scissors: [668, 1262, -91, 310],
    tapes: [
      [76, 58, -42, 156],
      [1004, 60, 40, 140],
    ],
    print: [930, 985, 0.9],
    glue: [[770, 1040, 54]],
    rings: [],
    offcuts: [170, 1284, 120, 40, 9],
    scale: 1,
  },
  story: {
    size: [1080, 1920],
    paper: [44, 196, 988, 1330],
    turn: 0.9,
    scissors: [590, 1716, -80, 390],
    tapes: [
      [86, 214, -40, 170],
      [984, 222, 38, 156],
    ],
    print: [900, 1330, 1],
    glue: [[780, 1300, 60]],
    rings: [[900, 96, 96]],
    offcuts: [240, 1820, 190, 60, 12],
    more: [300, 90, 260, 60, 6],
    scale: 1.15,
  },
  billboard: {
    size: [2400, 1200],
    paper: [56, 48, 1906, 1096],
    turn: -0.8,
    scissors: [2130, 560, 16, 460],
    tapes: [
      [130, 82, -38, 240],
      [1918, 130, 50, 210],
    ],
    print: [1760, 950, 1.15],
    glue: [[1500, 900, 92]],
    rings: [[2260, 1110, 110]],
    offcuts: [2160, 950, 130, 150, 11],
    scale: 1.5,
  },
  print: {
    size: [1240, 1754],
    paper: [46, 44, 1140, 1660],
    turn: 0.6,
    scissors: [1044, 1520, -40, 276],
    tapes: [
      [98, 76, -42, 180],
      [1148, 84, 42, 170],
    ],
    print: [800, 1604, 0.86],
    glue: [[700, 1480, 58]],
    rings: [],
    offcuts: [960, 1690, 150, 30, 8],
    scale: 1.15,
    bleed: BLEED,
    seed: 7,
  },
};
