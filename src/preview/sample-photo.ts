import sharp from 'sharp';

/** A portrait in the light of a window, with enough tones for every effect, and free of rights. */
const SITTER = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500">
  <defs>
    <linearGradient id="wall" x1="0" x2="1"><stop offset="0" stop-color="#dfe6e4"/><stop offset="1" stop-color="#45585f"/></linearGradient>
    <linearGradient id="skin" x1="0" x2="1"><stop offset="0" stop-color="#f2c9a4"/><stop offset=".55" stop-color="#c58a62"/><stop offset="1" stop-color="#5d3525"/></linearGradient>
    <linearGradient id="coat" x1="0" x2="1"><stop offset="0" stop-color="#c7502f"/><stop offset="1" stop-color="#3a1512"/></linearGradient>
    <filter id="soft"><feGaussianBlur stdDeviation="5"/></filter>
  </defs>
  <rect width="1200" height="1500" fill="url(#wall)"/>
  <g filter="url(#soft)">
    <path fill="#2b1c18" d="M330 640C280 250 480 130 620 130S950 240 880 700C880 840 840 900 820 960H380C350 880 340 760 330 640Z"/>
    <path fill="url(#coat)" d="M90 1500C110 1180 300 1080 470 1040H740C920 1080 1090 1180 1110 1500Z"/>
    <path fill="url(#skin)" d="M500 900H710V1060C710 1130 500 1130 500 1060Z"/>
    <ellipse cx="605" cy="640" rx="235" ry="315" fill="url(#skin)"/>
    <path fill="#2b1c18" d="M350 620C360 360 480 300 640 330S840 420 850 640C800 560 780 470 700 440S430 430 350 620Z"/>
    <path fill="#3a2018" d="M455 560h105v16H455ZM650 560h105v16H650Z"/>
    <ellipse cx="510" cy="620" rx="38" ry="20" fill="#f8f3ec"/><ellipse cx="700" cy="620" rx="38" ry="20" fill="#d8cabd"/>
    <circle cx="514" cy="620" r="19" fill="#20130e"/><circle cx="704" cy="620" r="19" fill="#150c09"/>
    <path fill="#8d5a41" d="M600 620l42 130q-40 26-70 6Z"/>
    <path fill="#96352c" d="M520 820q85-34 170 0q-85 56-170 0Z"/>
  </g>
</svg>`;

let drawn: Promise<Uint8Array> | undefined;

/** A portrait as a JPEG, for trying photo slots. */
export function samplePhoto(): Promise<Uint8Array> {
  drawn ??= sharp(Buffer.from(SITTER)).jpeg({ quality: 90 }).toBuffer();
  return drawn;
}
