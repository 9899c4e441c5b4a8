import { line, n, OVERHANG, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { INK } from './ink.mjs';

export function scene(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width * 2 + L.height);
  const {
    width: W,
    height: H,
    t,
    horn: [hx, hy, hs, turn],
    bubble: [bx, by, bw, bh],
  } = L;
  const rad = (turn * Math.PI) / 180;
  const [mx, my] = [hx + Math.cos(rad) * 80 * hs, hy + Math.sin(rad) * 80 * hs];
  const out = [rect(-OVERHANG, -OVERHANG, W + 2 * OVERHANG, H + 2 * OVERHANG, 'var(--bgA, #ffd21f)')];
  // rays from the mouth of the megaphone
  const far = W + H;
  let rays = '';
  const count = 26;
  for (let i = 0; i < count; i++) {
    const a = (i / count) * Math.PI * 2 + 0.06;
    const b = a + (Math.PI / count) * (0.8 + random() * 0.4);
    rays += polygon([
      [mx, my],
      [mx + Math.cos(a) * far, my + Math.sin(a) * far],
      [mx + Math.cos(b) * far, my + Math.sin(b) * far],
    ]);
  }
  out.push(path(rays, 'var(--bgB, #ffb60a)'));
  // Ben-Day dots that swell towards the corners away from the megaphone
  const gap = 17 * t;
  const sizes = [...Array(7)].map(() => '');
  const covered = (x, y) => x > bx + bw * 0.07 && x < bx + bw * 0.93 && y > by + bh * 0.07 && y < by + bh * 0.93;
  const reach = Math.hypot(W, H);
  for (let row = -2; row * gap * 0.7 < H + OVERHANG; row++)
    for (let col = -2; col * gap * 1.4 < W + OVERHANG; col++) {
      const x = (col + (row % 2 ? 0.5 : 0)) * gap * 1.4;
      const y = row * gap * 0.7;
      if (covered(x, y)) continue;
      const corner = Math.hypot(x - W, y) / reach;
      const other = Math.hypot(x, y - H) / reach;
      const k = Math.max(0, 0.95 - corner * 1.5, 0.78 - other * 2.3, 0.42 - (H - y) / (H * 0.5));
      const size = Math.min(6, Math.floor(k * 8));
      if (size < 1) continue;
      sizes[size] += t < 1 ? `M${n(x)} ${n(y)}h.1` : `M${Math.round(x)} ${Math.round(y)}h.1`;
    }
  sizes.forEach((d, i) => {
    if (d) out.push(line(d, 'var(--dot, #e8402c)', gap * 0.86 * (i / 6) ** 0.7, { opacity: 0.85 }));
  });
  // black lines rush in from the edges
  let rush = '';
  for (let i = 0; i < 110; i++) {
    const a = random() * Math.PI * 2;
    const [dx, dy] = [Math.cos(a), Math.sin(a)];
    // where the ray leaves the canvas
    const tx = dx > 0 ? (W + OVERHANG - mx) / dx : (-OVERHANG - mx) / dx;
    const ty = dy > 0 ? (H + OVERHANG - my) / dy : (-OVERHANG - my) / dy;
    const edge = Math.min(tx, ty);
    const inward = edge - (40 + random() * 130) * t;
    if (inward < 150 * hs) continue;
    const wide = (1.6 + random() * 5) * t;
    rush += polygon([
      [mx + dx * inward, my + dy * inward],
      [mx + dx * edge - dy * wide, my + dy * edge + dx * wide],
      [mx + dx * edge + dy * wide, my + dy * edge - dx * wide],
    ]);
  }
  out.push(path(rush, INK));
  return s.svg(out);
}
