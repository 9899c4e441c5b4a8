import { group } from '../../draw.mjs';
import { back } from './back.mjs';
import { LINE, SKINS } from './inks.mjs';
import { ball, tools } from './tools.mjs';

/** A boy who wants to drive the 9 too: in the same cap, too large for him. */
export function boy(random, s) {
  const skin = SKINS.des;
  const tool = tools(random);
  const { shape, brush, gouges } = tool;
  const coat = { base: '#c8452f', dark: '#8c2a1b', line: '#5a160c' };
  const cap = 'M-128 34C-150 -50 -96 -122 4 -124C104 -124 154 -54 130 30C120 62 60 78 2 78C-60 78 -118 66 -128 34Z';
  const satchel = 'M-120 330C-40 316 40 316 124 332L140 600C40 624 -50 622 -136 602Z';
  return [
    back(skin, coat, tool, { broad: 0.72 }),
    shape(skin.mid, 'M-56 60C-52 100 -44 126 -40 150L44 150C48 120 54 96 60 60Z', 12, 0.8),
    shape(skin.shadow, 'M10 60C20 100 20 126 14 150L44 150C48 120 54 96 60 60Z', 12, 0.8),
    shape('#1d1413', 'M-92 50C-80 96 -40 112 4 112C48 112 84 94 92 50Z', 12, 1.4),
    // ears
    shape(skin.mid, [ball(-108, 56, 22, 28), ball(106, 58, 20, 26)], 9, 0.6),
    brush(LINE, [
      [ball(-108, 56, 23, 29).replace('Z', ''), 5, 7, 6, 5],
      [ball(106, 58, 21, 27).replace('Z', ''), 5, 7, 6, 5],
    ]),
    // collar and satchel
    shape('#fff0d2', 'M-98 156C-50 126 50 126 98 156L108 186C50 160 -50 160 -108 186Z', 12, 1),
    brush(LINE, [['M-108 186L-98 156C-50 128 50 128 98 156L108 186C50 162 -50 162 -108 186', 5, 8, 8, 7, 5]]),
    brush('#6d431f', [
      ['M-92 186L-100 330', 26, 28],
      ['M92 186L104 332', 26, 28],
    ]),
    shape('#94602c', satchel, 18, 1.2),
    shape('#6d431f', 'M-130 330C-40 312 40 312 132 332L128 460C40 500 -40 500 -128 458Z', 18, 1.2),
    gouges('#c08a4c', [
      [-110, 346, -10, 334, 4, -3],
      [10, 334, 112, 348, 4, -3],
    ]),
    shape('#f2b92c', ['M-24 462L24 462L22 516L-22 516Z'], 10, 0.8),
    brush(LINE, [
      [satchel.replace('Z', ''), 7, 9, 8, 9, 7],
      ['M-128 458C-40 500 40 500 128 460', 6, 9, 6],
    ]),
    // the cap
    shape('#d9971c', cap, 16, 1.2),
    shape(
      '#a86c0c',
      'M72 -112C140 -88 150 -30 130 30C120 62 60 78 2 78C70 66 100 30 102 -20C104 -60 96 -90 72 -112Z',
      14,
      1,
    ),
    group(
      { 'clip-path': s.clip(cap) },
      brush('#7d4d08', [
        ['M-140 -30C-60 -76 60 -76 146 -34', 3, 6, 3],
        ['M-140 20C-60 -22 60 -22 140 18', 3, 6, 3],
        ['M-120 66C-50 30 60 30 124 64', 3, 5, 3],
        ['M-40 -130C-66 -70 -74 0 -70 80', 3, 5, 3],
        ['M4 -130C-2 -60 -2 10 2 84', 3, 5, 3],
        ['M50 -130C70 -70 80 0 78 80', 3, 5, 3],
        ['M-84 -110C-116 -60 -124 0 -118 60', 3, 5, 3],
        ['M100 -110C126 -60 132 0 126 60', 3, 5, 3],
      ]),
    ),
    brush(LINE, [[cap.replace('Z', ''), 6, 10, 9, 10, 9, 10, 6]]),
    shape('#d9971c', ball(4, -122, 18, 11), 7, 0.6),
    brush(LINE, [[ball(4, -123, 19, 12).replace('Z', ''), 4, 6, 5]]),
  ];
}
