import { BLEED } from '../draw.mjs';

/**
 * `binding`: where the bar across the top ends, and where the stubs of the days before do. `rip`: where the leaf still
 * hangs on, x only. `corner`: where its upper right corner has come to. `pinch`: where the hand has it, the size of the
 * hand and the degrees its arm is turned. `foot`: where its right edge leaves the sheet below. `bar`: behind the unit,
 * as in template.json. `calm`: where the imprint begins, which nothing crosses.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    binding: [54, 76],
    rip: 700,
    corner: [1136, 186],
    pinch: [1000, 392, 0.5, 44],
    foot: 940,
    bar: [60, 396, 400, 72],
    calm: 508,
  },
  square: {
    size: [1080, 1080],
    binding: [88, 122],
    rip: 600,
    corner: [1012, 322],
    pinch: [784, 690, 0.78, 50],
    foot: 690,
    bar: [60, 598, 588, 96],
    calm: 946,
  },
  portrait: {
    size: [1080, 1350],
    binding: [112, 152],
    rip: 650,
    corner: [1016, 400],
    pinch: [812, 920, 0.84, 54],
    foot: 740,
    bar: [70, 738, 690, 104],
    calm: 1198,
  },
  story: {
    size: [1080, 1920],
    binding: [226, 274],
    rip: 650,
    corner: [1016, 520],
    pinch: [806, 1120, 0.9, 60],
    foot: 720,
    bar: [70, 876, 712, 104],
    calm: 1432,
  },
  billboard: {
    size: [2400, 1200],
    binding: [100, 142],
    rip: 1440,
    corner: [2276, 372],
    pinch: [1990, 770, 0.98, 42],
    foot: 1860,
    bar: [120, 760, 756, 134],
    calm: 988,
  },
  print: {
    size: [1240, 1754],
    binding: [140, 190],
    rip: 760,
    corner: [1170, 480],
    pinch: [948, 1140, 0.98, 54],
    foot: 860,
    bar: [86, 908, 850, 120],
    bleed: BLEED,
    calm: 1568,
  },
};
