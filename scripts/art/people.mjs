/**
 * Three invented, ordinary people for templates/hoarding, and who looks up at them. They are cut from a few flat inks:
 * light, mid, shadow and deep of a skin, and a brush for the line. The portraits are drawn in a square of 1000 units
 * with the eyes near y 450, and look left.
 */
import { brushed, cut, gouge, outlines } from './cut.mjs';
import { group, n, path } from './draw.mjs';

/** A ball as four curves. */
const ball = (x, y, rx, ry = rx) =>
  `M${n(x - rx)} ${n(y)}C${n(x - rx)} ${n(y - ry * 1.33)} ${n(x + rx)} ${n(y - ry * 1.33)} ${n(x + rx)} ${n(y)}C${n(x + rx)} ${n(y + ry * 1.33)} ${n(x - rx)} ${n(y + ry * 1.33)} ${n(x - rx)} ${n(y)}Z`;

/** A knife and a brush for one drawing: each takes a fill, paths, and for the brush its widths. */
function tools(random) {
  const list = (d) => [d].flat();
  return {
    shape: (fill, d, step = 16, jitter = 0.9) =>
      path(
        list(d)
          .map((one) => cut(random, one, step, jitter))
          .join(''),
        fill,
      ),
    brush: (fill, strokes, step = 9) =>
      path(strokes.map(([d, ...widths]) => brushed(random, d, widths, step)).join(''), fill),
    gouges: (fill, cuts) =>
      path(cuts.map(([a, b, c, d, w, bow]) => gouge(random, [a, b], [c, d], w, bow)).join(''), fill),
  };
}

/** Whether a point lies inside a closed line of points. */
function within(points, [x, y]) {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[a, b], [c, e]] = [points[i], points[j]];
    if (b > y !== e > y && x < ((c - a) * (y - b)) / (e - b) + a) inside = !inside;
  }
  return inside;
}

/** Coarse dots beside a shape and inside another one: large at its edge, smaller away from it. */
function halftone(fill, beside, inside, reach, pitch = 17) {
  const edge = outlines(beside, 8)[0].points;
  const area = outlines(inside, 8)[0].points;
  const xs = edge.map(([x]) => x);
  const ys = edge.map(([, y]) => y);
  let d = '';
  for (let row = Math.min(...ys) - reach; row < Math.max(...ys) + reach; row += pitch * 0.5)
    for (let x = Math.min(...xs) - reach; x < Math.max(...xs) + reach; x += pitch) {
      const at = [x + (Math.round(row / (pitch * 0.5)) % 2 ? pitch / 2 : 0), row];
      if (!within(area, at) || within(edge, at)) continue;
      const far = Math.min(...edge.map(([a, b]) => Math.hypot(a - at[0], b - at[1])));
      const r = pitch * 0.42 * (1 - far / reach);
      if (r < 1.2) continue;
      d += `M${n(at[0] - r)} ${n(at[1])}L${n(at[0])} ${n(at[1] - r)}L${n(at[0] + r)} ${n(at[1])}L${n(at[0])} ${n(at[1] + r)}Z`;
    }
  return path(d, fill);
}

/** Dots cut by hand along arcs about a point, as far as they lie in a shape: `arcs` are radius, from, to (degrees), number. */
function dots(random, [x, y], arcs, size, inside) {
  const area = outlines(inside, 8)[0].points;
  return arcs
    .flatMap(([r, from, to, count]) =>
      Array.from({ length: count }, (_, i) => {
        const a = ((from + ((to - from) * (i + 0.5)) / count) * Math.PI) / 180;
        const s = size * (0.8 + random() * 0.4);
        const at = [x + Math.cos(a) * r, y + Math.sin(a) * r];
        const whole = [-1, 0, 1].every((dx) =>
          [-1, 0, 1].every((dy) => within(area, [at[0] + dx * s * 1.4, at[1] + dy * s * 1.4])),
        );
        return whole ? ball(...at, s, s * (0.85 + random() * 0.3)) : '';
      }),
    )
    .filter(Boolean);
}

const SKINS = {
  rosa: { light: '#e3a26f', mid: '#b8713f', shadow: '#7a4426', deep: '#43241a', lip: '#8e2f2a', lipLight: '#b8503f' },
  des: { light: '#a8693f', mid: '#7d4a2b', shadow: '#4f2c1b', deep: '#2b1711', lip: '#5c2a22', lipLight: '#84483a' },
  edie: { light: '#fbd9b8', mid: '#eab68c', shadow: '#bd7d5a', deep: '#7c4632', lip: '#a83a34', lipLight: '#cf6456' },
};
const LINE = '#1d1413';
const WHITE = '#f8efdf';
const SCARF = { base: '#1f4fa3', dark: '#143674', dot: '#fff3d8' };

/** The face of them all: where they differ, `more` says how. */
function head(skin, { shape, brush, gouges }, { face, brows, iris = skin.deep, smile }) {
  const side =
    'M606 366C584 420 596 470 566 520C540 560 516 574 522 616C528 660 500 706 466 752C486 752 508 742 528 730C590 694 652 636 676 560L720 330Z';
  return [
    shape(skin.mid, face),
    halftone(skin.shadow, side, face, 46),
    // light from the left
    shape(
      skin.light,
      [
        'M326 330C310 356 304 384 306 396C336 372 376 376 398 404C420 366 500 330 590 366C560 320 400 312 326 330Z',
        'M394 420C386 470 366 520 352 556C350 576 362 584 378 580C396 572 402 540 400 500C400 470 406 440 412 420Z',
        'M436 494C480 508 536 502 566 480C560 520 536 552 500 560C472 558 450 532 436 494Z',
        'M300 486C318 496 346 496 360 490C350 520 338 556 320 574C304 548 296 514 300 486Z',
        'M368 718C392 708 424 712 440 722C430 744 394 750 378 740Z',
        'M366 612C376 606 398 606 410 614C398 622 376 622 366 612Z',
      ],
      13,
      0.7,
    ),
    // one hard shadow from the brow past the nose to the jaw
    shape(skin.shadow, side),
    shape(
      skin.shadow,
      [
        'M412 424C404 480 404 520 420 546C440 560 446 580 428 596C452 604 474 590 464 562C450 528 430 490 434 440Z',
        'M422 436C440 420 470 412 500 418C530 424 556 440 566 462C540 440 470 432 440 462C430 460 424 450 422 436Z',
        'M304 440C320 424 352 424 386 446C380 452 378 456 376 458C350 438 322 444 308 462C304 454 304 446 304 440Z',
        'M366 694C392 706 424 702 446 686C438 714 384 720 366 694Z',
      ],
      12,
      0.7,
    ),
    // eyes, on the headline
    shape(
      WHITE,
      [
        'M314 454C326 434 354 432 376 454C356 468 328 468 314 454Z',
        'M440 460C460 430 512 426 548 458C516 478 466 478 440 460Z',
      ],
      9,
      0.4,
    ),
    shape(iris, [ball(337, 450, 13), ball(480, 452, 19)], 8, 0.4),
    shape(LINE, [ball(336, 450, 6), ball(479, 452, 9)], 6, 0.2),
    shape(WHITE, [ball(474, 446, 5), ball(333, 446, 4)], 5, 0.2),
    brush(LINE, [
      ['M308 460C320 430 356 426 382 456', 4, 13, 6],
      ['M432 466C454 424 514 418 562 462', 5, 16, 8],
      ['M322 466C336 474 352 472 366 464', 2, 4, 2],
      ['M456 476C480 486 514 482 540 468', 2, 5, 2],
    ]),
    brush(brows, [
      ['M298 408C318 386 352 380 380 400', 7, 17, 9],
      ['M430 394C464 350 532 342 588 386', 12, 23, 6],
    ]),
    // nose
    brush(LINE, [
      ['M353 548C342 574 354 592 374 592C388 606 412 608 426 596C450 594 454 566 438 546', 3, 7, 5, 7, 6, 7, 3],
    ]),
    shape(LINE, 'M392 592C400 584 416 584 424 592C416 602 400 604 392 592Z', 8, 0.4),
    smile,
    gouges(skin.shadow, [[520, 566, 526, 640, 5, -12]]),
    brush(LINE, [
      [
        'M292 404C286 424 298 440 302 456C292 486 284 512 292 546C300 588 314 626 330 668C338 704 356 744 404 760C444 772 486 756 528 730C590 694 652 636 676 560',
        4,
        6,
        5,
        8,
        6,
        8,
        10,
        12,
        9,
        8,
        4,
      ],
    ]),
  ];
}

const FACE =
  'M318 318C300 350 290 380 292 404C286 424 298 440 302 456C292 486 284 512 292 546C300 588 314 626 330 668C338 704 356 744 404 760C444 772 486 756 528 730C590 694 652 636 676 560L720 330L500 240Z';

/** Lips that are closed, one corner of them up. */
const halfSmile = (skin, { shape, brush, gouges }) => [
  shape(
    skin.lip,
    'M336 650C352 632 368 622 380 627C388 631 398 625 410 625C436 630 464 634 488 620C460 652 420 658 392 654C376 651 356 649 336 650Z',
    10,
    0.5,
  ),
  shape(
    skin.lipLight,
    'M344 655C366 657 380 657 394 657C426 658 454 648 476 636C458 678 424 692 392 687C368 684 352 672 344 655Z',
    10,
    0.5,
  ),
  brush(LINE, [
    ['M332 650C356 646 376 650 392 654C424 658 460 648 492 618', 3, 6, 8, 6, 4],
    ['M486 606C500 612 504 624 500 634', 2, 6, 2],
  ]),
  gouges(skin.light, [[372, 672, 414, 672, 4, -3]]),
];

function neck(skin, { shape, brush }) {
  return [
    shape(
      skin.mid,
      'M432 752C442 800 438 850 424 890C396 926 330 950 240 980L240 1400L1000 1400L960 985C860 950 760 930 690 880C670 800 676 690 668 590L520 600Z',
    ),
    shape(
      skin.deep,
      'M432 752C470 766 510 744 540 716C600 670 650 620 672 560C672 690 668 800 690 880C650 900 600 880 556 850C500 820 450 800 432 752Z',
    ),
    shape(
      skin.light,
      'M440 800C436 830 436 860 424 890C410 908 380 924 350 938C400 930 440 900 452 872C458 850 452 820 440 800Z',
    ),
    brush(LINE, [['M432 758C442 800 438 850 424 890C396 926 330 950 240 980', 7, 9, 8, 8]]),
  ];
}

/** Rosa, the baker. */
function rosa(random) {
  const skin = SKINS.rosa;
  const tool = tools(random);
  const { shape, brush, gouges } = tool;
  const curls = [
    [700, 560, 56],
    [758, 540, 60],
    [812, 590, 58],
    [756, 620, 66],
    [838, 662, 56],
    [786, 700, 66],
    [712, 680, 56],
    [846, 740, 50],
    [740, 760, 62],
    [802, 788, 54],
    [694, 768, 40],
    [300, 362, 24],
  ];
  const scarf =
    'M300 344C380 286 560 300 690 418C706 452 714 486 724 520C790 486 826 420 814 336C800 196 664 104 500 128C358 150 284 240 300 344Z';
  const ears = [
    'M438 150C372 132 330 70 344 2C408 16 458 78 460 142Z',
    'M454 148C466 82 530 32 612 44C610 100 546 152 470 168Z',
  ];
  return [
    shape(
      '#241815',
      curls.map(([x, y, r]) => ball(x, y, r)),
      17,
      2,
    ),
    brush(
      '#5a3a2a',
      curls
        .slice(0, 10)
        .map(([x, y, r]) => [
          `M${x - r * 0.5} ${y - r * 0.1}C${x - r * 0.4} ${y - r * 0.7} ${x + r * 0.3} ${y - r * 0.7} ${x + r * 0.5} ${y - r * 0.1}`,
          2,
          7,
          2,
        ]),
    ),
    group(
      { transform: 'translate(0 -46)' },
      neck(skin, tool),
      // shirt and apron
      shape(
        '#e2402b',
        'M236 1400C226 1200 220 1060 250 976C300 962 360 944 404 914C430 990 520 1040 600 1030C660 1000 690 940 700 886C780 930 880 950 960 985C1010 1080 1020 1240 1020 1400Z',
      ),
      shape(
        '#a92a1b',
        'M700 886C690 960 664 1004 600 1030C640 1100 700 1200 690 1400L1020 1400C1020 1240 1010 1080 960 985C880 950 780 930 700 886Z',
      ),
      shape('#fff0d2', [
        'M322 950C330 1060 326 1200 316 1400L420 1400C414 1240 400 1080 384 924Z',
        'M760 918C800 1030 816 1180 818 1400L908 1400C900 1200 884 1060 842 946Z',
        'M330 1160C460 1196 700 1196 812 1150L818 1400L316 1400Z',
      ]),
      brush(LINE, [
        ['M404 914C430 990 520 1040 600 1030C660 1000 690 940 700 886', 5, 9, 9, 9, 5],
        ['M236 1400C226 1200 220 1060 250 976C300 962 360 944 404 914', 8, 9, 8, 5],
        ['M384 924C400 1080 414 1240 420 1400', 4, 7, 6],
        ['M760 918C800 1030 816 1180 818 1400', 4, 7, 6],
      ]),
    ),
    // ear and earring
    shape(skin.mid, 'M672 470C700 440 742 452 738 494C734 532 706 560 682 556Z'),
    shape(skin.deep, 'M684 480C704 462 724 472 720 496C716 516 700 530 688 528C700 512 700 496 684 480Z'),
    head(skin, tool, { face: FACE, brows: LINE, smile: halfSmile(skin, tool) }),
    shape('#f2b92c', ball(694, 590, 21), 8, 0.6),
    brush(LINE, [['M675 588C678 562 712 562 714 590C712 618 678 616 675 590', 4, 5, 5, 4]]),
    // the scarf
    shape(SCARF.base, ears),
    shape(SCARF.dark, [
      'M456 142C430 100 390 60 350 20C392 86 418 124 446 150Z',
      'M462 150C510 130 560 90 604 56C570 130 524 150 474 164Z',
    ]),
    brush(
      LINE,
      ears.map((d) => [d.replace('Z', ''), 5, 9, 10, 6]),
    ),
    shape(SCARF.base, scarf),
    shape(
      SCARF.dark,
      'M724 520C790 486 826 420 814 336C808 280 778 230 736 194C770 270 772 360 736 420C728 444 722 480 724 520Z',
    ),
    gouges(SCARF.dark, [
      [470, 176, 350, 300, 9, 18],
      [486, 180, 470, 290, 8, 10],
      [500, 172, 600, 320, 9, -14],
      [510, 160, 700, 330, 10, -30],
      [450, 168, 318, 250, 7, 22],
    ]),
    shape(
      SCARF.dot,
      dots(
        random,
        [452, 160],
        [
          [74, 20, 180, 3],
          [126, -2, 184, 6],
          [184, 0, 176, 8],
          [240, 4, 60, 4],
          [298, 8, 52, 4],
          [352, 16, 44, 2],
        ],
        14,
        scarf,
      ).concat(
        [
          [376, 60],
          [398, 104],
          [430, 116],
          [508, 104],
          [560, 74],
          [536, 120],
        ].map(([x, y]) => ball(x, y, 9)),
      ),
      9,
      0.8,
    ),
    brush(LINE, [[scarf.replace('Z', ''), 6, 9, 11, 8, 9, 11, 9, 6]]),
    shape(SCARF.base, ball(458, 150, 38, 30), 10, 0.8),
    shape(SCARF.dark, 'M428 160C444 176 474 178 490 158C494 176 474 184 456 182C440 182 430 174 428 160Z', 8, 0.6),
    brush(LINE, [[ball(458, 150, 39, 31).replace('Z', ''), 6, 9, 7, 6]]),
  ];
}

/** Des, who drives the 9. */
function des(random) {
  const skin = SKINS.des;
  const tool = tools(random);
  const { shape, brush, gouges } = tool;
  const wool = '#e9e3d6';
  const face = FACE.replace('356 744 404 760C444 772 486 756 528 730', '352 752 404 770C448 782 496 764 540 732');
  const beard =
    'M340 690C352 724 372 768 420 786C470 796 520 772 566 732C624 690 664 630 680 560C688 540 690 520 690 500C664 520 646 560 620 590C590 630 560 640 530 636C524 610 500 594 470 600C440 596 420 606 396 604C372 604 350 612 338 640C322 646 330 668 340 690Z';
  const cap =
    'M322 356C296 300 330 210 440 170C560 128 720 150 786 250C830 316 824 390 760 436C736 446 716 448 700 444C640 350 470 306 322 356Z';
  const peak =
    'M330 350C300.4 330 257.5 338 226.4 372C220.5 386 230.8 396 248.6 394C293 384 330 376 400 350C390 336 350 336 330 350Z';
  return [
    group(
      { transform: 'translate(0 -46)' },
      neck(skin, tool),
      // shirt, tie, jacket
      shape('#f4ead2', 'M404 884C430 960 520 1010 600 1000C650 976 680 930 690 870L760 930L700 1400L380 1400L360 930Z'),
      shape('#b73323', 'M470 976L536 1004L600 986L584 1060L620 1400L440 1400L496 1064Z'),
      shape('#23344f', [
        'M236 1400C226 1200 214 1060 240 972C300 960 350 940 388 912C400 1060 430 1240 480 1400Z',
        'M722 896C790 930 880 950 960 985C1010 1080 1020 1240 1020 1400L560 1400C640 1240 700 1060 722 896Z',
      ]),
      shape(
        '#17243a',
        'M722 896C790 930 880 950 960 985C1010 1080 1020 1240 1020 1400L760 1400C740 1240 740 1080 722 896Z',
      ),
      brush(LINE, [
        ['M388 912C430 960 470 984 506 1000', 5, 8, 5],
        ['M700 880C680 930 640 976 590 1000', 5, 8, 5],
        ['M236 1400C226 1200 214 1060 240 972C300 960 350 940 388 912C400 1060 430 1240 480 1400', 8, 9, 8, 9, 8],
        ['M722 896C700 1060 640 1240 560 1400', 5, 8, 6],
        ['M722 896C790 930 880 950 960 985', 6, 9, 8],
      ]),
    ),
    // hair at the side, ear
    shape(wool, 'M664 430C700 430 750 440 764 480C770 520 752 560 724 584C700 560 690 540 680 500Z'),
    shape(skin.mid, 'M672 470C700 440 744 452 740 498C736 540 706 572 682 562Z'),
    shape(skin.deep, 'M684 480C706 462 726 472 722 498C718 518 702 534 690 532C702 514 702 496 684 480Z'),
    head(skin, tool, { face, brows: wool, smile: [] }),
    // beard and moustache
    shape(wool, beard, 15, 1.6),
    shape(
      '#b9b1a2',
      'M420 786C470 796 520 772 566 732C624 690 664 630 680 560C688 540 690 520 690 500C672 514 660 540 644 566C640 620 590 680 530 720C490 750 450 772 404 776Z',
      15,
      1.4,
    ),
    gouges('#8c8476', [
      [372, 700, 384, 752, 4, 4],
      [400, 712, 410, 768, 4, 4],
      [434, 716, 440, 772, 4, 3],
      [560, 660, 520, 720, 5, -6],
      [600, 626, 556, 690, 5, -6],
      [640, 582, 600, 650, 5, -6],
      [352, 668, 360, 716, 4, 4],
    ]),
    shape(
      skin.lip,
      'M352 662C372 656 390 660 404 660C430 660 458 650 482 636C466 674 430 690 398 686C376 684 360 676 352 662Z',
      10,
      0.5,
    ),
    shape(
      wool,
      'M392 612C360 610 336 626 322 662C350 668 378 656 396 646C428 656 476 650 516 628C500 606 440 596 392 612Z',
      12,
      1.2,
    ),
    gouges('#8c8476', [
      [384, 622, 350, 650, 3, -4],
      [414, 618, 466, 634, 3, -4],
      [404, 628, 440, 642, 3, -4],
    ]),
    brush(LINE, [['M322 664C352 670 378 658 396 648C428 658 478 652 520 626', 3, 6, 6, 5, 3]]),
    gouges(skin.deep, [
      [566, 470, 606, 456, 4, -4],
      [568, 484, 610, 482, 4, -3],
      [564, 496, 600, 506, 4, 3],
    ]),
    // the cap
    shape('#d9971c', cap),
    shape(
      '#a86c0c',
      'M700 444C716 448 736 446 760 436C824 390 830 316 786 250C770 226 750 208 726 192C770 290 770 380 700 444Z',
    ),
    brush('#7d4d08', [
      ['M350 250C460 200 640 200 800 320', 3, 5, 3],
      ['M326 306C460 240 640 250 790 392', 3, 5, 3],
      ['M420 186C400 230 392 280 396 332', 3, 5, 3],
      ['M508 158C490 210 486 270 494 330', 3, 5, 3],
      ['M600 150C598 210 604 290 620 372', 3, 5, 3],
      ['M690 174C706 250 716 330 714 420', 3, 5, 3],
      ['M420 168C560 140 700 180 806 280', 2, 5, 2],
    ]),
    shape('#a86c0c', peak),
    shape(
      '#d9971c',
      'M330 350C300.4 330 257.5 338 226.4 372C263.4 352 307.8 346 352 352C370 350 384 350 400 350C390 336 350 336 330 350Z',
    ),
    brush(LINE, [
      [cap.replace('Z', ''), 6, 9, 10, 9, 10, 9, 7, 6],
      [peak.replace('Z', ''), 6, 9, 9, 7, 6],
    ]),
    shape('#d9971c', ball(566, 148, 20, 12), 8, 0.8),
    brush(LINE, [[ball(566, 147, 21, 13).replace('Z', ''), 4, 6, 5]]),
  ];
}

/** Stripes across a scarf: from points at both ends of the first and the last one. */
const stripes = (from, to, count, wide) =>
  Array.from({ length: count }, (_, i) => {
    const at = (k) => from[k] + ((to[k] - from[k]) * i) / (count - 1);
    return [`M${n(at(0))} ${n(at(1))}Q${n(at(2))} ${n(at(3))} ${n(at(4))} ${n(at(5))}`, wide * 0.8, wide, wide * 0.8];
  });

/** Edie, retired teacher. */
function edie(random, s) {
  const skin = SKINS.edie;
  const tool = tools(random);
  const { shape, brush, gouges } = tool;
  const hair =
    'M300 392C262 270 340 140 510 128C680 118 812 230 822 420C830 530 806 640 748 712C712 690 688 640 684 560C690 500 690 440 640 392C560 350 470 344 420 296C396 344 344 366 300 392Z';
  const wrap =
    'M392 852C380 812 388 776 414 762C470 800 540 790 600 748C650 712 680 672 694 640C724 690 740 740 738 800C760 860 740 930 660 960C560 996 440 960 392 852Z';
  const end = 'M560 930C640 910 700 900 742 880C760 1020 772 1200 776 1400L588 1400C586 1200 580 1060 560 930Z';
  return [
    shape('#cfc6b6', 'M650 500C760 540 800 620 770 700C740 760 690 760 660 700Z'),
    neck(skin, tool),
    // coat
    shape(
      '#2f5d50',
      'M230 1400C220 1200 214 1060 236 984C300 962 350 944 392 912C440 980 600 1000 700 900C780 930 890 960 966 996C1014 1080 1024 1240 1024 1400Z',
    ),
    shape(
      '#1f4238',
      'M700 900C780 930 890 960 966 996C1014 1080 1024 1240 1024 1400L770 1400C770 1240 760 1060 700 900Z',
    ),
    brush(LINE, [
      ['M230 1400C220 1200 214 1060 236 984C300 962 350 944 392 912', 8, 9, 8, 5],
      ['M720 900C790 930 890 960 966 996', 6, 9, 8],
    ]),
    head(skin, tool, { face: FACE, brows: '#a89c8a', iris: '#3c6b82', smile: halfSmile(skin, tool) }),
    gouges(skin.shadow, [
      [556, 500, 600, 520, 4, 4],
      [560, 512, 596, 540, 4, 4],
      [500, 596, 500, 660, 5, -10],
      [330, 600, 326, 640, 4, 5],
      [360, 356, 470, 342, 3, -6],
      [372, 372, 456, 362, 3, -5],
      [452, 494, 520, 498, 3, 5],
      [420, 700, 470, 690, 3, -4],
    ]),
    // glasses
    brush('#c4301f', [
      [ball(496, 460, 76, 70).replace('Z', ''), 12, 15, 13, 15, 12],
      [ball(340, 458, 44, 62).replace('Z', ''), 10, 13, 11, 13, 10],
      ['M384 446C396 436 410 438 420 448', 10, 12, 10],
      ['M570 444C610 440 650 446 692 462', 12, 13, 10],
    ]),
    gouges(WHITE, [
      [452, 420, 440, 446, 4, 3],
      [312, 420, 306, 446, 3, 3],
    ]),
    // hair: a bob, cut straight
    shape('#f3ede1', hair, 18, 1.2),
    shape(
      '#cfc6b6',
      'M748 712C806 640 830 530 822 420C818 350 796 290 760 240C784 360 776 480 720 560C710 600 716 660 748 712Z',
      18,
      1.2,
    ),
    gouges('#a79d8c', [
      [440, 280, 560, 336, 6, -14],
      [470, 250, 640, 352, 6, -26],
      [430, 220, 700, 420, 7, -56],
      [400, 250, 330, 340, 6, 16],
      [420, 210, 320, 300, 6, 26],
      [480, 180, 744, 400, 7, -66],
      [540, 160, 776, 380, 6, -56],
      [712, 480, 700, 600, 6, -10],
      [740, 470, 724, 650, 6, -14],
      [770, 440, 752, 680, 6, -16],
    ]),
    brush(LINE, [[hair.replace('Z', ''), 6, 9, 11, 10, 9, 9, 8, 7, 6]]),
    // the striped scarf
    shape('#fff0d2', [wrap]),
    group(
      { 'clip-path': s.clip(wrap) },
      brush('#d2402c', stripes([398, 756, 404, 830, 440, 920], [690, 630, 736, 740, 706, 950], 6, 27)),
    ),
    brush(LINE, [[wrap.replace('Z', ''), 6, 9, 9, 8, 9, 10, 7]]),
    shape('#fff0d2', end),
    brush('#d2402c', stripes([576, 976, 660, 960, 752, 930], [590, 1330, 680, 1316, 776, 1300], 6, 30)),
    shape(
      '#00000038',
      'M690 900C712 892 728 886 742 880C760 1020 772 1200 776 1400L716 1400C716 1200 708 1040 690 900Z',
    ),
    brush(LINE, [[end.replace('Z', ''), 6, 9, 9, 6]]),
  ];
}

/**
 * Those who look up, from behind: about the middle of the head, 100 units its half, down to where the sheet ends.
 */

/** A coat from behind, and what shows of a face that looks up to the left. */
function back(skin, coat, { shape, brush, gouges }, { broad = 1 } = {}) {
  const x = (v) => v * broad;
  const body = `M${x(-106)} 128C${x(-190)} 150 ${x(-250)} 196 ${x(-270)} 300C${x(-290)} 420 ${x(-300)} 640 ${x(-306)} 1200L${x(306)} 1200C${x(302)} 640 ${x(292)} 420 ${x(272)} 300C${x(252)} 196 ${x(190)} 150 ${x(106)} 128C${x(50)} 112 ${x(-50)} 112 ${x(-106)} 128Z`;
  return [
    shape(coat.base, body, 22, 1.2),
    shape(
      coat.dark,
      `M${x(106)} 128C${x(190)} 150 ${x(252)} 196 ${x(272)} 300C${x(292)} 420 ${x(302)} 640 ${x(306)} 1200L${x(120)} 1200C${x(130)} 800 ${x(120)} 500 ${x(96)} 320C${x(120)} 260 ${x(130)} 190 ${x(106)} 128Z`,
      22,
      1.2,
    ),
    gouges(coat.line, [
      [x(-186), 300, x(-204), 620, 8, -10],
      [x(196), 300, x(212), 640, 8, 10],
      [0, 190, x(-6), 900, 6, -6],
      [x(-150), 250, x(-172), 330, 6, -6],
      [x(150), 250, x(176), 340, 6, 8],
    ]),
    brush(LINE, [[body.replace(/L.*?C/, `M${x(306)} 1200C`).replace('Z', ''), 9, 11, 9, 8, 10]]),
    // cheek, ear
    shape(skin.mid, 'M-84 -20C-112 6 -116 40 -100 66C-88 92 -60 108 -30 112L40 90L20 -20Z', 12, 0.8),
    shape(skin.shadow, 'M-60 104C-30 120 30 120 64 100L70 150L-64 150Z', 12, 0.8),
    brush(LINE, [['M-86 -22C-114 6 -118 40 -101 66C-88 92 -64 106 -40 112', 4, 8, 9, 6]]),
  ];
}

/** Her mum: in the same scarf, with her shopping. */
function mum(random, s) {
  const skin = SKINS.rosa;
  const tool = tools(random);
  const { shape, brush, gouges } = tool;
  const coat = { base: '#d1932b', dark: '#a06a14', line: '#6d4507' };
  const dome = 'M-100 20C-112 -56 -60 -112 6 -112C70 -112 112 -58 104 20C98 66 58 96 2 98C-52 96 -92 66 -100 20Z';
  const ears = [
    'M-6 -108C-44 -120 -80 -160 -74 -206C-30 -200 4 -160 10 -112Z',
    'M4 -110C14 -152 56 -190 106 -184C102 -144 60 -108 18 -102Z',
  ];
  const bag = 'M326 436L506 420L532 1200L344 1200Z';
  const checks = [
    ['M340 560L526 540', 12, 14],
    ['M346 680L532 662', 12, 14],
    ['M350 800L536 784', 12, 14],
    ['M352 920L540 906', 12, 14],
    ['M382 466L402 1200', 10, 12],
    ['M442 460L464 1200', 10, 12],
    ['M494 456L520 1200', 10, 12],
  ];
  return [
    // the trolley
    brush(LINE, [['M318 362C350 348 384 356 402 402L412 440', 12, 14, 13]]),
    shape('#d2402c', bag, 22, 1.2),
    group(
      { 'clip-path': s.clip(bag) },
      brush('#7f1d12', checks),
      gouges('#ffd9a8', [
        [364, 500, 380, 1100, 3, 0],
        [424, 500, 440, 1100, 3, 0],
        [346, 620, 530, 600, 3, 0],
        [350, 742, 536, 722, 3, 0],
      ]),
    ),
    shape('#a92a1b', 'M316 428C372 408 460 400 512 410L516 458C458 448 384 458 326 476Z', 16, 1),
    brush(LINE, [
      ['M344 1200L326 436', 8, 9, 8],
      ['M506 420L532 1200', 8, 9, 8],
      ['M316 428C372 408 460 400 512 410L516 458C458 448 384 458 326 476L316 428', 7, 9, 8, 7],
    ]),
    back(skin, coat, tool, { broad: 0.86 }),
    // the arm to the handle
    shape(skin.mid, 'M286 330C306 324 336 334 342 356C344 378 322 390 296 384Z', 9, 0.6),
    brush(LINE, [
      ['M290 328C312 324 338 336 343 356C344 380 322 392 296 385', 5, 8, 8, 5],
      ['M316 352C326 354 334 360 338 368', 2, 5, 2],
    ]),
    shape(
      coat.dark,
      'M206 230C256 262 290 292 304 322C312 350 304 378 290 394C262 394 240 384 222 366C202 330 196 280 206 230Z',
      16,
      1,
    ),
    brush(LINE, [['M206 230C256 262 290 292 304 322C312 350 304 378 290 394C262 394 240 384 222 366', 6, 9, 9, 9, 6]]),
    // grey curls, collar
    shape(
      '#b9b1a6',
      [
        [-62, 84, 34],
        [-22, 104, 36],
        [24, 106, 36],
        [66, 88, 34],
      ].map(([x, y, r]) => ball(x, y, r)),
      12,
      1.4,
    ),
    brush(
      '#746c62',
      [
        [-62, 92, 18],
        [-20, 112, 18],
        [26, 112, 18],
        [66, 96, 18],
      ].map(([x, y, r]) => [`M${x - r} ${y}C${x - r} ${y - r} ${x + r} ${y - r} ${x + r} ${y}`, 2, 6, 2]),
    ),
    shape(coat.base, 'M-118 150C-60 112 60 112 118 150L132 196C60 164 -60 164 -132 196Z', 14, 1),
    brush(LINE, [['M-132 196L-118 150C-60 114 60 114 118 150L132 196C60 166 -60 166 -132 196', 6, 8, 9, 8, 6]]),
    shape('#f2b92c', ball(-104, 74, 13), 6, 0.5),
    // the scarf
    shape(SCARF.base, ears, 13, 0.8),
    shape(
      SCARF.dark,
      [
        'M8 -112C-14 -140 -44 -170 -66 -192C-40 -150 -20 -122 -2 -106Z',
        'M18 -104C50 -120 80 -150 98 -176C88 -140 58 -112 24 -100Z',
      ],
      10,
      0.6,
    ),
    brush(
      LINE,
      ears.map((d) => [d.replace('Z', ''), 5, 9, 9, 6]),
    ),
    shape(SCARF.base, dome, 16, 1),
    shape(
      SCARF.dark,
      'M60 -96C100 -76 110 -30 104 20C98 66 58 96 2 98C50 80 78 40 80 -10C82 -46 76 -74 60 -96Z',
      14,
      0.8,
    ),
    gouges(SCARF.dark, [
      [-8, -90, -70, 20, 7, 16],
      [-2, -86, -26, 50, 6, 8],
      [8, -86, 22, 50, 6, -6],
      [-14, -94, -92, -20, 6, 14],
    ]),
    shape(
      SCARF.dot,
      dots(
        random,
        [4, -110],
        [
          [44, 20, 160, 3],
          [84, 14, 166, 5],
          [126, 24, 156, 6],
          [168, 40, 140, 6],
          [202, 62, 118, 3],
        ],
        9.5,
        dome,
      ).concat(
        [
          [-48, -166],
          [-30, -132],
          [62, -152],
          [40, -124],
          [78, -168],
        ].map(([x, y]) => ball(x, y, 6.5)),
      ),
      7,
      0.6,
    ),
    brush(LINE, [[dome.replace('Z', ''), 6, 10, 8, 9, 8, 9, 6]]),
    shape(SCARF.base, ball(4, -110, 27, 22), 8, 0.6),
    brush(LINE, [[ball(4, -110, 28, 23).replace('Z', ''), 5, 8, 6, 5]]),
  ];
}

/** A boy who wants to drive the 9 too: in the same cap, too large for him. */
function boy(random, s) {
  const skin = SKINS.des;
  const tool = tools(random);
  const { shape, brush, gouges } = tool;
  const coat = { base: '#c8452f', dark: '#8c2a1b', line: '#5a160c' };
  const cap = 'M-128 34C-150 -50 -96 -122 4 -124C104 -124 154 -54 130 30C120 62 60 78 2 78C-60 78 -118 66 -128 34Z';
  const satchel = 'M-120 330C-40 316 40 316 124 332L140 600C40 624 -50 622 -136 602Z';
  return [
    back(skin, coat, tool, { broad: 0.72 }),
    shape(skin.mid, 'M-56 60C-52 100 -44 126 -40 150L44 150C48 120 54 96 60 60Z', 12, 0.8),
    shape(skin.shadow, 'M10 60C20 100 20 126 14 150L44 150C48 120 54 96 60 60Z', 12, 0.8),
    shape('#1d1413', 'M-92 50C-80 96 -40 112 4 112C48 112 84 94 92 50Z', 12, 1.4),
    // ears
    shape(skin.mid, [ball(-108, 56, 22, 28), ball(106, 58, 20, 26)], 9, 0.6),
    brush(LINE, [
      [ball(-108, 56, 23, 29).replace('Z', ''), 5, 7, 6, 5],
      [ball(106, 58, 21, 27).replace('Z', ''), 5, 7, 6, 5],
    ]),
    // collar and satchel
    shape('#fff0d2', 'M-98 156C-50 126 50 126 98 156L108 186C50 160 -50 160 -108 186Z', 12, 1),
    brush(LINE, [['M-108 186L-98 156C-50 128 50 128 98 156L108 186C50 162 -50 162 -108 186', 5, 8, 8, 7, 5]]),
    brush('#6d431f', [
      ['M-92 186L-100 330', 26, 28],
      ['M92 186L104 332', 26, 28],
    ]),
    shape('#94602c', satchel, 18, 1.2),
    shape('#6d431f', 'M-130 330C-40 312 40 312 132 332L128 460C40 500 -40 500 -128 458Z', 18, 1.2),
    gouges('#c08a4c', [
      [-110, 346, -10, 334, 4, -3],
      [10, 334, 112, 348, 4, -3],
    ]),
    shape('#f2b92c', ['M-24 462L24 462L22 516L-22 516Z'], 10, 0.8),
    brush(LINE, [
      [satchel.replace('Z', ''), 7, 9, 8, 9, 7],
      ['M-128 458C-40 500 40 500 128 460', 6, 9, 6],
    ]),
    // the cap
    shape('#d9971c', cap, 16, 1.2),
    shape(
      '#a86c0c',
      'M72 -112C140 -88 150 -30 130 30C120 62 60 78 2 78C70 66 100 30 102 -20C104 -60 96 -90 72 -112Z',
      14,
      1,
    ),
    group(
      { 'clip-path': s.clip(cap) },
      brush('#7d4d08', [
        ['M-140 -30C-60 -76 60 -76 146 -34', 3, 6, 3],
        ['M-140 20C-60 -22 60 -22 140 18', 3, 6, 3],
        ['M-120 66C-50 30 60 30 124 64', 3, 5, 3],
        ['M-40 -130C-66 -70 -74 0 -70 80', 3, 5, 3],
        ['M4 -130C-2 -60 -2 10 2 84', 3, 5, 3],
        ['M50 -130C70 -70 80 0 78 80', 3, 5, 3],
        ['M-84 -110C-116 -60 -124 0 -118 60', 3, 5, 3],
        ['M100 -110C126 -60 132 0 126 60', 3, 5, 3],
      ]),
    ),
    brush(LINE, [[cap.replace('Z', ''), 6, 10, 9, 10, 9, 10, 6]]),
    shape('#d9971c', ball(4, -122, 18, 11), 7, 0.6),
    brush(LINE, [[ball(4, -123, 19, 12).replace('Z', ''), 4, 6, 5]]),
  ];
}

/** One whom she taught to knit: in the same scarf. */
function pupil(random, s) {
  const skin = { light: '#d9a066', mid: '#b57a45', shadow: '#7d4d28' };
  const tool = tools(random);
  const { shape, brush } = tool;
  const coat = { base: '#2a8079', dark: '#1a5651', line: '#0e3532' };
  const hair =
    'M-98 30C-116 -50 -66 -116 8 -116C80 -114 116 -54 104 24C102 60 84 92 60 104C20 116 -30 114 -62 96C-72 76 -84 60 -98 30Z';
  const wrap =
    'M-112 92C-60 124 60 126 116 88C134 110 138 150 126 180C60 216 -60 214 -126 184C-136 150 -130 116 -112 92Z';
  const end = 'M20 176C60 182 96 176 124 164C140 300 150 440 150 600L44 606C44 460 36 320 20 176Z';
  return [
    back(skin, coat, tool, { broad: 0.92 }),
    shape(skin.mid, ball(-100, 34, 20, 28), 9, 0.6),
    brush(LINE, [[ball(-100, 34, 21, 29).replace('Z', ''), 5, 7, 6, 5]]),
    shape('#1d1413', hair, 14, 2),
    brush('#5b4436', [
      ['M-60 -60C-40 -86 0 -96 40 -84', 2, 7, 2],
      ['M-76 -10C-40 -50 30 -60 76 -30', 2, 7, 2],
      ['M-66 40C-30 6 40 0 84 24', 2, 7, 2],
      ['M-40 84C-10 60 40 56 74 74', 2, 6, 2],
    ]),
    shape('#fff0d2', end, 14, 1),
    group(
      { 'clip-path': s.clip(end) },
      brush('#d2402c', stripes([14, 230, 80, 238, 144, 222], [40, 560, 96, 566, 156, 556], 5, 34)),
    ),
    brush(LINE, [[end.replace('Z', ''), 6, 9, 9, 9, 6]]),
    brush('#fff0d2', [
      ['M56 604L54 640', 6, 5],
      ['M80 604L82 644', 6, 5],
      ['M106 602L106 640', 6, 5],
      ['M132 600L136 638', 6, 5],
    ]),
    shape('#fff0d2', wrap, 14, 1),
    group(
      { 'clip-path': s.clip(wrap) },
      brush('#d2402c', stripes([-118, 80, -132, 140, -116, 210], [118, 76, 136, 140, 112, 204], 6, 28)),
    ),
    brush(LINE, [[wrap.replace('Z', ''), 6, 9, 8, 9, 8, 9, 6]]),
  ];
}

export const people = { rosa, des, edie };
export const onlookers = { mum, boy, pupil };
