import { circle, line, n, rect } from '../draw.mjs';
import { INK, PAPER } from './inks.mjs';

/** Columns of text in strokes: words of all lengths, paragraphs, a large first letter, a crosshead, rules between. */
export function columns([x, y, w, h, count], pitch, random, lead = true) {
  const gutter = pitch * 1.7;
  const wide = (w - gutter * (count - 1)) / count;
  let words = '';
  let heads = '';
  const rules = [];
  const blocks = [];
  for (let c = 0; c < count; c++) {
    const left = x + c * (wide + gutter);
    if (c) rules.push(`M${n(left - gutter / 2)} ${n(y)}V${n(y + h)}`);
    let rest = 3 + Math.floor(random() * 5);
    let first = true;
    const lines = Math.floor(h / pitch);
    const cross = lines > 16 ? 8 + Math.floor(random() * (lines - 14)) : -1;
    for (let i = 0; i < lines; i++) {
      const at = y + (i + 0.55) * pitch;
      if (i === cross || i === cross + 1) {
        if (i === cross)
          heads += `M${n(left + wide * 0.2)} ${n(at + pitch * 0.55)}H${n(left + wide * (0.66 + random() * 0.2))}`;
        first = true;
        continue;
      }
      let from = left + (first && i ? pitch * 1.1 : 0);
      const drop = lead && c === 0 && i < 3;
      if (drop) from = left + pitch * 2.9;
      const to = rest === 0 ? left + wide * (0.25 + random() * 0.55) : left + wide;
      while (from < to - 2) {
        const word = Math.min(to - from, pitch * (0.3 + random() * random() * 3.4));
        words += `M${n(from)} ${n(at)}h${n(Math.max(1.5, word))}`;
        from += word + pitch * 0.3;
      }
      first = rest === 0;
      rest = rest === 0 ? 3 + Math.floor(random() * 6) : rest - 1;
    }
    if (lead && c === 0)
      blocks.push(
        rect(left, y + pitch * 0.25, pitch * 2.4, pitch * 2.6, INK),
        circle(left + pitch * 1.2, y + pitch * 1.55, pitch * 0.62, PAPER),
      );
  }
  const butt = { 'stroke-linecap': 'butt' };
  return [
    line(words, INK, pitch * 0.4, { ...butt, opacity: 0.52 }),
    heads ? line(heads, INK, pitch * 0.74, { ...butt, opacity: 0.85 }) : '',
    rules.length ? line(rules.join(''), INK, pitch * 0.09, { ...butt, opacity: 0.7 }) : '',
    blocks,
  ];
}

/** One line of strokes, set to the left, the middle or the right of a point. */
export function strokes(x, y, width, pitch, align, random, opacity = 0.75) {
  let d = '';
  let at = x - width * align;
  const end = at + width;
  while (at < end - 1) {
    const word = Math.min(end - at, pitch * (0.6 + random() * 2.6));
    d += `M${n(at)} ${n(y)}h${n(word)}`;
    at += word + pitch * 0.42;
  }
  return line(d, INK, pitch * 0.5, { 'stroke-linecap': 'butt', opacity });
}
