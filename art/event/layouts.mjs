/**
 * `drum`: middle and radius; `ribbon`: box of what says where; `lawn`: where it begins; `bunting`: strings from x, y to
 * x, y with a sag and a number of flags; `small`: where the small print is; `tents`: middle, foot, height; `chairs`: foot and height.
 */
export const LAYOUTS = {
  share: {
    small: [
      [84, 496, 552, 44],
      [70, 558, 1060, 34],
    ],
    width: 1200,
    height: 630,
    t: 0.62,
    drum: [938, 318, 172],
    ribbon: [60, 388, 600, 78],
    lawn: 448,
    horns: 40,
    bunting: [
      [-30, 26, 420, 20, 24, 11],
      [405, 20, 815, 20, 24, 11],
      [800, 20, 1230, 30, 26, 11],
    ],
    tents: [
      [1142, 462, 118],
      [726, 456, 96],
    ],
    chairs: [],
  },
  square: {
    small: [[90, 908, 900, 120]],
    width: 1080,
    height: 1080,
    t: 1,
    drum: [540, 652, 178],
    ribbon: [130, 804, 820, 98],
    lawn: 760,
    horns: 66,
    bunting: [
      [-30, 42, 560, 32, 44, 11],
      [540, 32, 1110, 50, 40, 11],
    ],
    tents: [
      [120, 780, 176],
      [968, 776, 150],
    ],
    chairs: [],
  },
  portrait: {
    small: [[90, 1180, 900, 102]],
    width: 1080,
    height: 1350,
    t: 1,
    drum: [540, 838, 226],
    ribbon: [110, 1040, 860, 112],
    lawn: 966,
    horns: 64,
    bunting: [
      [-30, 42, 560, 32, 56, 10],
      [540, 32, 1110, 54, 48, 10],
    ],
    tents: [
      [112, 992, 210],
      [984, 988, 180],
    ],
    chairs: [],
  },
  story: {
    small: [[90, 1370, 900, 150]],
    width: 1080,
    height: 1920,
    t: 1,
    drum: [540, 1026, 220],
    ribbon: [110, 1224, 860, 112],
    lawn: 1150,
    horns: 64,
    bunting: [
      [-30, 44, 560, 30, 60, 10],
      [540, 30, 1110, 54, 54, 10],
      [-30, 136, 1110, 116, 74, 17],
    ],
    tents: [
      [112, 1178, 220],
      [984, 1172, 190],
    ],
    chairs: [
      [250, 1850, 280, 1],
      [846, 1840, 264, -1],
    ],
  },
  billboard: {
    small: [
      [140, 932, 1190, 76],
      [140, 1070, 2120, 62],
    ],
    width: 2400,
    height: 1200,
    t: 1.14,
    drum: [1876, 606, 340],
    ribbon: [120, 738, 1230, 146],
    lawn: 872,
    horns: 40,
    bunting: [
      [-30, 50, 820, 36, 52, 12],
      [800, 36, 1640, 36, 48, 12],
      [1620, 36, 2430, 56, 52, 12],
    ],
    tents: [
      [2296, 896, 230],
      [1460, 892, 180],
    ],
    chairs: [],
  },
  print: {
    small: [[100, 1486, 1040, 164]],
    width: 1240,
    height: 1754,
    t: 1.15,
    drum: [620, 1056, 282],
    ribbon: [120, 1306, 1000, 132],
    lawn: 1216,
    horns: 64,
    bunting: [
      [-30, 50, 640, 38, 66, 10],
      [620, 38, 1270, 64, 56, 10],
    ],
    tents: [
      [130, 1250, 270],
      [1128, 1244, 226],
    ],
    chairs: [],
  },
};
