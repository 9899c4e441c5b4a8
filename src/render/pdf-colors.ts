import sharp, { type Sharp } from 'sharp';

/** A colour for pdfkit: three numbers up to 255 (RGB) or four up to 100 (CMYK). */
export type PdfColor = [number, number, number] | [number, number, number, number];

/** Converts an SVG colour for a PDF. Undefined for `none`. */
export type ToPdfColor = (color: string) => PdfColor | undefined;

/** The colour words that art uses (CSS Color 4, 6.1). */
const WORDS: Record<string, string> = {
  black: '#000000',
  green: '#008000',
  navy: '#000080',
  red: '#ff0000',
  white: '#ffffff',
};

/** Reads #rgb, #rrggbb or one of a few colour words. @throws Error for any other colour. */
export const toRgb: ToPdfColor = (color) => {
  if (color === 'none') return undefined;
  const hex = (WORDS[color] ?? color).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`The colour "${color}" is not one that a PDF is drawn in.`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
};

/**
 * Converts a picture to CMYK with the profile of libvips, so that photos and letters of one colour get the same inks.
 */
export function inCmyk(picture: Sharp): Sharp {
  return picture.withIccProfile('cmyk', { attach: false });
}

/**
 * Converts SVG colours to CMYK; black is always included. Greys become black ink alone, by the formula of ISO 32000-1,
 * 10.3.5 with BG(k) = UCR(k) = k, so that black text stays sharp if the plates are a hair off. All other colours go
 * through the profile of `inCmyk`, because they print dull by that formula.
 */
export async function cmykColors(named: readonly string[]): Promise<ToPdfColor> {
  const colors = [...new Set([...named, 'black'])].flatMap((color) => {
    const rgb = toRgb(color);
    return rgb ? [{ color, rgb }] : [];
  });
  const strip = sharp(Uint8Array.from(colors.flatMap(({ rgb }) => rgb)), {
    raw: { width: colors.length, height: 1, channels: 3 },
  });
  const inks = await inCmyk(strip).raw().toBuffer();
  const found = new Map(
    colors.map(({ color, rgb: [r = 0, g, b] }, i): [string, PdfColor] => {
      if (r === g && g === b) return [color, [0, 0, 0, percent(255 - r)]];
      const [c = 0, m = 0, y = 0, k = 0] = [...inks.subarray(i * 4, i * 4 + 4)].map(percent);
      return [color, [c, m, y, k]];
    }),
  );
  return (color) => found.get(color);
}

function percent(byte: number): number {
  return Math.round(byte / 0.255) / 10;
}
