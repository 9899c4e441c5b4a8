import { BLEED, group, line, n, path, plain, rect } from '../draw.mjs';

/** The stubby pencil of the booth, its tip at 0, 0, lying along the x axis, and the knot at its end. */
function pencil(length) {
  const h = 25;
  const cone = 78;
  const facets = [
    [-h, -h * 0.52, 'var(--pencilLight)'],
    [-h * 0.52, h * 0.42, 'var(--pencil)'],
    [h * 0.42, h, 'var(--pencilLow)'],
  ];
  const scallop = (top, bottom) =>
    `C${cone + 15} ${n(top + (bottom - top) * 0.25)} ${cone + 15} ${n(top + (bottom - top) * 0.75)} ${cone} ${n(bottom)}`;
  return [
    // wood and lead
    path(`M0 0L${cone + 14} ${-h}L${cone + 14} ${h}Z`, '#dcae78'),
    path(`M0 0L${cone + 14} ${n(-h)}L${cone + 14} ${n(-h * 0.45)}Z`, '#f0cf9f'),
    path(`M0 0L${cone + 14} ${n(h * 0.35)}L${cone + 14} ${h}Z`, '#b07c48'),
    line(`M34 -3L88 -8M40 3L86 5M30 1L62 1M44 8L84 14`, '#9a6a3a', 1.2, { opacity: 0.5 }),
    path('M0 0C8 -4 16 -7 25 -7.6C27 -2 27 3 25 7.6C16 7 8 4 0 0Z', 'var(--mark)'),
    path('M3 -1C10 -4 16 -6 24 -6.6C25 -4 25 -3 25 -2Z', '#77767c'),
    // lacquer, cut back to the wood in scallops
    facets.map(([top, bottom, color]) =>
      path(`M${cone} ${n(top)}${scallop(top, bottom)}L${length} ${n(bottom)}L${length} ${n(top)}Z`, color),
    ),
    line(`M${cone + 22} ${n(-h * 0.52)}L${length} ${n(-h * 0.52)}`, '#ffffff', 2, { opacity: 0.45 }),
    line(`M${cone + 20} ${n(-h * 0.8)}L${length - 60} ${n(-h * 0.8)}`, '#ffffff', 3, { opacity: 0.22 }),
    line(`M${cone + 22} ${n(h * 0.42)}L${length} ${n(h * 0.42)}`, '#000000', 1.6, { opacity: 0.2 }),
    // the end, bare and bitten
    rect(length - 36, -h, 13, 2 * h, '#e8c15a'),
    rect(length - 36, h * 0.42, 13, h * 0.58, '#a77f26'),
    rect(length - 36, -h, 13, h * 0.48, '#f7e3a0'),
    path(`M${length} ${-h}C${length + 9} ${n(-h * 0.6)} ${length + 9} ${n(h * 0.6)} ${length} ${h}Z`, '#c89b66'),
    // the string goes round three times
    [0, 1, 2].map((i) => {
      const x = length - 74 + i * 10;
      return [
        line(`M${x} ${-h - 1}C${x + 7} ${-h * 0.3} ${x + 7} ${h * 0.3} ${x + 2} ${h + 1}`, '#5f5242', 9.4),
        line(`M${x} ${-h - 1}C${x + 7} ${-h * 0.3} ${x + 7} ${h * 0.3} ${x + 2} ${h + 1}`, '#e4d8bd', 7),
        line(`M${x} ${-h - 1}C${x + 7} ${-h * 0.3} ${x + 7} ${h * 0.3} ${x + 2} ${h + 1}`, '#8d7b5f', 7, {
          'stroke-dasharray': '1.6 4',
          'stroke-linecap': 'butt',
          opacity: 0.8,
        }),
      ];
    }),
  ];
}

function cord(d, unit) {
  return [
    line(d, '#160e06', 9 * unit, { opacity: 0.26, transform: `translate(${n(4 * unit)} ${n(8 * unit)})` }),
    line(d, '#5f5242', 8.6 * unit),
    line(d, '#e4d8bd', 6.6 * unit),
    line(d, '#8d7b5f', 6.6 * unit, {
      'stroke-dasharray': `${n(1.6 * unit)} ${n(4.4 * unit)}`,
      'stroke-linecap': 'butt',
      opacity: 0.75,
    }),
  ];
}

export function lying({ size: [w, h], unit, pencil: [px, py, angle, length], bleed }) {
  const scale = unit * 1.12;
  const local = length / scale;
  const k = (value) => String(Math.round(value * 1000) / 1000);
  const place = (dx, dy) => ({
    transform: `translate(${n(px + dx)} ${n(py + dy)}) rotate(${angle}) scale(${k(scale)})`,
  });
  const a = (angle * Math.PI) / 180;
  const at = (along, off = 0) => [
    px + scale * (along * Math.cos(a) - off * Math.sin(a)),
    py + scale * (along * Math.sin(a) + off * Math.cos(a)),
  ];
  const [kx, ky] = at(local - 54, 22);
  const over = bleed ? BLEED : 10;
  const room = w - kx;
  const string = `M${n(kx)} ${n(ky)}C${n(kx + room * 0.1)} ${n(ky + 46 * unit)} ${n(kx + room * 0.5)} ${n(ky + 30 * unit)} ${n(kx + room * 0.62)} ${n(ky - 8 * unit)}C${n(kx + room * 0.74)} ${n(ky - 48 * unit)} ${n(w - 30 * unit)} ${n(ky - 40 * unit)} ${n(w + over)} ${n(ky - 96 * unit)}`;
  const shadow = (grow, opacity) =>
    path(
      `M0 0L78 ${-25 - grow}L${n(local + 6)} ${-25 - grow}L${n(local + 6)} ${25 + grow}L78 ${25 + grow}Z`,
      '#160e06',
      { 'fill-opacity': opacity },
    );
  const body = [
    group(place(5 * unit, 12 * unit), shadow(4, 0.1), shadow(1, 0.12), shadow(-3, 0.12)),
    cord(string, unit),
    group(place(0, 0), pencil(local)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${plain(body.flat(9).join(''))}</svg>\n`;
}
