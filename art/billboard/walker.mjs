import { circle, ellipse, group, line, n, path } from '../draw.mjs';

export function walker(x, y, h, flip, kind) {
  const k = h / 200;
  const coat = 'var(--figure)';
  return group(
    { transform: `translate(${n(x)} ${n(y)}) scale(${n(flip * k * 100) / 100} ${n(k * 100) / 100})` },
    ellipse(4, 1, 40, 5, '#000', { 'fill-opacity': 0.4 }),
    line('M-4 -84L-22 -4M4 -84L24 -6', coat, 15),
    line('M-22 -3L-8 -2M24 -5L38 -4', coat, 9),
    path('M-20 -154C-12 -164 14 -164 22 -152L28 -62C10 -54 -14 -54 -28 -62Z', coat),
    circle(2, -180, 15, coat),
    kind === 'umbrella'
      ? [
          line('M20 -130L34 -140L32 -232', coat, 9),
          path(
            'M-54 -196C-46 -254 108 -256 120 -196C104 -208 92 -208 78 -196C64 -210 50 -210 34 -197C18 -210 4 -210 -10 -196C-24 -208 -40 -208 -54 -196Z',
            'var(--umbrella)',
          ),
          path('M34 -242C60 -240 74 -222 78 -196C92 -208 104 -208 120 -196C112 -232 76 -246 34 -242Z', '#000', {
            'fill-opacity': 0.24,
          }),
        ]
      : [
          path('M-18 -178C-22 -204 26 -206 22 -180L34 -174L-10 -176Z', coat),
          line('M22 -138L30 -96L28 -84', coat, 11),
          path('M16 -84L42 -84L46 -40L12 -40Z', 'var(--umbrella)'),
        ],
  );
}
