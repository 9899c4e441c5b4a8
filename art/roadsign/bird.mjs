import { circle, group, line, n, path } from '../draw.mjs';

export function bird(L) {
  const [x, y, h] = L.bird;
  const u = h / 100;
  const g = (...children) =>
    group({ transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})` }, children);
  return g(
    line('M-4 0L-2 -16M10 0L8 -16M-10 0L2 0M4 0L16 0', '#1c1a1c', 4),
    // tail, body, head
    path('M-34 -36L-84 -6L-76 2L-18 -22Z', '#1b1d24'),
    path(
      'M-46 -34C-40 -62 -8 -86 18 -84C22 -104 52 -108 58 -86C60 -76 52 -68 48 -60C46 -28 22 -12 0 -14C-20 -14 -36 -20 -46 -34Z',
      '#262a33',
    ),
    path('M-46 -34C-30 -56 -6 -60 14 -50C6 -30 -16 -20 -60 -22Z', '#14161c'),
    path('M48 -60C46 -28 22 -12 0 -14C20 -22 34 -38 38 -62Z', '#565d6c'),
    path('M56 -92L86 -82L55 -78Z', '#e09a2c'),
    circle(43, -89, 4.4, '#f7f0d8'),
    circle(44, -89, 2.6, '#0c0c0f'),
    line('M18 -84C24 -98 44 -102 52 -94', '#6d7686', 3, { opacity: 0.8 }),
    line('M-40 -34C-24 -46 -8 -48 4 -44M-40 -28C-26 -36 -12 -38 0 -36', '#4a5160', 2.6),
  );
}
