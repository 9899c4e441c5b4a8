/**
 * `fields`: left, top, right and bottom of where the small things stand; those that touch an edge of the sheet go on past
 * it. `pitch`: the room of one house. `one`: where about in the first field the one that is meant stands, 0…1.
 */
export const LAYOUTS = {
  share: { size: [1200, 630], fields: [[824, 0, 1200, 630]], pitch: 74, one: [0.42, 0.52] },
  square: { size: [1080, 1080], fields: [[0, 590, 1080, 912]], pitch: 88, one: [0.74, 0.55] },
  portrait: { size: [1080, 1350], fields: [[0, 664, 1080, 1160]], pitch: 92, one: [0.74, 0.6] },
  story: {
    size: [1080, 1920],
    fields: [
      [0, 0, 1080, 750],
      [0, 1568, 1080, 1920],
    ],
    pitch: 100,
    one: [0.7, 0.7],
  },
  billboard: { size: [2400, 1200], fields: [[1600, 0, 2400, 1200]], pitch: 134, one: [0.42, 0.5] },
  print: { size: [1240, 1754], fields: [[0, 800, 1240, 1530]], pitch: 106, one: [0.74, 0.6] },
};
