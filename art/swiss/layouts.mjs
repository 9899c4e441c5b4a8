/**
 * `form`: left, top, width and height of the form's field, which goes on past the edges it touches; `unit`: the pitch of
 * its parts; `more`: a second field; `rules`: hairlines, left, top and width.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    form: [690, 0, 510, 630],
    unit: 85,
    rules: [
      [60, 46, 570],
      [60, 556, 570],
    ],
  },
  square: {
    size: [1080, 1080],
    form: [380, 0, 700, 440],
    unit: 110,
    rules: [
      [60, 54, 260],
      [60, 976, 960],
    ],
  },
  portrait: {
    size: [1080, 1350],
    form: [380, 0, 700, 590],
    unit: 118,
    rules: [
      [60, 68, 260],
      [60, 1206, 960],
    ],
  },
  story: {
    size: [1080, 1920],
    form: [0, 0, 1080, 720],
    unit: 144,
    more: [0, 1560, 1080, 360],
    rules: [
      [60, 772, 960],
      [60, 1452, 960],
    ],
  },
  billboard: {
    size: [2400, 1200],
    form: [1440, 0, 960, 1200],
    unit: 160,
    rules: [
      [120, 84, 1200],
      [120, 1060, 1200],
    ],
  },
  print: {
    size: [1240, 1754],
    form: [434, 0, 806, 806],
    unit: 134.3,
    rules: [
      [90, 90, 254],
      [90, 1592, 1060],
    ],
  },
};
