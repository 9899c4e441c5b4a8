import type { FontFace } from '../fonts/font-book.ts';

/** The part of harfbuzzjs (0.10) that shaping needs. */
export interface HarfBuzz {
  createBlob(data: Uint8Array): { destroy(): void };
  createFace(blob: unknown, index: number): { upem: number; destroy(): void };
  createFont(face: unknown): HarfBuzzFont;
  createBuffer(): HarfBuzzBuffer;
  shape(font: unknown, buffer: unknown, features?: string): void;
}
interface HarfBuzzFont {
  setScale(x: number, y: number): void;
  glyphExtents(glyph: number): { xBearing: number; yBearing: number; width: number; height: number } | null;
}
interface HarfBuzzBuffer {
  addText(text: string): void;
  guessSegmentProperties(): void;
  setDirection(direction: 'ltr' | 'rtl'): void;
  json(): { g: number; cl: number; ax: number; dx: number; dy: number }[];
  destroy(): void;
}

/** The bounds of ink in em: x from the origin rightwards, y from the baseline upwards. */
export interface Ink {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** A shaped word: a run of text without blanks, in one face and one direction. Lengths in em. */
export interface Shaped {
  face: FontFace;
  text: string;
  rtl: boolean;
  letterSpacing: number;
  advance: number;
  /** Undefined if nothing is drawn. */
  ink: Ink | undefined;
  /** The number of glyphs that the font does not have. */
  missing: number;
  /** The glyph of a word that has only one. */
  glyph: number | undefined;
  /**
   * The letters of a word, if each looks as it does alone; undefined for other words. Outlines are cached by letter
   * then: most words of slogans are new, but their letters are not.
   */
  letters: Letter[] | undefined;
}

/** A letter of a word. */
export interface Letter {
  letter: Shaped;
  /** The distance from the word's origin, em. */
  x: number;
}

/** A font file in memory. */
export interface LoadedFace {
  font: HarfBuzzFont;
  /** Font units per em. */
  upem: number;
  /** The bytes of the TrueType or OpenType file. */
  data: Uint8Array;
  /** The ink of glyphs measured before; null: nothing is drawn. */
  glyphInk: Map<number, Ink | null>;
}

const MAX_SHAPED = 4_000;

export type Shaper = ReturnType<typeof createShaper>;

/** Creates a shaper, which measures advance and ink of words with HarfBuzz. `load` resolves to the bytes of a face. */
export function createShaper(hb: HarfBuzz, load: (faceId: string) => Promise<Uint8Array>) {
  const faces = new Map<string, LoadedFace>();
  const loading = new Map<string, Promise<LoadedFace>>();
  const shaped = new Map<string, Shaped>();

  /** Loads a face, once. Afterwards words can be shaped in it. */
  function ready(face: FontFace): Promise<LoadedFace> {
    const known = loading.get(face.id);
    if (known) return known;
    const promise = load(face.id).then((data) => {
      const hbFace = hb.createFace(hb.createBlob(data), 0);
      const font = hb.createFont(hbFace);
      font.setScale(hbFace.upem, hbFace.upem);
      const loaded = { font, upem: hbFace.upem, data, glyphInk: new Map() };
      faces.set(face.id, loaded);
      return loaded;
    });
    promise.catch(() => loading.delete(face.id));
    loading.set(face.id, promise);
    return promise;
  }

  function faceOf(face: FontFace): LoadedFace {
    const loaded = faces.get(face.id);
    if (!loaded) throw new Error(`The face ${face.id} is not loaded.`);
    return loaded;
  }

  /** Measures the ink of a glyph, once; null if nothing is drawn. */
  function glyphInk(face: LoadedFace, glyph: number): Ink | null {
    const known = face.glyphInk.get(glyph);
    if (known !== undefined) return known;
    const box = face.font.glyphExtents(glyph);
    const ink =
      box && box.width !== 0 && box.height !== 0
        ? {
            left: box.xBearing / face.upem,
            right: (box.xBearing + box.width) / face.upem,
            top: box.yBearing / face.upem,
            bottom: (box.yBearing + box.height) / face.upem,
          }
        : null;
    face.glyphInk.set(glyph, ink);
    return ink;
  }

  /**
   * Shapes a word. `letterSpacing` (em) is added after every cluster, including the last one, as in CSS.
   * @throws Error if the face was not made ready.
   */
  function shape(face: FontFace, text: string, rtl: boolean, letterSpacing: number): Shaped {
    const key = `${face.id}\0${rtl ? 'r' : 'l'}${letterSpacing}\0${text}`;
    const known = shaped.get(key);
    if (known) return known;
    const loaded = faceOf(face);
    const buffer = hb.createBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(rtl ? 'rtl' : 'ltr');
    // No ligatures with letter-spacing: Satori draws none either.
    hb.shape(loaded.font, buffer, letterSpacing === 0 ? undefined : 'liga=0,clig=0');
    const glyphs = buffer.json();
    buffer.destroy();

    let x = 0;
    let missing = 0;
    let ink: Ink | undefined;
    const starts: number[] = [];
    glyphs.forEach((glyph, i) => {
      starts.push(x);
      if (glyph.g === 0) missing++;
      const own = glyphInk(loaded, glyph.g);
      if (own) {
        const dx = x + glyph.dx / loaded.upem;
        const dy = glyph.dy / loaded.upem;
        ink = unite(ink, { left: own.left + dx, right: own.right + dx, top: own.top + dy, bottom: own.bottom + dy });
      }
      x += glyph.ax / loaded.upem;
      if (glyphs[i + 1]?.cl !== glyph.cl) x += letterSpacing;
    });
    const glyph = glyphs.length === 1 ? glyphs[0]!.g : undefined;
    const letters = rtl ? undefined : lettersOf(face, text, glyphs, starts);
    const result = { face, text, rtl, letterSpacing, advance: x, ink, missing, glyph, letters };
    if (shaped.size >= MAX_SHAPED) shaped.clear();
    shaped.set(key, result);
    return result;
  }

  /** Finds the letters of a word, see `Shaped.letters`. `starts` are the origins of its glyphs, em. */
  function lettersOf(
    face: FontFace,
    text: string,
    glyphs: readonly { g: number; dx: number; dy: number }[],
    starts: readonly number[],
  ): Letter[] | undefined {
    const characters = [...text];
    if (characters.length < 2 || characters.length !== glyphs.length) return undefined;
    const letters: Letter[] = [];
    for (const [i, { g, dx, dy }] of glyphs.entries()) {
      const letter = shape(face, characters[i]!, false, 0);
      if (letter.glyph !== g || dx !== 0 || dy !== 0) return undefined;
      letters.push({ letter, x: starts[i]! });
    }
    return letters;
  }

  return { ready, faceOf, shape };
}

/** The smallest bounds around two bounds. */
export function unite(a: Ink | undefined, b: Ink): Ink {
  if (!a) return b;
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
    top: Math.max(a.top, b.top),
  };
}
