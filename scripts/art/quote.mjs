/**
 * Draws the art of templates/quote: `node scripts/art/quote.mjs` writes its SVG files, which are committed. A page
 * printed in two inks: a plate for the portrait, with somebody cut in lino until a photo is put there, and one great
 * quotation mark.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { circle, group, line, n, path, polygon, rect, seeded, sheet } from './draw.mjs';

const folder = new URL('../../templates/quote/', import.meta.url);
mkdirSync(folder, { recursive: true });
const ink = (name) => `var(--${name})`;

/**
 * `plate`: where the portrait is. `mark`: left, top and width of the quotation mark. `rules`: lines across the page as
 * left, width, y and weight. template.json has the same boxes.
 */
const LAYOUTS = {
  share: {
    size: [1200, 630],
    plate: [78, 48, 384, 508],
    mark: [438, 44, 200],
    slab: 20,
    rules: [
      [516, 622, 436, 5],
      [516, 622, 445, 1.5],
    ],
  },
  square: {
    size: [1080, 1080],
    plate: [92, 70, 430, 530],
    mark: [496, 86, 476],
    slab: 26,
    rules: [
      [70, 940, 936, 6],
      [70, 940, 947, 2],
    ],
  },
  portrait: {
    size: [1080, 1350],
    plate: [92, 84, 520, 640],
    mark: [580, 112, 424],
    slab: 28,
    rules: [
      [70, 940, 1184, 6],
      [70, 940, 1195, 2],
    ],
  },
  story: {
    size: [1080, 1920],
    plate: [92, 290, 520, 590],
    mark: [580, 318, 424],
    slab: 28,
    rules: [
      [70, 940, 1428, 6],
      [70, 940, 1439, 2],
    ],
    closing: [380, 1610, 620],
  },
  billboard: {
    size: [2400, 1200],
    plate: [156, 90, 760, 930],
    mark: [868, 92, 340],
    slab: 40,
    rules: [
      [1010, 1270, 800, 10],
      [1010, 1270, 818, 3],
    ],
  },
  print: {
    size: [1240, 1754],
    plate: [116, 106, 600, 760],
    mark: [682, 138, 462],
    slab: 32,
    rules: [
      [90, 1060, 1568, 8],
      [90, 1060, 1582, 2.4],
    ],
  },
};

/** The outline of a rectangle as a block prints it: not quite straight. */
function block(random, x, y, w, h, wobble) {
  const j = () => (random() - 0.5) * 2 * wobble;
  const points = [];
  const side = (x0, y0, x1, y1) => {
    const count = Math.max(2, Math.round(Math.hypot(x1 - x0, y1 - y0) / 26));
    for (let i = 0; i < count; i++)
      points.push([x0 + ((x1 - x0) * i) / count + j(), y0 + ((y1 - y0) * i) / count + j()]);
  };
  side(x, y, x + w, y);
  side(x + w, y, x + w, y + h);
  side(x + w, y + h, x, y + h);
  side(x, y + h, x, y);
  return polygon(points);
}

/** An opening quotation mark, 137 units wide and 100 high. */
const MARK = [0, 74]
  .map(
    (dx) =>
      `M${2 + dx} 70C${2 + dx} 30 ${28 + dx} 6 ${60 + dx} 0L${63 + dx} 7C${44 + dx} 15 ${33 + dx} 27 ${31 + dx} 41C${48 + dx} 41 ${60 + dx} 54 ${60 + dx} 70C${60 + dx} 87 ${47 + dx} 100 ${31 + dx} 100C${14 + dx} 100 ${2 + dx} 88 ${2 + dx} 70Z`,
  )
  .join('');

/** Lines cut with a gouge: each swells in its middle. From points at both ends of the first and the last one. */
function gouged(random, [ax, ay, bx, by], [cx, cy, dx, dy], count, thick, bow, color) {
  let d = '';
  for (let i = 0; i < count; i++) {
    const u = count > 1 ? i / (count - 1) : 0;
    const j = () => (random() - 0.5) * 7;
    const [x0, y0] = [ax + (cx - ax) * u + j(), ay + (cy - ay) * u + j()];
    const [x1, y1] = [bx + (dx - bx) * u + j(), by + (dy - by) * u + j()];
    const len = Math.hypot(x1 - x0, y1 - y0) || 1;
    const [nx, ny] = [-(y1 - y0) / len, (x1 - x0) / len];
    const [mx, my] = [(x0 + x1) / 2 + nx * bow, (y0 + y1) / 2 + ny * bow];
    const w = thick * (0.75 + random() * 0.5);
    d += `M${n(x0)} ${n(y0)}Q${n(mx + nx * w)} ${n(my + ny * w)} ${n(x1)} ${n(y1)}Q${n(mx - nx * w)} ${n(my - ny * w)} ${n(x0)} ${n(y0)}Z`;
  }
  return path(d, color);
}

const PROFILE =
  'M606 232C630 254 644 288 648 314C650 332 641 342 644 354C654 394 694 438 710 466C717 482 704 493 678 494C666 496 660 501 662 509C663 520 672 526 678 535C685 545 680 551 662 557C678 563 683 577 668 588C656 595 652 603 656 617C664 640 664 668 638 686C612 702 578 694 548 686';

/** Somebody in profile, looking at what she says: head and shoulders in a square of 1000 units. */
function sitter(random) {
  const face =
    'M548 196C612 214 642 262 648 314C650 332 641 342 644 354C654 394 694 438 710 466C717 482 704 493 678 494C666 496 660 501 662 509C663 520 672 526 678 535C685 545 680 551 662 557C678 563 683 577 668 588C656 595 652 603 656 617C664 640 664 668 638 686C612 702 578 694 548 686C520 680 504 694 498 722C492 764 506 806 536 846L470 960L240 930C300 880 324 800 316 700L300 420L400 220Z';
  return [
    // coat and shawl
    path(
      'M20 1010C40 900 130 850 262 812C330 796 420 812 500 800C560 800 640 846 724 884C812 924 872 960 896 1010Z',
      ink('dark'),
    ),
    gouged(random, [110, 930, 300, 850], [70, 1000, 420, 960], 6, 7, -16, ink('light')),
    gouged(random, [640, 866, 560, 1000], [860, 970, 800, 1010], 7, 7, 10, ink('light')),
    // head, neck
    path(face, ink('light')),
    // the contour, as wide as the knife left it
    line(PROFILE, ink('dark'), 5.5),
    // the shadow of the jaw, the neck away from the light
    path(
      'M548 686C520 680 504 694 498 722C492 764 506 806 536 846L480 940L240 930C300 880 324 800 316 700L330 540C360 600 400 640 440 660C480 680 516 684 548 686Z',
      ink('dark'),
    ),
    gouged(random, [470, 716, 452, 850], [392, 690, 356, 860], 4, 5, 10, ink('light')),
    // cheek and temple in cuts
    gouged(random, [430, 520, 560, 666], [392, 588, 470, 664], 6, 6, -18, ink('dark')),
    gouged(random, [520, 470, 600, 560], [488, 500, 590, 610], 4, 3.6, -14, ink('dark')),
    gouged(random, [574, 250, 612, 318], [536, 262, 566, 324], 4, 3.4, -6, ink('dark')),
    gouged(random, [632, 640, 600, 688], [600, 640, 560, 684], 4, 4, 6, ink('dark')),
    // brow, eye, nostril, lips
    path(
      'M566 336C592 316 626 314 648 326C650 334 648 340 644 344C622 332 594 336 572 350C562 350 560 342 566 336Z',
      ink('dark'),
    ),
    path(
      'M574 386C588 372 608 364 634 370C630 378 629 388 632 396C624 404 606 406 594 400C610 398 616 392 616 382C600 378 586 382 574 386Z',
      ink('dark'),
    ),
    path('M600 382C612 380 622 382 626 386C624 396 612 400 604 396Z', ink('dark')),
    path('M580 362C598 350 622 350 640 358C620 358 600 362 586 370Z', ink('dark')),
    path('M590 412C606 416 620 414 630 408C622 420 602 422 590 412Z', ink('dark')),
    path(
      'M640 474C650 464 664 468 668 482C676 484 690 486 700 490C690 494 672 496 662 496C650 494 642 486 640 474Z',
      ink('dark'),
    ),
    path('M630 462C622 474 624 490 634 500C628 480 630 470 638 462Z', ink('dark')),
    path('M614 556C634 548 650 548 664 540C674 536 682 544 676 551C668 556 640 556 614 556Z', ink('dark')),
    path('M614 556C634 558 650 560 664 558C680 566 682 578 668 587C656 586 634 572 614 556Z', ink('accent')),
    path('M600 548C608 552 612 560 608 570C602 562 598 556 600 548Z', ink('dark')),
    // ear with its ring
    path('M440 404C462 392 486 404 486 432C486 462 470 486 452 492C440 480 434 430 440 404Z', ink('light')),
    path(
      'M440 404C462 392 486 404 486 432C486 462 470 486 452 492L450 484C466 474 476 454 476 432C476 412 462 404 444 412Z',
      ink('dark'),
    ),
    path('M452 424C466 424 468 444 456 456C462 440 460 432 450 432Z', ink('dark')),
    path('M458 500A26 30 0 1 1 456 500ZM457 510A17 21 0 1 0 458 510Z', ink('accent'), { 'fill-rule': 'evenodd' }),
    // hair below the wrap
    path(
      'M440 404C420 400 404 420 398 450C392 520 372 590 330 640C296 600 280 520 288 440L420 330L520 300C500 330 476 350 462 380C456 392 450 398 440 404Z',
      ink('dark'),
    ),
    gouged(random, [330, 470, 320, 600], [400, 440, 352, 590], 5, 3.6, 10, ink('light')),
    // the wrap
    path(
      'M594 236C566 262 540 300 500 340C450 388 380 430 300 470C250 470 216 430 206 370C190 270 260 150 400 118C500 98 580 140 604 200C608 216 604 226 594 236Z',
      ink('accent'),
    ),
    path(
      'M300 470C250 470 216 430 206 370C196 310 216 246 262 196C250 270 262 350 330 400C372 430 410 410 440 392C400 424 350 446 300 470Z',
      ink('dark'),
      { 'fill-opacity': 0.34 },
    ),
    gouged(random, [586, 206, 268, 420], [430, 134, 222, 330], 8, 6.5, 44, ink('light')),
    gouged(random, [596, 232, 330, 450], [590, 220, 300, 440], 2, 5, 30, ink('dark')),
    // its knot
    path(
      'M236 330C186 300 120 300 86 340C60 372 66 420 96 440C84 470 96 520 136 536C180 550 226 510 252 452C262 410 258 356 236 330Z',
      ink('accent'),
    ),
    path(
      'M236 330C250 352 258 410 252 452C226 510 180 550 136 536C190 516 218 470 222 420C224 386 226 352 236 330Z',
      ink('dark'),
      { 'fill-opacity': 0.4 },
    ),
    gouged(random, [220, 350, 96, 372], [226, 420, 112, 500], 6, 6, -18, ink('light')),
    path('M96 440C130 430 176 420 214 396C190 432 150 448 110 452Z', ink('dark')),
    // collar, lit
    path(
      'M262 812C330 796 400 830 470 940C500 900 520 870 540 846C560 830 580 826 600 830C570 880 540 940 500 1010L430 1010C400 930 340 860 262 812Z',
      ink('accent'),
    ),
    gouged(random, [330, 838, 450, 990], [300, 826, 420, 990], 2, 5, -10, ink('light')),
  ];
}

for (const [name, { size, plate, mark, slab, rules, closing }] of Object.entries(LAYOUTS)) {
  const [W, H] = size;
  const [x, y, w, h] = plate;
  const t = Math.max(0.8, Math.min(W, H) / 1080);
  const s = sheet(W, H, 0);
  const random = seeded(W + H);
  // the block behind the plate, printed a little beside it
  const under = [path(block(random, x - slab, y + slab, w, h, 1.1 * t), ink('accent'))];
  writeFileSync(new URL(`under-${name}.svg`, folder), s.svg(under));

  const p = sheet(W, H, 0);
  const unit = Math.max(w / 900, h / 1060);
  const [ox, oy] = [x + w / 2 - 452 * unit, y + h - 1000 * unit];
  const [sx, sy, sr] = [ox + 470 * unit, oy + 400 * unit, 400 * unit];
  const rays = [];
  for (let i = 0; i < 46; i++) {
    const a = (i / 46) * Math.PI * 2 + (random() - 0.5) * 0.03;
    const [r0, r1] = [sr * (1.04 + random() * 0.04), sr * (1.5 + (i % 2) * 0.45 + random() * 0.14)];
    const e = 0.024 + random() * 0.01;
    rays.push(
      polygon([
        [sx + Math.cos(a) * r0, sy + Math.sin(a) * r0],
        [sx + Math.cos(a - e) * r1, sy + Math.sin(a - e) * r1],
        [sx + Math.cos(a + e) * r1, sy + Math.sin(a + e) * r1],
      ]),
    );
  }
  writeFileSync(
    new URL(`sitter-${name}.svg`, folder),
    p.svg([
      rect(x, y, w, h, ink('tint')),
      group(
        { 'clip-path': p.clip(`M${x} ${y}H${x + w}V${y + h}H${x}Z`) },
        path(rays.join(''), ink('light')),
        circle(sx, sy, sr, ink('light'), { 'fill-opacity': 0.3 }),
        group({ transform: `translate(${n(ox)} ${n(oy)}) scale(${Math.round(unit * 1000) / 1000})` }, sitter(random)),
      ),
    ]),
  );

  const o = sheet(W, H, 0);
  const [mx, my, mw] = mark;
  const k = Math.round((mw / 137) * 1000) / 1000;
  const over = [
    // the edge of the plate
    line(block(random, x, y, w, h, 0.8 * t), ink('dark'), 3.2 * t),
    // a rim of paper keeps the mark off the portrait
    group(
      { transform: `translate(${mx} ${my}) scale(${k})` },
      path(MARK, ink('paper'), { stroke: ink('paper'), 'stroke-width': n((14 * t) / k), 'stroke-linejoin': 'round' }),
      path(MARK, ink('accent')),
    ),
    rules.map(([rx, rw, ry, weight]) =>
      path(block(random, rx, ry, rw, weight, Math.min(0.5, weight / 5)), ink('rule')),
    ),
    // a lozenge on the rules, as printers had
    rules.slice(0, 1).map(([rx, rw, ry, weight]) => {
      const [cx, cy, r] = [rx + rw / 2, ry + weight, 15 * t];
      const gap = 30 * t;
      return [
        rect(cx - gap, ry - 2, gap * 2, weight * 2.6 + 6, ink('paper')),
        path(
          polygon([
            [cx, cy - r],
            [cx + r, cy],
            [cx, cy + r],
            [cx - r, cy],
          ]),
          ink('accent'),
        ),
      ];
    }),
  ];
  if (closing) {
    const [cx, cy, cw] = closing;
    const c = Math.round((cw / 137) * 1000) / 1000;
    over.push(
      group(
        { transform: `translate(${cx + cw} ${n(cy + cw * 0.73)}) rotate(180) scale(${c})` },
        path(MARK, ink('tint')),
      ),
      rect(70, 214, 940, 6, ink('rule')),
      rect(70, 225, 940, 2, ink('rule')),
    );
  }
  writeFileSync(new URL(`over-${name}.svg`, folder), o.svg(over));
}
