import { line, n, path } from '../draw.mjs';
import { INK, printed, tones } from './print.mjs';

/** A ribbon whose ends fold back. */
export function ribbon(s, L) {
  const {
    ribbon: [x, y, w, h],
    t,
  } = L;
  const tone = tones(s, t);
  const bow = h * 0.1;
  const fold = h * 0.62;
  const drop = h * 0.26;
  const off = [3 * t, 2.4 * t];
  const out = [];
  for (const k of [-1, 1]) {
    const e = k < 0 ? x : x + w;
    const inner = e - k * fold;
    const tail = `M${n(inner)} ${n(y + drop + 2 * t)}L${n(e + k * fold * 0.5)} ${n(y + drop * 0.7)}L${n(e + k * fold * 0.12)} ${n(y + drop + h * 0.46)}L${n(e + k * fold * 0.56)} ${n(y + h + drop * 0.6)}L${n(inner)} ${n(y + h + drop)}Z`;
    out.push(...printed(tail, 'var(--ribbonLow, #8f1d18)', 3.6 * t, off));
    out.push(
      path(
        `M${n(inner)} ${n(y + h - 1)}L${n(inner)} ${n(y + h + drop)}L${n(inner + k * fold * 0.72)} ${n(y + h - 1)}Z`,
        INK,
      ),
    );
  }
  const edge = fold * 0.3;
  const face = `M${n(x + edge)} ${n(y + bow)}Q${n(x + w / 2)} ${n(y - bow)} ${n(x + w - edge)} ${n(y + bow)}L${n(x + w - edge)} ${n(y + h)}Q${n(x + w / 2)} ${n(y + h - 2 * bow)} ${n(x + edge)} ${n(y + h)}Z`;
  out.push(...printed(face, 'var(--ribbon, #c0271e)', 4 * t, off));
  out.push(
    path(
      `M${n(x + edge)} ${n(y + bow)}Q${n(x + edge + h * 0.34)} ${n(y + bow * 0.9)} ${n(x + edge + h * 0.3)} ${n(y + h * 0.98)}L${n(x + edge)} ${n(y + h)}Z`,
      tone.light,
    ),
    path(
      `M${n(x + w - edge)} ${n(y + bow)}Q${n(x + w - edge - h * 0.2)} ${n(y + h * 0.5)} ${n(x + w - edge - h * 0.36)} ${n(y + h * 0.97)}L${n(x + w - edge)} ${n(y + h)}Z`,
      tone.light,
    ),
    line(
      `M${n(x + edge + 8 * t)} ${n(y + bow + 8 * t)}Q${n(x + w / 2)} ${n(y - bow + 9 * t)} ${n(x + w - edge - 8 * t)} ${n(y + bow + 8 * t)}`,
      'var(--cream, #fff6df)',
      2 * t,
      { opacity: 0.8 },
    ),
    line(
      `M${n(x + edge + 8 * t)} ${n(y + h - 9 * t)}Q${n(x + w / 2)} ${n(y + h - 2 * bow - 8 * t)} ${n(x + w - edge - 8 * t)} ${n(y + h - 9 * t)}`,
      'var(--cream, #fff6df)',
      2 * t,
      { opacity: 0.8 },
    ),
  );
  return out;
}
