/** What the imprint is on. */
import { line, n, path, polygon, randomFrom, rect } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { stitches } from './stitches.mjs';

/** What the imprint is on: a label sewn to the denim. */
export function woven(L) {
  const s = sheet(L.width, L.height);
  const { t, label } = L;
  const out = [];
  // a woven label, sewn on at its ends
  const [lx, ly, lw, lh] = label;
  out.push(
    rect(lx + 3 * t, ly + 6 * t, lw, lh, '#040914', { opacity: 0.4 }),
    rect(
      lx,
      ly,
      lw,
      lh,
      s.linear(0, ly, 0, ly + lh, [
        [0, '#f8f3e6'],
        [1, '#eae2cf'],
      ]),
    ),
    line(
      [...Array(7).keys()]
        .map((i) => `M${n(lx)} ${n(ly + ((i + 0.5) * lh) / 7)}L${n(lx + lw)} ${n(ly + ((i + 0.5) * lh) / 7)}`)
        .join(''),
      '#cfc4a8',
      1 * t,
      { opacity: 0.5 },
    ),
    ...stitches(lx + 11 * t, ly + 4 * t, lx + 11 * t, ly + lh - 4 * t, t, 'var(--thread, #d98a2b)'),
    ...stitches(lx + lw - 11 * t, ly + 4 * t, lx + lw - 11 * t, ly + lh - 4 * t, t, 'var(--thread, #d98a2b)'),
  );
  return s.svg(out);
}

/** A label with an address on the parcel. */
export function slip(L) {
  const s = sheet(L.width, L.height);
  const { t, label } = L;
  const out = [];
  // the address label
  const [lx, ly, lw, lh] = label;
  out.push(
    rect(lx + 2 * t, ly + 4 * t, lw, lh, '#2b1704', { opacity: 0.35, rx: 5 * t }),
    rect(
      lx,
      ly,
      lw,
      lh,
      s.linear(0, ly, 0, ly + lh, [
        [0, '#fffdf7'],
        [1, '#f1ebdd'],
      ]),
      { rx: 5 * t },
    ),
    rect(lx, ly, 14 * t, lh, '#c9281c', { rx: 3 * t }),
  );
  return s.svg(out);
}

/** Masking tape on the fence. */
export function tape(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width + 31);
  const { t, label } = L;
  const out = [];
  // masking tape with torn ends
  const [lx, ly, lw, lh] = label;
  const left = [];
  const right = [];
  for (let i = 0; i <= 9; i++) {
    left.push([lx + (random() - 0.5) * 12 * t, ly + (lh * i) / 9]);
    right.push([lx + lw + (random() - 0.5) * 12 * t, ly + lh - (lh * i) / 9]);
  }
  const tape = [...left, ...right];
  out.push(
    path(polygon(tape.map(([x, y]) => [x + 1.5 * t, y + 4 * t])), '#061311', { opacity: 0.4 }),
    path(
      polygon(tape),
      s.linear(0, ly, 0, ly + lh, [
        [0, '#f4e9c6'],
        [1, '#e8d9ad'],
      ]),
    ),
    line(
      [...Array(Math.round(lw / (26 * t))).keys()]
        .map((i) => `M${n(lx + 14 * t + i * 26 * t + random() * 14 * t)} ${n(ly + 3 * t)}v${n(lh - 6 * t)}`)
        .join(''),
      '#c9b47a',
      1.1 * t,
      { opacity: 0.22 },
    ),
  );
  return s.svg(out);
}
