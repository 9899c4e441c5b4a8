import { group } from '../../draw.mjs';
import { back } from './back.mjs';
import { LINE } from './inks.mjs';
import { ball, stripes, tools } from './tools.mjs';

/** One whom she taught to knit: in the same scarf. */
export function pupil(random, s) {
  const skin = { light: '#d9a066', mid: '#b57a45', shadow: '#7d4d28' };
  const tool = tools(random);
  const { shape, brush } = tool;
  const coat = { base: '#2a8079', dark: '#1a5651', line: '#0e3532' };
  const hair =
    'M-98 30C-116 -50 -66 -116 8 -116C80 -114 116 -54 104 24C102 60 84 92 60 104C20 116 -30 114 -62 96C-72 76 -84 60 -98 30Z';
  const wrap =
    'M-112 92C-60 124 60 126 116 88C134 110 138 150 126 180C60 216 -60 214 -126 184C-136 150 -130 116 -112 92Z';
  const end = 'M20 176C60 182 96 176 124 164C140 300 150 440 150 600L44 606C44 460 36 320 20 176Z';
  return [
    back(skin, coat, tool, { broad: 0.92 }),
    shape(skin.mid, ball(-100, 34, 20, 28), 9, 0.6),
    brush(LINE, [[ball(-100, 34, 21, 29).replace('Z', ''), 5, 7, 6, 5]]),
    shape('#1d1413', hair, 14, 2),
    brush('#5b4436', [
      ['M-60 -60C-40 -86 0 -96 40 -84', 2, 7, 2],
      ['M-76 -10C-40 -50 30 -60 76 -30', 2, 7, 2],
      ['M-66 40C-30 6 40 0 84 24', 2, 7, 2],
      ['M-40 84C-10 60 40 56 74 74', 2, 6, 2],
    ]),
    shape('#fff0d2', end, 14, 1),
    group(
      { 'clip-path': s.clip(end) },
      brush('#d2402c', stripes([14, 230, 80, 238, 144, 222], [40, 560, 96, 566, 156, 556], 5, 34)),
    ),
    brush(LINE, [[end.replace('Z', ''), 6, 9, 9, 9, 6]]),
    brush('#fff0d2', [
      ['M56 604L54 640', 6, 5],
      ['M80 604L82 644', 6, 5],
      ['M106 602L106 640', 6, 5],
      ['M132 600L136 638', 6, 5],
    ]),
    shape('#fff0d2', wrap, 14, 1),
    group(
      { 'clip-path': s.clip(wrap) },
      brush('#d2402c', stripes([-118, 80, -132, 140, -116, 210], [118, 76, 136, 140, 112, 204], 6, 28)),
    ),
    brush(LINE, [[wrap.replace('Z', ''), 6, 9, 8, 9, 8, 9, 6]]),
  ];
}
