/**
 * Boxes are left, top, width, height. `ears` stand beside the masthead, `date` is the strip under it, `photo` the place
 * of the picture, `columns` the strips of text with their number of columns, `folds` go across and down.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    pitch: 8,
    ears: [
      [60, 36, 176, 60],
      [964, 36, 176, 60],
    ],
    date: [60, 108, 1080, 24],
    photo: [770, 148, 370, 288],
    columns: [
      [60, 482, 690, 72, 4],
      [770, 460, 370, 94, 2],
    ],
    folds: { down: [600] },
  },
  square: {
    size: [1080, 1080],
    pitch: 9.6,
    ears: [
      [60, 58, 176, 86],
      [844, 58, 176, 86],
    ],
    date: [60, 158, 960, 30],
    photo: [60, 582, 590, 344],
    columns: [[674, 582, 346, 368, 2]],
    folds: { across: [505] },
  },
  portrait: {
    size: [1080, 1350],
    pitch: 10,
    ears: [
      [60, 72, 172, 96],
      [848, 72, 172, 96],
    ],
    date: [60, 186, 960, 32],
    photo: [60, 772, 624, 424],
    columns: [[708, 772, 312, 434, 2]],
    folds: { across: [675] },
  },
  story: {
    size: [1080, 1920],
    pitch: 11.6,
    sky: [60, 50, 960, 200],
    ears: [],
    date: [60, 404, 960, 34],
    photo: [60, 1006, 960, 414],
    columns: [[60, 1572, 960, 330, 4]],
    folds: { across: [904] },
  },
  billboard: {
    size: [2400, 1200],
    pitch: 13.6,
    ears: [
      [120, 74, 340, 118],
      [1940, 74, 340, 118],
    ],
    date: [120, 212, 2160, 42],
    photo: [1500, 286, 780, 566],
    columns: [
      [120, 948, 1330, 116, 5],
      [1500, 898, 780, 166, 3],
    ],
    folds: { down: [1200] },
  },
  print: {
    size: [1240, 1754],
    bleed: true,
    pitch: 11,
    ears: [
      [70, 96, 190, 116],
      [980, 96, 190, 116],
    ],
    date: [70, 236, 1100, 38],
    photo: [70, 942, 720, 500],
    columns: [
      [816, 942, 354, 650, 2],
      [70, 1482, 720, 110, 4],
    ],
    folds: { across: [826] },
  },
};
