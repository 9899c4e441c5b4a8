import { randomFrom } from '../draw.mjs';
import { sheet } from '../sheet.mjs';
import { band } from './band.mjs';
import { lawn } from './lawn.mjs';
import { ribbon } from './ribbon.mjs';
import { bunting, burst } from './sky.mjs';

export function poster(L) {
  const s = sheet(L.width, L.height);
  const random = randomFrom(L.width * 2 + L.height);
  const [rx, ry, rw] = L.ribbon;
  L.quiet =
    L.width > L.height * 1.3
      ? [[0, ry, rx + rw + 60, L.height]]
      : [[0, ry, L.width, (L.chairs.length ? 1570 : L.height) - ry]];
  const body = [burst(s, L, random), lawn(s, L, random), band(s, L), bunting(s, L, random), ribbon(s, L)];
  return s.svg(body);
}
