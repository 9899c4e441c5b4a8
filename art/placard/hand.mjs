import { group, line, n, path, rect } from '../draw.mjs';
import { TILT } from './layouts.mjs';

/** A hand about the stick: four fingers before it, the thumb across them, a knitted cuff, a watch strap. */
export function hand(s, x, y, height, bottom) {
  const u = height / 100;
  const skin = ['var(--skinLight, #e0a878)', 'var(--skin, #c5854f)', 'var(--skinLow, #8a5430)'];
  const finger = (fy, left, right, h, turn) => {
    const d = `M${left + h / 2} ${fy - h / 2}C${left + 30} ${fy - h / 2 - 2} ${right - 26} ${fy - h / 2 - 2.5} ${right - h / 2} ${fy - h / 2 + 1}C${right + 2} ${fy - h / 2 + 3} ${right + 2} ${fy + h / 2 - 2} ${right - h / 2} ${fy + h / 2 - 1}C${right - 26} ${fy + h / 2 + 1} ${left + 30} ${fy + h / 2 + 2} ${left + h / 2} ${fy + h / 2}C${left - 2} ${fy + h / 2 - 1} ${left - 2} ${fy - h / 2 + 1} ${left + h / 2} ${fy - h / 2}Z`;
    return group(
      { transform: `rotate(${turn} 0 ${fy})` },
      path(
        d,
        s.linear(0, fy - h / 2, 0, fy + h / 2, [
          [0, skin[0]],
          [0.5, skin[1]],
          [1, skin[2]],
        ]),
      ),
      line(
        `M${left + 22} ${fy - h * 0.3}C${left + 19} ${fy} ${left + 19} ${fy + h * 0.1} ${left + 22} ${fy + h * 0.34}`,
        skin[2],
        1.6,
        { opacity: 0.7 },
      ),
      line(
        `M${left + 26} ${fy - h * 0.28}C${left + 24} ${fy} ${left + 24} ${fy + h * 0.1} ${left + 26} ${fy + h * 0.3}`,
        skin[2],
        1.1,
        { opacity: 0.5 },
      ),
      line(
        `M${left + h * 0.5} ${fy - h * 0.3}C${left + 30} ${fy - h * 0.42} ${right - 30} ${fy - h * 0.42} ${right - h * 0.6} ${fy - h * 0.3}`,
        '#fff',
        2,
        { opacity: 0.28 },
      ),
    );
  };
  const arm = (bottom - y) / u + 10;
  return [
    group(
      { transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})` },
      // sleeve and cuff
      path(
        `M-40 84C-52 130 -62 170 -66 ${n(arm)}L58 ${n(arm)}C56 170 48 130 40 84Z`,
        s.linear(-60, 0, 60, 0, [
          [0, 'var(--sleeve, #d9604a)'],
          [1, 'var(--sleeve, #d9604a)'],
        ]),
      ),
      path(`M8 84C16 130 20 170 20 ${n(arm)}L58 ${n(arm)}C56 170 48 130 40 84Z`, '#0c0a12', { opacity: 0.24 }),
      // wrist
      path(
        'M-38 20C-36 50 -34 64 -34 88L34 88C34 66 36 50 38 24Z',
        s.linear(-36, 0, 38, 0, [
          [0, skin[0]],
          [0.5, skin[1]],
          [1, skin[2]],
        ]),
      ),
      path('M-36 58L36 58L35 72L-35 72Z', '#2a2320'),
      rect(-12, 54, 24, 22, '#d9b65a', { rx: 5 }),
      rect(-8, 58, 16, 14, '#f7f1df', { rx: 3 }),
      line('M0 65L0 60M0 65L4 67', '#2a2320', 1.4),
      path('M-42 80C-20 88 20 88 42 80L44 102C20 110 -22 110 -46 102Z', 'var(--sleeve, #d9604a)'),
      path('M-42 80C-20 88 20 88 42 80L44 102C20 110 -22 110 -46 102Z', '#0c0a12', { opacity: 0.18 }),
      ...[-34, -24, -14, -4, 6, 16, 26, 36].map((v) =>
        line(`M${v} ${n(85 - Math.abs(v) * 0.08)}L${n(v * 1.06)} ${n(106 - Math.abs(v) * 0.08)}`, '#0c0a12', 2, {
          opacity: 0.22,
        }),
      ),
      // the hand behind the stick
      path(
        'M-50 -48C-40 -62 30 -60 44 -46C54 -20 54 20 44 44C20 58 -30 58 -46 40C-58 10 -58 -22 -50 -48Z',
        s.linear(-50, -50, 50, 50, [
          [0, skin[1]],
          [1, skin[2]],
        ]),
      ),
    ),
    group(
      { transform: `rotate(${TILT} ${n(x)} ${n(y)})` },
      rect(
        x - height * 0.115,
        y - height * 0.5,
        height * 0.23,
        height * 0.3,
        s.linear(x - height * 0.115, 0, x + height * 0.115, 0, [
          [0, '#f0d3a0'],
          [0.3, '#e2bd84'],
          [0.72, '#c4975e'],
          [0.74, '#96693c'],
          [1, '#7d552f'],
        ]),
      ),
    ),
    group(
      { transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(u * 1000) / 1000})` },
      finger(35, -47, 36, 24, 3),
      finger(13, -52, 43, 27, 1),
      finger(-13, -54, 46, 28, -2),
      finger(-38, -50, 44, 27, -5),
      // thumb
      s.soft(
        'M40 30C52 10 50 -14 36 -24C20 -34 -2 -34 -14 -26C-22 -16 -12 -6 0 -6C14 -6 20 0 20 12Z',
        '#2b1408',
        3,
        0.45,
      ),
      path(
        'M46 36C58 8 56 -22 38 -34C22 -44 -2 -46 -16 -40C-28 -34 -26 -18 -14 -16C0 -14 16 -14 20 -4C24 8 20 24 24 40Z',
        s.linear(-20, -44, 40, 36, [
          [0, skin[0]],
          [0.55, skin[1]],
          [1, skin[2]],
        ]),
      ),
      path('M-20 -36C-12 -41 -4 -40 -2 -36C-2 -29 -8 -26 -16 -26C-22 -28 -23 -33 -20 -36Z', '#f3cdb0', {
        opacity: 0.85,
      }),
      line('M12 -38C16 -32 16 -24 12 -19', skin[2], 1.6, { opacity: 0.6 }),
      line('M34 -30C46 -18 50 4 44 26', '#fff', 2.4, { opacity: 0.22 }),
    ),
  ];
}
