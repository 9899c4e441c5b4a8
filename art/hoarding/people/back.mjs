import { LINE } from './inks.mjs';

/**
 * Those who look up, from behind: about the middle of the head, 100 units its half, down to where the sheet ends.
 */

/** A coat from behind, and what shows of a face that looks up to the left. */
export function back(skin, coat, { shape, brush, gouges }, { broad = 1 } = {}) {
  const x = (v) => v * broad;
  const body = `M${x(-106)} 128C${x(-190)} 150 ${x(-250)} 196 ${x(-270)} 300C${x(-290)} 420 ${x(-300)} 640 ${x(-306)} 1200L${x(306)} 1200C${x(302)} 640 ${x(292)} 420 ${x(272)} 300C${x(252)} 196 ${x(190)} 150 ${x(106)} 128C${x(50)} 112 ${x(-50)} 112 ${x(-106)} 128Z`;
  return [
    shape(coat.base, body, 22, 1.2),
    shape(
      coat.dark,
      `M${x(106)} 128C${x(190)} 150 ${x(252)} 196 ${x(272)} 300C${x(292)} 420 ${x(302)} 640 ${x(306)} 1200L${x(120)} 1200C${x(130)} 800 ${x(120)} 500 ${x(96)} 320C${x(120)} 260 ${x(130)} 190 ${x(106)} 128Z`,
      22,
      1.2,
    ),
    gouges(coat.line, [
      [x(-186), 300, x(-204), 620, 8, -10],
      [x(196), 300, x(212), 640, 8, 10],
      [0, 190, x(-6), 900, 6, -6],
      [x(-150), 250, x(-172), 330, 6, -6],
      [x(150), 250, x(176), 340, 6, 8],
    ]),
    brush(LINE, [[body.replace(/L.*?C/, `M${x(306)} 1200C`).replace('Z', ''), 9, 11, 9, 8, 10]]),
    // cheek, ear
    shape(skin.mid, 'M-84 -20C-112 6 -116 40 -100 66C-88 92 -60 108 -30 112L40 90L20 -20Z', 12, 0.8),
    shape(skin.shadow, 'M-60 104C-30 120 30 120 64 100L70 150L-64 150Z', 12, 0.8),
    brush(LINE, [['M-86 -22C-114 6 -118 40 -101 66C-88 92 -64 106 -40 112', 4, 8, 9, 6]]),
  ];
}
