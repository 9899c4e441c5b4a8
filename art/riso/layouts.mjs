/**
 * `picture` is the place of the photo; `edge` the cut edge of the sheet of words that lies over it: `down` (a height) or
 * `across` (a left-hand width); `bunch` the middle and the scale of the drawing; `low` where a tall page has flowers
 * below the words; `marks` the middle and direction of the row of test marks.
 */
export const LAYOUTS = {
  share: { size: [1200, 630], picture: [560, 0, 640, 630], across: 640, bunch: [900, 330, 0.62], unit: 0.8 },
  square: { size: [1080, 1080], picture: [0, 0, 1080, 620], down: 560, bunch: [560, 304, 0.6], unit: 1 },
  portrait: { size: [1080, 1350], picture: [0, 0, 1080, 850], down: 780, bunch: [545, 412, 0.8], unit: 1.05 },
  story: { size: [1080, 1920], picture: [0, 0, 1080, 1010], down: 936, bunch: [545, 484, 0.95], unit: 1.1, low: 1560 },
  billboard: { size: [2400, 1200], picture: [1240, 0, 1160, 1200], across: 1380, bunch: [1870, 624, 1.18], unit: 1.5 },
  print: {
    size: [1240, 1754],
    picture: [0, 0, 1240, 1110],
    down: 1030,
    bunch: [625, 540, 1.05],
    unit: 1.2,
    bleed: true,
  },
};
