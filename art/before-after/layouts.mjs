/**
 * `a` and `b`: the photos as left, top, width, height; `rim` the card around them and `foot` its height below. `band`:
 * where the strip of paper begins, and where it ends if that is on the canvas. `arrow`: from, by, to.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    a: [96, 36, 448, 214],
    b: [656, 44, 448, 214],
    rim: 16,
    foot: 54,
    band: [326],
    arrow: [
      [556, 104],
      [600, 58],
      [644, 94],
    ],
  },
  square: {
    size: [1080, 1080],
    a: [78, 76, 428, 392],
    b: [574, 100, 428, 392],
    rim: 24,
    foot: 90,
    band: [632],
    arrow: [
      [498, 140],
      [540, 52],
      [590, 132],
    ],
  },
  portrait: {
    size: [1080, 1350],
    a: [86, 66, 640, 300],
    b: [354, 474, 640, 300],
    rim: 22,
    foot: 78,
    band: [884],
    arrow: [
      [774, 190],
      [972, 256],
      [894, 438],
    ],
  },
  story: {
    size: [1080, 1920],
    a: [86, 292, 640, 290],
    b: [354, 696, 640, 290],
    rim: 22,
    foot: 78,
    band: [1092, 1586],
    arrow: [
      [774, 410],
      [972, 478],
      [894, 660],
    ],
  },
  billboard: {
    size: [2400, 1200],
    a: [190, 70, 900, 420],
    b: [1310, 88, 900, 420],
    rim: 32,
    foot: 108,
    band: [638],
    arrow: [
      [1112, 206],
      [1200, 112],
      [1288, 192],
    ],
  },
  print: {
    size: [1240, 1754],
    a: [98, 88, 780, 420],
    b: [362, 652, 780, 420],
    rim: 28,
    foot: 102,
    band: [1206],
    arrow: [
      [934, 250],
      [1166, 338],
      [1070, 606],
    ],
  },
};
