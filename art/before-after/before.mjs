import { circle, ellipse, group, line, n, path, rect } from '../draw.mjs';
import { HOUSES, house, lamp } from './street.mjs';

const car = (x, y, k, color, dark) =>
  group(
    { transform: `translate(${x} ${y}) scale(${k})` },
    ellipse(200, 150, 214, 14, '#000', { 'fill-opacity': 0.34 }),
    path(
      'M4 128C0 96 8 76 44 70L96 62C116 24 138 6 176 4L268 4C304 6 326 28 346 62C384 68 400 80 402 108L400 134C398 142 392 144 384 144L20 144C8 144 4 138 4 128Z',
      color,
    ),
    path('M112 62C128 34 144 20 174 18L206 18L206 62ZM220 18L264 18C290 20 308 38 324 62L220 62Z', dark),
    path('M126 58L150 28L168 20L140 60Z', '#fff', { 'fill-opacity': 0.25 }),
    path('M4 108H402L400 134C398 142 392 144 384 144L20 144C8 144 4 138 4 128Z', '#000', { 'fill-opacity': 0.2 }),
    line('M212 66V130M216 84H232', '#000', 3, { 'stroke-opacity': 0.35 }),
    circle(96, 140, 38, '#17171a'),
    circle(96, 140, 18, '#8d8d90'),
    circle(316, 140, 38, '#17171a'),
    circle(316, 140, 18, '#8d8d90'),
    rect(6, 84, 26, 16, '#f3e7b4'),
    rect(382, 84, 18, 20, '#8f1d18'),
  );

export function before(random) {
  const look = {
    walls: ['#9a938b', '#a89e94', '#8e867f', '#b0a497'],
    doors: ['#4a4744', '#5a4a44', '#3f4448', '#524d47'],
    trim: '#c9c3b9',
    roof: '#5c5858',
    glass: '#3b4145',
    chimney: '#645b56',
    chimneyCap: '#504945',
    pot: '#6e5a50',
    eaves: '#5d5955',
    grime: true,
  };
  const twigs = [];
  const grow = (x, y, a, l, w) => {
    const [ex, ey] = [x + Math.cos(a) * l, y + Math.sin(a) * l];
    twigs.push(line(`M${n(x)} ${n(y)}L${n(ex)} ${n(ey)}`, '#2b2725', w));
    if (w > 2.2)
      for (const d of [-0.5, 0.42])
        grow(ex, ey, a + d + (random() - 0.5) * 0.36, l * (0.66 + random() * 0.14), w * 0.62);
  };
  grow(602, 610, -Math.PI / 2, 116, 15);
  const puff = (x, y, r, o) => circle(x, y, r, '#d2cec8', { 'fill-opacity': o });
  return [
    rect(-200, 0, 1400, 620, '#c4c5c2'),
    // low cloud and smoke
    [
      [120, 90, 260, 70],
      [520, 60, 340, 80],
      [860, 130, 260, 60],
      [300, 190, 300, 46],
    ].map(([x, y, rx, ry], i) => ellipse(x, y, rx, ry, i % 2 ? '#8f908f' : '#bcbcb8', { 'fill-opacity': 0.55 })),
    [0, 1, 2, 3, 4, 5].map((i) =>
      ellipse(670 + i * 44, 110 - i * 16, 34 + i * 13, 22 + i * 7, '#5f5e5e', { 'fill-opacity': 0.3 }),
    ),
    HOUSES.map((h, i) => house(h, i, look, random)),
    rect(-200, 590, 1400, 60, '#a29d95'),
    [-60, 90, 240, 390, 540, 690, 840, 990].map((x) => line(`M${x} 596L${x - 10} 648`, '#605c57', 3)),
    rect(-200, 646, 1400, 12, '#6a6661'),
    rect(-200, 658, 1400, 342, '#5d5b5a'),
    rect(-200, 658, 1400, 26, '#000', { 'fill-opacity': 0.2 }),
    twigs,
    lamp(330, '#35373a'),
    car(1010, 640, 1.02, '#7e8a86', '#2b3034'),
    // black bags and a bin
    path('M768 640C760 600 784 576 806 572C830 576 848 604 842 640Z', '#1f2023'),
    path('M836 642C832 612 850 594 872 592C892 596 906 618 900 642Z', '#2a2b2f'),
    path('M800 572C796 560 816 560 812 572Z', '#1f2023'),
    path('M716 560H766L760 640H722Z', '#3b4a44'),
    rect(710, 552, 62, 12, '#2c3833'),
    // queue of cars in their own smoke
    puff(470, 740, 34, 0.35),
    puff(500, 722, 44, 0.3),
    puff(446, 760, 30, 0.35),
    puff(520, 752, 36, 0.25),
    car(30, 640, 1.02, '#8b929a', '#2b3034'),
    car(520, 636, 1.06, '#96685c', '#2b2c30'),
    puff(952, 770, 36, 0.4),
    puff(984, 744, 46, 0.34),
    // a puddle and holes in the road
    ellipse(480, 858, 150, 17, '#6b7278'),
    ellipse(452, 854, 90, 8, '#8d959b', { 'fill-opacity': 0.7 }),
    ellipse(160, 862, 56, 9, '#2d2c2c'),
    car(-160, 800, 1.5, '#6c736a', '#24282a'),
    car(620, 806, 1.5, '#a3a19c', '#2b2f33'),
    puff(520, 960, 60, 0.35),
    puff(570, 930, 70, 0.25),
    // paper in the wind
    path('M410 690L440 684L446 704L416 708Z', '#d2cec4'),
    path('M650 876L672 866L684 882L660 890Z', '#bdb9b0'),
    // faded, as prints of that age are
    rect(-200, 0, 1400, 1000, '#d8cdb6', { 'fill-opacity': 0.2 }),
  ];
}
