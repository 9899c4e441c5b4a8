import { circle, ellipse, group, line, n, path, polygon, rect } from '../draw.mjs';
import { HOUSES, house, lamp } from './street.mjs';

export function after(random) {
  const look = {
    walls: ['#f0b35a', '#6fb3ab', '#e98a72', '#f3dfae'],
    doors: ['#23507e', '#c23b3a', '#2f6b45', '#7a3f78'],
    trim: '#fffaf0',
    roof: '#8a4b3c',
    glass: '#5d93b4',
    chimney: '#b4694f',
    chimneyCap: '#8f4c38',
    pot: '#d2805c',
    eaves: '#fff3dc',
    alive: true,
  };
  const leaves = (cx, cy, r, count, tones) =>
    Array.from({ length: count }, (_, i) => {
      const a = random() * Math.PI * 2;
      const d = Math.sqrt(random()) * r;
      return circle(
        cx + Math.cos(a) * d * 1.12,
        cy + Math.sin(a) * d * 0.86,
        r * (0.24 + random() * 0.12),
        tones[Math.min(tones.length - 1, Math.floor((i / count) * tones.length))],
      );
    });
  const tree = (x, base, top, r) => [
    ellipse(x, base + 4, r * 0.8, 12, '#123a1c', { 'fill-opacity': 0.3 }),
    path(
      `M${x - 13} ${base}C${x - 9} ${base - 60} ${x - 9} ${top + r} ${x - 12} ${top}L${x + 12} ${top}C${x + 9} ${top + r} ${x + 9} ${base - 60} ${x + 15} ${base}Z`,
      '#6b4327',
    ),
    leaves(x + 6, top + 12, r, 20, ['#22603a', '#2b7341']),
    leaves(x, top, r * 0.94, 22, ['#2f8146', '#3f964d']),
    leaves(x - r * 0.22, top - r * 0.26, r * 0.66, 16, ['#58ab55', '#86c660']),
  ];
  const flower = (x, y, k, c) => [
    line(`M${n(x)} ${n(y)}V${n(y - 30 * k)}`, '#2f7a3c', 4 * k),
    [0, 1, 2, 3, 4].map((i) =>
      circle(x + Math.cos(i * 1.257) * 8 * k, y - 32 * k + Math.sin(i * 1.257) * 8 * k, 6.4 * k, c),
    ),
    circle(x, y - 32 * k, 5 * k, '#ffe07a'),
  ];
  const bike = (x, y, k, frame, body, skin, hair, legs) =>
    group(
      { transform: `translate(${x} ${y}) scale(${k})` },
      ellipse(0, 62, 120, 8, '#000', { 'fill-opacity': 0.22 }),
      circle(-66, 20, 40, 'none', { stroke: '#2a2c30', 'stroke-width': 7 }),
      circle(66, 20, 40, 'none', { stroke: '#2a2c30', 'stroke-width': 7 }),
      line('M-66 20L-22 20L36 -36L-34 -36ZM-22 20L-40 -52M66 20L32 -58L52 -70', frame, 8),
      line('M-38 -66L6 -34L-14 22', legs, 20),
      line('M-40 -72L-4 -128', body, 38),
      line('M-2 -126L22 -92L46 -72', body, 15),
      circle(10, -166, 23, skin),
      path('M-14 -168C-16 -196 34 -200 34 -170C20 -178 0 -180 -14 -168Z', hair),
      circle(50, -71, 8, skin),
      line('M-56 -58H-26', '#2a2c30', 9),
    );
  const bunting = [];
  const flags = ['#e2453c', '#ffd04a', '#fffaf0', '#2f78b8', '#3f964d'];
  for (let i = 0; i < 17; i++) {
    const u = (i + 0.5) / 17;
    const y = (v) => 246 + Math.sin(v * Math.PI) * 74;
    const fx = 330 + u * 570;
    bunting.push(
      path(
        polygon([
          [fx - 13, y(u)],
          [fx + 13, y(u)],
          [fx, y(u) + 30],
        ]),
        flags[i % 5],
      ),
    );
  }
  return [
    rect(-200, 0, 1400, 620, '#8fd0ec'),
    rect(-200, 120, 1400, 300, '#d9f0ef', { 'fill-opacity': 0.55 }),
    circle(214, 120, 58, '#fff0a8'),
    circle(214, 120, 84, '#fff3b8', { 'fill-opacity': 0.35 }),
    [
      [470, 92, 86, 26],
      [520, 70, 56, 30],
      [574, 96, 74, 22],
      [880, 150, 70, 20],
      [930, 132, 50, 22],
    ].map(([x, y, rx, ry]) => ellipse(x, y, rx, ry, '#fff', { 'fill-opacity': 0.95 })),
    HOUSES.map((h, i) => house(h, i, look, random)),
    // pavement, bed, and where the cars were
    rect(-200, 590, 1400, 60, '#e6d6b8'),
    rect(-200, 640, 1400, 16, '#cdb98f'),
    rect(-200, 654, 1400, 60, '#5fae54'),
    Array.from({ length: 50 }, (_, i) =>
      circle(i * 26 - 120 + random() * 10, 656 + random() * 8, 15, ['#3f964d', '#58ab55', '#79bd5c'][i % 3]),
    ),
    rect(-200, 712, 1400, 150, '#d8a184'),
    rect(-200, 712, 1400, 8, '#fff6e4'),
    rect(-200, 852, 1400, 10, '#fff6e4'),
    [-100, 60, 220, 380, 540, 700, 860, 1020].map((x) => rect(x, 783, 84, 9, '#fff6e4')),
    rect(-200, 862, 1400, 138, '#4fa04f'),
    lamp(330, '#2c5a4b'),
    line('M330 246Q615 394 900 246', '#7b6a52', 3),
    bunting,
    tree(604, 664, 380, 138),
    tree(70, 664, 400, 118),
    tree(948, 664, 330, 120),
    // a bench with two who have time
    rect(716, 622, 150, 9, '#8a5a34'),
    rect(716, 592, 150, 9, '#8a5a34'),
    rect(728, 628, 9, 34, '#4b4b4b'),
    rect(846, 628, 9, 34, '#4b4b4b'),
    line('M756 574V618H772V656', '#3b4e86', 21),
    circle(757, 540, 19, '#8a5a3c'),
    path('M736 540C734 512 780 512 778 538C768 528 748 528 736 540Z', '#e9e4dc'),
    line('M818 576V618H802V656', '#b8413c', 21),
    circle(817, 543, 19, '#e8b48c'),
    path('M796 552C790 510 846 510 838 554C832 530 806 528 796 552Z', '#5c3a26'),
    line('M766 590L792 602L812 590', '#8a5a3c', 8),
    bike(214, 776, 0.94, '#d8453c', '#ffd04a', '#7c4a30', '#1d1714', '#2b3a5e'),
    bike(470, 800, 0.62, '#2f78b8', '#e2574c', '#edbd94', '#8a4a22', '#3f6f4d'),
    Array.from({ length: 42 }, (_, i) =>
      circle(i * 31 - 130 + random() * 12, 872 + random() * 16, 17, ['#3f964d', '#6db95a', '#2f8146'][i % 3]),
    ),
    Array.from({ length: 18 }, (_, i) =>
      flower(
        -90 + i * 68 + random() * 20,
        900 + random() * 70,
        0.95,
        ['#f4517a', '#fffaf0', '#8d5bd0', '#ff9c3f'][i % 4],
      ),
    ),
    rect(-200, 0, 1400, 1000, '#ffdf8a', { 'fill-opacity': 0.1 }),
  ];
}
