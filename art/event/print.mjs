/** How the inks are printed: lines, shapes out of register, tones. */
import { group, line, n, path } from '../draw.mjs';

export const INK = 'var(--line, #1d2748)';

/** A line whose width is that of a hand: drawn twice, the second time a little beside itself. */
export const inked = (d, w, more = {}) => line(d, INK, w, more);

/** A printed shape: its colour a little off its outline. */
export function printed(d, fill, w, off) {
  return [group({ transform: `translate(${n(off[0])} ${n(off[1])})` }, path(d, fill)), inked(d, w)];
}

export function tones(s, t) {
  const dots = (gap, r, colour, opacity) =>
    s.define(
      (id) =>
        `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${n(gap)}" height="${n(gap)}" patternTransform="rotate(30)"><circle cx="${n(gap / 2)}" cy="${n(gap / 2)}" r="${n(r)}" fill="${colour}" fill-opacity="${opacity}"/></pattern>`,
    );
  return {
    light: dots(9 * t, 2.1 * t, INK, 0.34),
    deep: dots(9 * t, 3.3 * t, INK, 0.4),
    glow: dots(13 * t, 4.2 * t, 'var(--rayB, #f5c869)', 0.75),
  };
}
