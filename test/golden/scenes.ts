import { type Pixels, rasterise } from '../../src/render/pixels.ts';

/**
 * A portrait to try effects on, drawn: a woman lit from the upper left before a window and a wall, with the grain of a
 * camera. It scales, so that one scene can be uploaded at any size. `width` in px; it is 4 wide and 5 high.
 */
export function portraitScene(width: number): Pixels {
  const { width: w, height, data } = rasterise(PORTRAIT, width);
  const pixels = Buffer.allocUnsafe(w * height * 3);
  const random = noise(7);
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    const grain = (random() + random() - 1) * 9;
    for (let channel = 0; channel < 3; channel++) {
      pixels[to + channel] = Math.min(255, Math.max(0, data[from + channel]! + grain));
    }
  }
  return { width: w, height, data: pixels };
}

/** Four quarters, red, green, blue and white from the upper left, clockwise: tells how a photo was turned and cut. */
export function quartersScene(width: number, height: number): Pixels {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const color = y < height / 2 ? (x < width / 2 ? QUARTERS.red : QUARTERS.green) : lower(x < width / 2);
      data.set(color, at);
    }
  }
  return { width, height, data };
}

/** Colours that paper can have too, so that a way through CMYK and back changes them little. */
export const QUARTERS = {
  red: [180, 60, 50],
  green: [70, 140, 80],
  blue: [60, 80, 140],
  white: [240, 240, 240],
} as const;

const lower = (left: boolean) => (left ? QUARTERS.white : QUARTERS.blue);

/** Numbers from 0 to 1, the same every time (mulberry32). */
export function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const soft = (id: string, deviation: number) =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;
const FACE =
  'M400 250C505 250 566 330 562 452C558 560 520 690 400 716C280 690 242 560 238 452C234 330 295 250 400 250Z';
const eye = (x: number) =>
  `<g transform="translate(${x} 452)"><path d="M-46 2C-30 -22 26 -24 46 4C24 22 -26 22 -46 2Z" fill="#f1e7de"/>
  <circle cx="0" cy="0" r="17" fill="#5b3a22"/><circle cx="0" cy="0" r="8" fill="#140c08"/><circle cx="-5" cy="-6" r="4" fill="#fff"/>
  <path d="M-50 2C-30 -27 28 -29 50 2" fill="none" stroke="#2a1710" stroke-width="7" stroke-linecap="round"/></g>`;

const PORTRAIT = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1000"><defs>
<linearGradient id="wall" x1="0" x2="1" y2="0.4"><stop offset="0" stop-color="#9fb2b4"/><stop offset="1" stop-color="#57686f"/></linearGradient>
<linearGradient id="skin" x1="0" y1="0.1" x2="1" y2="0.7"><stop offset="0" stop-color="#f6cfae"/><stop offset="0.45" stop-color="#dca27b"/><stop offset="1" stop-color="#8d5338"/></linearGradient>
<linearGradient id="hair" x1="0" x2="1" y2="0.6"><stop offset="0" stop-color="#6a3d22"/><stop offset="1" stop-color="#1d100a"/></linearGradient>
<linearGradient id="coat" x1="0" x2="1"><stop offset="0" stop-color="#2f5d8a"/><stop offset="1" stop-color="#14263c"/></linearGradient>
${soft('s8', 8)}${soft('s16', 16)}${soft('s30', 30)}<clipPath id="face"><path d="${FACE}"/></clipPath></defs>
<rect width="800" height="1000" fill="url(#wall)"/>
<rect x="40" y="70" width="230" height="420" fill="#e9f1ee"/><path d="M155 70V490M40 280H270" stroke="#7d8f90" stroke-width="12"/>
<path d="M560 0V1000M690 0V1000" stroke="#4b5b61" stroke-width="6"/>
<path d="M400 150C230 140 180 280 186 440C190 620 160 700 210 790L600 790C640 690 612 600 614 440C620 270 560 150 400 150Z" fill="url(#hair)"/>
<path d="M318 640L310 800C240 840 120 850 60 1000L740 1000C690 850 560 840 490 800L482 640Z" fill="url(#skin)"/>
<path d="M300 700C350 770 450 770 500 690L500 800C440 850 350 850 304 800Z" fill="#6d3b27" opacity="0.55" filter="url(#s16)"/>
<path d="M40 1000C70 860 200 830 300 800L400 950L500 800C610 830 730 860 760 1000Z" fill="url(#coat)"/>
<path d="M300 800L400 950L360 1000L270 840ZM500 800L400 950L440 1000L530 840Z" fill="#efe9dc"/>
<path d="${FACE}" fill="url(#skin)"/>
<g clip-path="url(#face)"><ellipse cx="560" cy="500" rx="110" ry="260" fill="#5d2f1e" opacity="0.6" filter="url(#s30)"/>
<ellipse cx="310" cy="540" rx="60" ry="42" fill="#e48f78" opacity="0.5" filter="url(#s16)"/><ellipse cx="490" cy="545" rx="56" ry="42" fill="#b5604a" opacity="0.5" filter="url(#s16)"/>
<ellipse cx="350" cy="340" rx="90" ry="50" fill="#fff0dd" opacity="0.7" filter="url(#s30)"/>
<path d="M238 300C300 250 480 240 566 330L580 240L400 180L220 250Z" fill="#3a1f12" opacity="0.8" filter="url(#s16)"/>
<path d="M412 440C430 500 450 560 446 590C420 612 392 606 380 596C420 590 424 500 412 440Z" fill="#7c432d" opacity="0.75" filter="url(#s8)"/>
<ellipse cx="392" cy="560" rx="16" ry="26" fill="#fff1e2" opacity="0.7" filter="url(#s8)"/></g>
${eye(322)}${eye(478)}
<path d="M266 404C290 378 350 376 374 398M428 398C452 376 510 378 534 406" fill="none" stroke="#33190e" stroke-width="17" stroke-linecap="round"/>
<path d="M372 606C388 616 414 616 430 604" fill="none" stroke="#5a2d1f" stroke-width="8" stroke-linecap="round"/>
<path d="M318 640C352 622 386 626 400 632C416 626 450 622 486 638C452 690 352 692 318 640Z" fill="#b4453f"/><path d="M322 641C370 654 434 654 482 640" stroke="#5c1d1c" stroke-width="6" fill="none"/>
<ellipse cx="398" cy="668" rx="36" ry="8" fill="#f3b3a4" opacity="0.7"/>
<path d="M400 160C300 160 220 240 214 400C250 330 300 300 330 262C420 320 520 300 588 410C600 240 520 160 400 160Z" fill="url(#hair)"/>
<path d="M270 250C300 210 350 190 400 186M300 290C330 240 380 214 440 210" stroke="#b37c50" stroke-width="7" fill="none" opacity="0.7" stroke-linecap="round"/>
</svg>`;
