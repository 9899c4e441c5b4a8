import { n, rect } from '../draw.mjs';
import { crack } from './crack.mjs';
import { dots } from './specks.mjs';

export function brick({ W, H, t }, random) {
  const [bw, bh, gap] = [86 * t, 29 * t, 5.4 * t];
  const tones = ['var(--wall)', 'var(--brickA)', 'var(--brickB)', 'var(--brickC)', 'var(--wall)'];
  const faces = tones.map(() => '');
  let lit = '';
  let low = '';
  for (let y = -bh / 2, r = 0; y < H + bh; y += bh, r++)
    for (let x = -bw * (r % 2 ? 0.5 : 1) - 20; x < W + bw; x += bw) {
      const [w, h] = [bw - gap + (random() - 0.5) * 2.4 * t, bh - gap + (random() - 0.5) * 1.6 * t];
      const k = Math.floor(random() * tones.length);
      const [x0, y0] = [Math.round(x), Math.round(y + random())];
      faces[k] += `M${x0} ${y0}h${Math.round(w)}v${Math.round(h)}h-${Math.round(w)}z`;
      if (random() > 0.45) lit += `M${x0} ${y0}h${Math.round(w)}`;
      if (random() > 0.35) low += `M${x0} ${Math.round(y0 + h)}h${Math.round(w)}`;
    }
  return [
    rect(0, 0, W, H, 'var(--mortar)'),
    tones.map(
      (tone, i) =>
        `<path d="${faces[i]}" fill="${tone}" stroke="${tone}" stroke-width="${n(1.6 * t)}" stroke-linejoin="round"/>`,
    ),
    `<path d="${lit}" fill="none" stroke="#fff" stroke-opacity=".13" stroke-width="${n(1.8 * t)}"/>`,
    `<path d="${low}" fill="none" stroke="#000" stroke-opacity=".34" stroke-width="${n(2.6 * t)}"/>`,
    dots(
      Array.from({ length: 240 }, () => [random() * W, random() * H]),
      '#160906',
      3.4 * t,
      0.4,
    ),
    crack(random, W * 0.97, H * 0.03, 2.0, Math.min(W, H) * 0.5, 2.2 * t),
  ];
}
