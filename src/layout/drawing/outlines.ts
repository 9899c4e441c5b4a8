import type { Shaped, Shaper } from '../typesetting/shaping.ts';

type SatoriFonts = { name: string; data: Uint8Array; weight: number; style: string }[];

/** The default export of Satori, as far as it is used here. */
export type Satori = (element: unknown, options: { width: number; fonts: SatoriFonts }) => Promise<string>;

/** Pixels per em at which words are outlined. Satori rounds to 0.1 px, which is a ten-thousandth of an em. */
export const OUTLINE_SIZE = 1000;
const MAX_OUTLINES = 5_000;

export type Outliner = ReturnType<typeof createOutliner>;

/**
 * Creates an outliner of words, which uses Satori. Outlines are cached: while a person types, only the last word is
 * new. Path data are in thousandths of an em from the origin on the baseline at the left, y downwards.
 */
export function createOutliner(satori: Satori, shaper: Shaper) {
  const outlines = new Map<string, string>();
  // Satori identifies a font set by its array object, and parses the fonts anew for any other array.
  const fontSets = new Map<string, SatoriFonts>();

  function keyOf(word: Shaped): string {
    return `${word.face.id}\0${word.rtl ? 'r' : 'l'}${word.letterSpacing}\0${word.text}`;
  }

  /** The path data of every word, in order; '' for words without ink. */
  async function outline(words: readonly Shaped[]): Promise<string[]> {
    // Kept here too, because the cache may be cleared before the last word is drawn.
    const found = new Map<string, string>();
    const missing = new Map<string, Map<string, Shaped>>();
    for (const word of words) {
      if (!word.ink) continue;
      const key = keyOf(word);
      const known = outlines.get(key);
      if (known !== undefined) {
        found.set(key, known);
        continue;
      }
      const set = `${word.face.id}\0${word.rtl}\0${word.letterSpacing}`;
      if (!missing.has(set)) missing.set(set, new Map());
      missing.get(set)!.set(key, word);
    }
    if (outlines.size > MAX_OUTLINES) outlines.clear();
    for (const group of missing.values()) {
      const paths = await draw([...group.values()]);
      [...group.keys()].forEach((key, i) => {
        found.set(key, paths[i]!);
        outlines.set(key, paths[i]!);
      });
    }
    return words.map((word) => found.get(keyOf(word)) ?? '');
  }

  /** Outlines words of one face, direction and spacing in one call, each on its own line. */
  async function draw(words: Shaped[]): Promise<string[]> {
    const paths = await drawLines(words);
    if (paths.length === words.length) return words.map((word, i) => toOrigin(word, paths[i]!, i));
    // If the outline of a word does not end in a closed contour, the words cannot be separated: draw each by itself.
    const alone: string[] = [];
    for (const word of words) alone.push(toOrigin(word, (await drawLines([word])).join(''), 0));
    return alone;
  }

  /** Moves the path of a word in line `line` to the origin. */
  function toOrigin(word: Shaped, path: string, line: number): string {
    // The first direction mark is spaced too, and with negative spacing Satori starts the line that much further left.
    const spacing = word.rtl ? word.letterSpacing * OUTLINE_SIZE : 0;
    return shift(path, spacing + Math.min(0, spacing), baseline(word, line));
  }

  async function drawLines(words: Shaped[]): Promise<string[]> {
    const { face, rtl, letterSpacing } = words[0]!;
    const svg = await satori(
      {
        type: 'div',
        props: {
          style: {
            fontFamily: face.id,
            fontWeight: face.weight,
            fontSize: OUTLINE_SIZE,
            lineHeight: 1,
            letterSpacing: letterSpacing * OUTLINE_SIZE,
            whiteSpace: 'pre',
            textAlign: 'left',
            color: '#000',
          },
          // In a right-to-left paragraph Satori starts some lines left of their box. In a left-to-right one, direction
          // marks make it shape the whole word, with brackets and stops, from right to left.
          children: words.map((word) => (rtl ? `\u200f${word.text}\u200f` : word.text)).join('\n'),
        },
      },
      { width: 1_000_000, fonts: fontsOf(words[0]!) },
    );
    const data = /<path fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    // Satori writes the outlines of a line without a blank between contours, and a blank after every line.
    return data
      .split(/(?<=Z) /)
      .map((path) => path.trim())
      .filter((path) => path !== '');
  }

  function fontsOf(word: Shaped): SatoriFonts {
    const known = fontSets.get(word.face.id);
    if (known) return known;
    const { data } = shaper.faceOf(word.face);
    const fonts = [{ name: word.face.id, data, weight: word.face.weight, style: 'normal' }];
    fontSets.set(word.face.id, fonts);
    return fonts;
  }

  /** The y of the baseline of line `line` in Satori's drawing, px: CSS half-leading with ascent and descent rounded. */
  function baseline(word: Shaped, line: number): number {
    const { data, upem } = shaper.faceOf(word.face);
    const { ascender, descender } = verticalMetrics(data);
    const ascent = Math.round((ascender / upem) * OUTLINE_SIZE);
    const descent = Math.round((-descender / upem) * OUTLINE_SIZE);
    return line * OUTLINE_SIZE + ascent + Math.floor((OUTLINE_SIZE - ascent - descent) / 2);
  }

  return { outline };
}

/** Ascender and descender of the hhea table of a TrueType or OpenType file, in font units. */
function verticalMetrics(data: Uint8Array): { ascender: number; descender: number } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16;
    if (view.getUint32(record) === 0x68686561) {
      const hhea = view.getUint32(record + 8);
      return { ascender: view.getInt16(hhea + 4), descender: view.getInt16(hhea + 6) };
    }
  }
  throw new Error('The font has no hhea table.');
}

/** Moves path data (absolute M, L, Q, C and Z) left by `dx` and up by `dy`, rounded to 0.1. */
function shift(path: string, dx: number, dy: number): string {
  let isX = true;
  return path.replace(/[MLQCZ]|-?\d+(?:\.\d+)?/g, (token) => {
    if (token >= 'A') {
      isX = true;
      return token;
    }
    const moved = Number(token) - (isX ? dx : dy);
    isX = !isX;
    return String(Math.round(moved * 10) / 10);
  });
}
