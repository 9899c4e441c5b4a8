/**
 * Draws the art of templates/portrait: `node scripts/art/portrait.mjs` writes its SVG files, which are committed. Four
 * inks cut as for a stencil: a sun, a face that stands there until somebody puts in their own, and the frame over both.
 */
import { writeFileSync } from 'node:fs';
import { circle, group, n, path, polygon, rect } from './draw.mjs';

const folder = new URL('../../templates/portrait/', import.meta.url);
const ink = (name) => `var(--${name})`;

/** Canvas, photo and band (left, top, width, height), and the width of the paper's edge. template.json has the same boxes. */
const LAYOUTS = {
  share: { size: [1200, 630], photo: [24, 24, 540, 582], band: [564, 24, 612, 582], edge: 24 },
  square: { size: [1080, 1080], photo: [36, 36, 1008, 586], band: [36, 622, 1008, 422], edge: 36 },
  portrait: { size: [1080, 1350], photo: [36, 36, 1008, 800], band: [36, 836, 1008, 478], edge: 36 },
  // The lower fifth of a story is under the network's own buttons: only lines are there.
  story: { size: [1080, 1920], photo: [36, 36, 1008, 890], band: [36, 926, 1008, 958], edge: 36, lines: [1580, 1850] },
  billboard: { size: [2400, 1200], photo: [48, 48, 1010, 1104], band: [1058, 48, 1294, 1104], edge: 48 },
  print: { size: [1240, 1754], photo: [42, 42, 1156, 1010], band: [42, 1052, 1156, 660], edge: 42 },
};

/** Rays of the sun from a point, each a wedge that ends beyond the picture. */
function rays(x, y, reach, count) {
  const wedge = (i) => {
    const at = (turn) => [x + reach * Math.cos(turn), y + reach * Math.sin(turn)];
    const step = (2 * Math.PI) / count;
    return polygon([[x, y], at(i * step), at((i + 0.5) * step)]);
  };
  return path(Array.from({ length: count }, (_, i) => wedge(i)).join(''), ink('light'));
}

/** Ruled lines over a shape: the ink between two inks. */
function ruled(id, d, box, pitch, color) {
  const [left, top, width, height] = box;
  const lines = Array.from({ length: Math.ceil(height / pitch) }, (_, i) =>
    rect(left, top + i * pitch, width, pitch / 2, color),
  );
  return `<clipPath id="${id}"><path d="${d}"/></clipPath>${group({ 'clip-path': `url(#${id})` }, lines)}`;
}

/** Ruled lines across a place, each thinner than the one below. */
function fadingLines(left, width, [top, bottom]) {
  const count = 9;
  const step = (bottom - top) / count;
  return Array.from({ length: count }, (_, i) => {
    const thick = (step * 0.72 * (i + 1)) / count;
    return rect(left, top + i * step, width, thick, ink('shade'));
  });
}

/** Head and shoulders in a square of 1000 units, lit from the upper left. */
function bust() {
  const face =
    'M352 372C346 270 410 206 500 206C594 206 656 270 650 372C654 452 640 520 612 572C584 622 544 662 506 664C464 662 424 624 396 576C366 522 352 452 352 372Z';
  const mid =
    'M544 214C612 226 656 286 650 372C654 452 640 520 612 572C584 622 544 662 506 664C520 640 548 634 556 610C564 588 548 578 552 556C556 536 572 530 568 508C562 484 540 470 546 446C552 424 568 412 560 386C552 356 530 340 528 300C526 266 532 238 544 214Z';
  const low =
    'M606 244C640 270 652 316 650 372C654 452 640 520 612 572C592 608 566 638 538 654C566 622 574 600 574 574C576 552 596 540 594 512C592 486 574 470 582 446C590 426 606 420 602 390C598 360 580 344 584 306C586 278 594 260 606 244Z';
  return [
    // hair behind
    path(
      'M500 138C372 128 286 214 286 352C286 452 300 520 276 610C262 664 300 700 372 706L640 706C706 700 740 662 726 604C704 520 716 452 716 352C716 214 628 130 500 138Z',
      ink('dark'),
    ),
    // neck, shoulders, coat
    path('M426 588L418 742L500 836L590 742L582 588Z', ink('light')),
    path('M418 700C470 742 560 700 588 620L590 742L500 836L430 757Z', ink('shade')),
    path('M540 690C566 670 582 648 588 620L590 742L500 836Z', ink('dark')),
    path('M20 1000C40 868 210 812 414 736L500 840L594 736C796 812 960 868 980 1000Z', ink('dark')),
    path('M20 1000C40 868 210 812 392 744L404 770C262 836 160 878 140 1000Z', ink('shade')),
    path('M238 826C300 796 350 778 400 762L408 782C352 806 302 832 262 862Z', ink('tint')),
    path('M414 736L384 806L470 924L500 840ZM594 736L626 806L534 924L500 840Z', ink('light')),
    path('M594 736L626 806L534 924L500 840Z', ink('tint')),
    // face in three cuts of light
    path(face, ink('light')),
    path(mid, ink('tint')),
    ruled(
      'm',
      'M470 210C500 204 530 208 544 214C532 238 526 266 528 300C530 340 552 356 560 386C552 400 536 396 524 372C504 330 480 270 470 210Z',
      [460, 200, 110, 210],
      13,
      ink('tint'),
    ),
    path(low, ink('shade')),
    path('M426 520C448 512 470 526 474 548C456 560 430 550 426 520Z', ink('tint')),
    path('M392 410C388 450 394 500 412 540C394 520 372 470 370 412Z', ink('tint')),
    // brows, eyes
    path('M380 362C404 334 454 332 484 350L480 366C452 354 412 356 388 376Z', ink('dark')),
    path('M528 350C556 330 606 336 628 364L620 376C596 356 562 354 532 366Z', ink('dark')),
    path(
      'M388 410C408 386 452 386 474 412C462 408 456 408 450 410C452 428 440 438 426 436C412 434 406 422 408 410C400 408 394 410 388 410Z',
      ink('dark'),
    ),
    path(
      'M534 412C556 386 600 388 620 412C612 410 606 410 600 412C600 430 588 438 574 436C560 434 554 422 556 410C548 408 542 410 534 412Z',
      ink('dark'),
    ),
    circle(420, 408, 5, ink('light')),
    circle(568, 408, 5, ink('light')),
    path('M396 446C416 458 446 456 464 444C446 450 418 452 396 446Z', ink('shade')),
    // nose
    path(
      'M508 400C512 440 530 470 534 492C538 512 520 520 502 516C490 516 478 510 474 502C486 508 500 508 508 502C516 492 506 450 508 400Z',
      ink('shade'),
    ),
    path('M474 502C484 512 520 518 534 500C536 516 516 524 502 520C488 520 478 512 474 502Z', ink('dark')),
    // mouth
    path(
      'M440 574C466 560 486 556 504 562C522 556 546 558 570 572C544 582 528 578 506 580C484 578 466 582 440 574Z',
      ink('dark'),
    ),
    path(
      'M450 580C470 584 486 582 506 584C528 582 544 584 560 578C546 606 528 614 506 614C482 614 464 604 450 580Z',
      ink('shade'),
    ),
    path('M470 632C490 642 520 642 540 630C528 648 488 650 470 632Z', ink('tint')),
    // hair before
    path(
      'M500 142C392 138 310 210 316 352C318 400 326 440 344 474C344 430 346 396 356 364C368 326 396 312 424 270C470 318 560 330 630 300C652 330 658 380 660 470C684 420 692 380 686 330C676 214 606 146 500 142Z',
      ink('dark'),
    ),
    path('M352 300C364 236 414 190 476 182C426 204 388 246 372 300C366 316 356 322 352 300Z', ink('shade')),
    path('M398 250C416 214 452 192 500 190C462 206 434 228 420 258C412 270 396 266 398 250Z', ink('tint')),
    // earring
    circle(346, 560, 15, ink('light')),
    circle(346, 560, 7, ink('shade')),
  ];
}

for (const [layout, { size, photo, band, edge, lines }] of Object.entries(LAYOUTS)) {
  const [width, height] = size;
  const [left, top, wide, high] = photo;
  const [x, y] = [left + wide / 2, top + high * 0.44];
  const unit = Math.min(high / 900, wide / 860);
  const svg = (...body) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body.flat(9).join('')}</svg>\n`;
  const place = `translate(${n(x - 500 * unit)} ${n(top + high - 985 * unit)}) scale(${Math.round(unit * 1000) / 1000})`;
  writeFileSync(
    new URL(`sitter-${layout}.svg`, folder),
    // What leaves the photo's place lies under the frame.
    svg(
      rect(left, top, wide, high, ink('tint')),
      rays(x, y, Math.hypot(wide, high), 28),
      circle(x, y, 372 * unit, ink('shade')),
      group({ transform: place }, bust()),
    ),
  );
  const line = edge / 7;
  const inset = edge * 0.62;
  const keyline = rect(left + inset, top + inset, wide - 2 * inset, high - 2 * inset, 'none', {
    stroke: ink('light'),
    'stroke-width': line,
  });
  const [bx, by, bw, bh] = band;
  const beside = bx > left;
  writeFileSync(
    new URL(`frame-${layout}.svg`, folder),
    svg(
      keyline,
      rect(bx, by, bw, bh, ink('dark')),
      // A strip of the second ink where the photo ends, and the paper's edge around all of it.
      beside ? rect(bx, by, edge / 2.5, bh, ink('shade')) : rect(bx, by, bw, edge / 2.5, ink('shade')),
      lines ? fadingLines(band[0], band[2], lines) : '',
      path(`M0 0H${width}V${height}H0ZM${edge} ${edge}V${height - edge}H${width - edge}V${edge}Z`, ink('light')),
    ),
  );
}
