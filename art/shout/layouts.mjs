import { BLEED } from '../draw.mjs';

/**
 * `mouth`: middle, half width and half height of what is between the lips; the words in template.json lie in it.
 * `round`: how near it is to a rectangle, 2 being an ellipse. `lips`: breadth above, below and at the corners. `teeth`:
 * how many there are and the length of the longest; `low`: the same of the lower ones. `tongue`: its height. `lean`: how
 * much lower the left corner is. `words`: from where to where the box of the words goes; no tooth reaches into it.
 * `foot`: where the calm place of the imprint begins.
 */
export const LAYOUTS = {
  share: {
    size: [1200, 630],
    mouth: [600, 270, 586, 246],
    round: 4.2,
    lips: [34, 42, 40],
    teeth: [11, 50],
    tongue: [620, 84, 300],
    lean: 12,
    foot: 562,
    words: [86, 494],
  },
  square: {
    size: [1080, 1080],
    mouth: [540, 482, 543, 408],
    round: 3.2,
    lips: [52, 58, 46],
    teeth: [7, 84],
    tongue: [560, 156, 340],
    lean: 20,
    foot: 964,
    words: [174, 846],
  },
  portrait: {
    size: [1080, 1350],
    mouth: [540, 606, 543, 520],
    round: 3.4,
    lips: [60, 80, 46],
    teeth: [7, 100],
    tongue: [560, 204, 340],
    lean: 22,
    foot: 1210,
    words: [200, 1060],
  },
  story: {
    size: [1080, 1920],
    mouth: [540, 750, 543, 626],
    round: 3.4,
    lips: [76, 84, 46],
    teeth: [7, 150],
    low: [7, 60],
    tongue: [560, 250, 340],
    lean: 26,
    foot: 1460,
    words: [312, 1270],
  },
  billboard: {
    size: [2400, 1200],
    mouth: [1200, 518, 1176, 466],
    round: 4.2,
    lips: [64, 80, 80],
    teeth: [11, 98],
    tongue: [1240, 176, 600],
    lean: 22,
    foot: 1060,
    words: [168, 944],
  },
  print: {
    size: [1240, 1754],
    mouth: [620, 786, 620, 692],
    round: 3.4,
    lips: [76, 84, 54],
    teeth: [7, 130],
    low: [7, 60],
    tongue: [644, 264, 390],
    lean: 28,
    foot: 1588,
    bleed: BLEED,
    words: [240, 1388],
  },
};
