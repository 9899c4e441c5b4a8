/**
 * `edge` is where the border begins and `band` its width; `hands` the left edge, middle and length of the hand on the
 * left, which stands mirrored on the right; `rules` the heights of plain rules; `bar` the middle of the rule that runs
 * behind the second line; `stars` the middle of a row of stars; `crest` top and bottom of the panel with the bell.
 */
export const LAYOUTS = {
  share: { size: [1200, 630], edge: 15, band: 26, unit: 0.62, hands: [66, 79, 176], rules: [112], bar: 441, stars: [] },
  square: {
    size: [1080, 1080],
    edge: 22,
    band: 36,
    unit: 0.9,
    hands: [80, 132, 218],
    rules: [186],
    bar: 778,
    stars: [918],
  },
  portrait: {
    size: [1080, 1350],
    edge: 24,
    band: 38,
    unit: 1,
    crest: [76, 300],
    hands: [84, 368, 226],
    rules: [432],
    bar: 1036,
    stars: [1198],
  },
  story: {
    size: [1080, 1920],
    edge: 26,
    band: 42,
    unit: 1.1,
    crest: [80, 340],
    hands: [90, 420, 238],
    rules: [494],
    bar: 1268,
    stars: [1404],
    pointer: [132, 1706, 816],
  },
  billboard: {
    size: [2400, 1200],
    edge: 28,
    band: 50,
    unit: 1.2,
    hands: [128, 162, 360],
    rules: [236],
    bar: 856,
    stars: [],
  },
  print: {
    size: [1240, 1754],
    edge: 30,
    band: 46,
    unit: 1.2,
    bleed: true,
    crest: [92, 410],
    hands: [104, 498, 270],
    rules: [580],
    bar: 1350,
    stars: [1550],
  },
};
