import { BLEED, path, plain, randomFrom, rect } from '../draw.mjs';
import { dateline, ear, skybox } from './head.mjs';
import { INK, PAPER } from './inks.mjs';
import { columns, strokes } from './words.mjs';

export function page(layout) {
  const {
    size: [w, h],
    pitch,
    ears,
    date,
    photo,
    columns: strips,
    sky,
  } = layout;
  const random = randomFrom(1896 + w * 3 + h);
  const out = [];
  // a mat of paper about the picture, which lies below and is larger than its place
  const over = layout.bleed ? BLEED : 0;
  const [px, py, pw, ph] = layout.photo;
  out.push(
    path(`M${-over} ${-over}H${w + over}V${h + over}H${-over}ZM${px} ${py}H${px + pw}V${py + ph}H${px}Z`, PAPER, {
      'fill-rule': 'evenodd',
    }),
  );
  // what is printed on the other side shows through, the wrong way round
  const ghost = [];
  const margin = date[0];
  for (let i = 0; i < 3; i++)
    ghost.push(
      rect(w - margin - date[2] * (0.86 - i * 0.1), h * (0.2 + i * 0.075), date[2] * (0.8 - i * 0.2), h * 0.045, INK, {
        'fill-opacity': 0.03,
      }),
    );
  ghost.push(rect(margin + date[2] * 0.08, h * 0.52, date[2] * 0.4, h * 0.26, INK, { 'fill-opacity': 0.03 }));
  out.push(ghost);
  if (sky) out.push(skybox(sky, random));
  out.push(ears.map((box, i) => ear(box, i === 1, random)));
  out.push(dateline(date, random));
  out.push(strips.map((strip, i) => columns(strip, pitch, random, i === 0)));
  const [x, y, wide, high] = photo;
  out.push(
    strokes(x, y + high + pitch * 1.1, wide * 0.82, pitch * 1.05, 0, random, 0.8),
    rect(x - 0.5, y - 0.5, wide + 1, high + 1, 'none', { stroke: INK, 'stroke-width': 1.6 }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${plain(out.flat(9).join(''))}</svg>\n`;
}
