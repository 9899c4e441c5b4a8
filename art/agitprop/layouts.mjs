/** Degrees: the slogan and everything that runs with it; `rotate` in template.json says the same. */
export const TILT = -9;

/**
 * `horn`: the middle of the megaphone's mouth, its direction in degrees and its scale. `fan`: the directions of the two
 * edges of what comes out. `arm`: where it leaves the sheet, x only. `disc`: of the shout, middle and radius. `base`:
 * where the black foot with the imprint begins.
 */
export const LAYOUTS = {
  share: { size: [1200, 630], horn: [330, 252, -15, 1], fan: [-49, 8], arm: 96, disc: [1070, 480, 80], base: 556 },
  square: {
    size: [1080, 1080],
    horn: [410, 640, -36, 1.06],
    fan: [-114, TILT],
    arm: 150,
    disc: [846, 778, 150],
    base: 954,
  },
  portrait: {
    size: [1080, 1350],
    horn: [436, 800, -42, 1.26],
    fan: [-116, TILT],
    arm: 130,
    disc: [842, 990, 172],
    base: 1206,
  },
  story: {
    size: [1080, 1920],
    horn: [430, 1040, -42, 1.26],
    fan: [-112, TILT],
    arm: 130,
    disc: [846, 1228, 168],
    base: 1446,
    lower: 1760,
  },
  billboard: {
    size: [2400, 1200],
    horn: [690, 490, -15, 1.96],
    fan: [-52, 8],
    arm: 210,
    disc: [2136, 904, 156],
    base: 1058,
  },
  print: {
    size: [1240, 1754],
    horn: [504, 1050, -42, 1.5],
    fan: [-116, TILT],
    arm: 150,
    disc: [966, 1290, 206],
    base: 1572,
  },
};
