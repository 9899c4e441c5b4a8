/**
 * `plate`: where the portrait is. `mark`: left, top and width of the quotation mark. `rules`: lines across the page as
 * left, width, y and weight. template.json has the same boxes.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    plate: [78, 48, 384, 508],
    mark: [438, 44, 200],
    slab: 20,
    rules: [
      [516, 622, 436, 5],
      [516, 622, 445, 1.5],
    ],
  },
  square: {
    size: [1080, 1080],
    plate: [92, 70, 430, 530],
    mark: [496, 86, 476],
    slab: 26,
    rules: [
      [70, 940, 936, 6],
      [70, 940, 947, 2],
    ],
  },
  portrait: {
    size: [1080, 1350],
    plate: [92, 84, 520, 640],
    mark: [580, 112, 424],
    slab: 28,
    rules: [
      [70, 940, 1184, 6],
      [70, 940, 1195, 2],
    ],
  },
  story: {
    size: [1080, 1920],
    plate: [92, 290, 520, 590],
    mark: [580, 318, 424],
    slab: 28,
    rules: [
      [70, 940, 1428, 6],
      [70, 940, 1439, 2],
    ],
    closing: [380, 1610, 620],
  },
  billboard: {
    size: [2400, 1200],
    plate: [156, 90, 760, 930],
    mark: [868, 92, 340],
    slab: 40,
    rules: [
      [1010, 1270, 800, 10],
      [1010, 1270, 818, 3],
    ],
  },
  print: {
    size: [1240, 1754],
    plate: [116, 106, 600, 760],
    mark: [682, 138, 462],
    slab: 32,
    rules: [
      [90, 1060, 1568, 8],
      [90, 1060, 1582, 2.4],
    ],
  },
};
