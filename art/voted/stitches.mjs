import { group, line, n } from '../draw.mjs';

/** Stitches along a line: each a short thick thread with a shadow and a light. */
export function stitches(x1, y1, x2, y2, t, thread = 'var(--thread, #d98a2b)') {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const count = Math.max(1, Math.round(length / (19 * t)));
  const [dx, dy] = [(x2 - x1) / count, (y2 - y1) / count];
  let d = '';
  for (let i = 0; i < count; i++)
    d += `M${n(x1 + dx * (i + 0.14))} ${n(y1 + dy * (i + 0.14))}L${n(x1 + dx * (i + 0.82))} ${n(y1 + dy * (i + 0.82))}`;
  return [
    group({ transform: `translate(${n(0.8 * t)} ${n(2.2 * t)})` }, line(d, '#060a14', 5.2 * t, { opacity: 0.5 })),
    line(d, thread, 4.6 * t),
    group({ transform: `translate(${n(-0.4 * t)} ${n(-1.1 * t)})` }, line(d, '#fff0c8', 1.2 * t, { opacity: 0.6 })),
  ];
}
