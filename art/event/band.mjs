import { circle, ellipse, group, line, n, path, polygon } from '../draw.mjs';
import { INK, inked, printed, tones } from './print.mjs';

/** A cornet in its own units, 200 long, from the mouthpiece at 0, 0 to the bell. */
function horn(t, u) {
  const w = (3.4 * t) / u;
  const brass = 'var(--brass, #f0a92c)';
  const low = 'var(--brassLow, #b86f16)';
  const lit = 'var(--brassLit, #ffe3a0)';
  const tube = (d, width) => [
    inked(d, width + 2 * w),
    line(d, brass, width),
    group({ transform: `translate(0 ${n(-width * 0.2)})` }, line(d, lit, width * 0.24)),
    group({ transform: `translate(0 ${n(width * 0.28)})` }, line(d, low, width * 0.26)),
  ];
  const bell =
    'M112 -7C158 -8 184 -18 202 -52C208 -54 212 -50 211 -44C206 -16 206 16 211 44C212 50 208 54 202 52C184 18 158 8 112 7Z';
  return [
    tube('M4 0L60 0', 7),
    tube('M60 0L150 0C172 0 172 46 150 46L56 46C34 46 34 0 60 0', 11),
    path(bell, brass),
    path('M112 7C158 8 184 18 202 52C208 54 212 50 211 44C206 22 205 10 205 2C190 14 150 2 112 3Z', low),
    path('M120 -3C160 -5 186 -14 201 -42C192 -20 176 -6 120 -3Z', lit),
    inked(bell, w),
    path('M207 -48C214 -24 214 24 207 48C201 24 201 -24 207 -48Z', 'var(--line, #1d2748)'),
    ...[70, 90, 110].flatMap((x) => [
      ...[[`M${x - 8} -26L${x + 8} -26L${x + 8} 58L${x - 8} 58Z`, brass]].map(([d, c]) => path(d, c)),
      path(`M${x + 3} -26L${x + 8} -26L${x + 8} 58L${x + 3} 58Z`, low),
      path(`M${x - 5} -24L${x - 2} -24L${x - 2} 56L${x - 5} 56Z`, lit),
      inked(`M${x - 8} -26L${x + 8} -26L${x + 8} 58L${x - 8} 58Z`, w),
      inked(`M${x} -26L${x} -38`, w * 1.4),
      path(`M${x - 8} -44L${x + 8} -44L${x + 7} -37L${x - 7} -37Z`, 'var(--cream, #fff6df)'),
      inked(`M${x - 8} -44L${x + 8} -44L${x + 7} -37L${x - 7} -37Z`, w * 0.8),
    ]),
    path('M-10 -9L6 -4L6 4L-10 9Z', brass),
    inked('M-10 -9L6 -4L6 4L-10 9Z', w),
  ];
}

export function band(s, L) {
  const {
    drum: [x, y, r],
    t,
    horns,
  } = L;
  const tone = tones(s, t);
  const out = [];
  const at = (angle, mirror, scale, from) => {
    // `angle` from upright
    const u = (r / 100) * scale;
    const a = (angle * Math.PI) / 180;
    const [sx, sy] = [x + (mirror ? -1 : 1) * Math.sin(a) * r * from, y - Math.cos(a) * r * from];
    return group(
      {
        transform: `translate(${n(sx)} ${n(sy)}) scale(${mirror ? '-1' : '1'} 1) rotate(${angle - 90}) scale(${Math.round(u * 1000) / 1000})`,
      },
      horn(t, u),
    );
  };
  const size = L.width > L.height * 1.3 ? 0.57 : 0.66;
  out.push(at(horns, true, size, 0.6), at(horns, false, size, 0.6));
  // its shadow on the grass
  out.push(ellipse(x + r * 0.1, y + r * 1.06, r * 1.04, r * 0.13, INK, { opacity: 0.5 }));
  // feet
  for (const k of [-1, 1])
    out.push(
      ...printed(
        polygon([
          [x + k * r * 0.5, y + r * 0.78],
          [x + k * r * 0.66, y + r * 0.7],
          [x + k * r * 0.82, y + r * 1.08],
          [x + k * r * 0.62, y + r * 1.08],
        ]),
        'var(--brassLow, #b86f16)',
        3.4 * t,
        [2, 2],
      ),
    );
  // the hoop, the head
  const ringPath = (q) => {
    const k = q * 0.5523;
    return `M${n(x - q)} ${n(y)}C${n(x - q)} ${n(y - k)} ${n(x - k)} ${n(y - q)} ${n(x)} ${n(y - q)}C${n(x + k)} ${n(y - q)} ${n(x + q)} ${n(y - k)} ${n(x + q)} ${n(y)}C${n(x + q)} ${n(y + k)} ${n(x + k)} ${n(y + q)} ${n(x)} ${n(y + q)}C${n(x - k)} ${n(y + q)} ${n(x - q)} ${n(y + k)} ${n(x - q)} ${n(y)}Z`;
  };
  out.push(...printed(ringPath(r), 'var(--red, #d5352a)', 5 * t, [3.4 * t, 2.6 * t]));
  out.push(path(ringPath(r), tone.light));
  // a wavy band painted round the hoop
  const teeth = 48;
  let zig = '';
  for (let i = 0; i < teeth; i++) {
    const a = (i / teeth) * 6.2832;
    const b = ((i + 0.5) / teeth) * 6.2832;
    const c = ((i + 1) / teeth) * 6.2832;
    zig += polygon([
      [x + Math.cos(a) * r * 0.865, y + Math.sin(a) * r * 0.865],
      [x + Math.cos(b) * r * 0.95, y + Math.sin(b) * r * 0.95],
      [x + Math.cos(c) * r * 0.865, y + Math.sin(c) * r * 0.865],
    ]);
  }
  out.push(path(zig, 'var(--brass, #f0a92c)'));
  out.push(...printed(ringPath(r * 0.865), 'var(--head, #fff6df)', 4 * t, [2 * t, 1.6 * t]));
  out.push(
    // shade at the lower right of the head, wear where it is struck
    path(
      `M${n(x + r * 0.6)} ${n(y - r * 0.6)}C${n(x + r * 0.95)} ${n(y - r * 0.1)} ${n(x + r * 0.85)} ${n(y + r * 0.6)} ${n(x + r * 0.2)} ${n(y + r * 0.83)}C${n(x - r * 0.1)} ${n(y + r * 0.87)} ${n(x - r * 0.4)} ${n(y + r * 0.78)} ${n(x - r * 0.56)} ${n(y + r * 0.62)}C${n(x + r * 0.2)} ${n(y + r * 0.74)} ${n(x + r * 0.66)} ${n(y + r * 0.3)} ${n(x + r * 0.6)} ${n(y - r * 0.6)}Z`,
      tone.light,
    ),
    line(ringPath(r * 0.79), 'var(--teal, #1f7f86)', 3 * t),
  );
  // claws and rods
  for (let i = 0; i < 10; i++) {
    const a = ((i + 0.5) / 10) * 360;
    out.push(
      group(
        { transform: `translate(${n(x)} ${n(y)}) rotate(${n(a)}) scale(${Math.round((r / 100) * 1000) / 1000})` },
        path('M-6 -105L6 -105L7 -92L3 -82L-3 -82L-7 -92Z', 'var(--brass, #f0a92c)'),
        path('M1 -105L6 -105L7 -92L3 -82L1 -82Z', 'var(--brassLow, #b86f16)'),
        line('M-6 -105L6 -105L7 -92L3 -82L-3 -82L-7 -92Z', INK, 2.2),
        circle(0, -98, 2.2, INK),
      ),
    );
  }
  return out;
}
