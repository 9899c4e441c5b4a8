/**
 * `paper`: left, top, width, height of what is pasted; `fascia` the height of the board below it, with the imprint;
 * `ground`: where the pavement begins; `sheets` across and down; `unit` the height of a passer-by; `ladder`: its foot and
 * its head.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    paper: [70, 40, 1040, 430],
    fascia: 44,
    ground: 572,
    sheets: [6, 2],
    lamps: 5,
    unit: 108,
    ladder: [
      [1098, 612],
      [1150, 20],
    ],
    people: [0.74, 0.785],
    houses: 0.6,
  },
  square: {
    size: [1080, 1080],
    paper: [62, 110, 934, 650],
    fascia: 74,
    ground: 936,
    sheets: [4, 3],
    lamps: 4,
    unit: 190,
    ladder: [
      [976, 1020],
      [1040, 150],
    ],
    people: [0.62, 0.7],
    houses: 1,
  },
  portrait: {
    size: [1080, 1350],
    paper: [62, 92, 934, 920],
    fascia: 78,
    ground: 1192,
    sheets: [4, 4],
    lamps: 4,
    unit: 204,
    ladder: [
      [974, 1290],
      [1042, 210],
    ],
    people: [0.6, 0.69],
    houses: 1,
  },
  story: {
    size: [1080, 1920],
    paper: [62, 300, 934, 980],
    fascia: 84,
    ground: 1526,
    sheets: [4, 4],
    lamps: 4,
    unit: 300,
    ladder: [
      [962, 1690],
      [1042, 400],
    ],
    people: [0.5, 0.625],
    houses: 1.5,
  },
  billboard: {
    size: [2400, 1200],
    paper: [128, 72, 2110, 800],
    fascia: 86,
    ground: 1072,
    sheets: [6, 2],
    lamps: 6,
    unit: 216,
    ladder: [
      [2216, 1158],
      [2312, 50],
    ],
    people: [0.76, 0.8],
    houses: 1,
  },
  print: {
    size: [1240, 1754],
    paper: [76, 112, 1070, 1192],
    fascia: 100,
    ground: 1552,
    sheets: [4, 5],
    lamps: 4,
    unit: 250,
    ladder: [
      [1116, 1684],
      [1196, 250],
    ],
    people: [0.6, 0.69],
    houses: 1,
  },
};
