/**
 * `symbol`: its middle and its height. `card`: left, top, width and height of the card with the slogan; its box in
 * template.json lies inside. `plinth`: where the tarred foot of the wall begins; `ground`: where the pavement does.
 */
export const LAYOUTS = {
  share: { size: [1200, 630], symbol: [222, 276, 420], card: [424, 62, 732, 432], plinth: 544, ground: undefined },
  square: { size: [1080, 1080], symbol: [540, 270, 430], card: [70, 508, 940, 398], plinth: 944, ground: undefined },
  portrait: { size: [1080, 1350], symbol: [540, 352, 560], card: [62, 664, 956, 492], plinth: 1194, ground: undefined },
  story: { size: [1080, 1920], symbol: [540, 560, 590], card: [62, 880, 956, 500], plinth: 1444, ground: 1640 },
  billboard: {
    size: [2400, 1200],
    symbol: [452, 530, 800],
    card: [880, 130, 1410, 800],
    plinth: 1040,
    ground: undefined,
  },
  print: { size: [1240, 1754], symbol: [620, 462, 720], card: [76, 868, 1088, 640], plinth: 1572, ground: undefined },
};
