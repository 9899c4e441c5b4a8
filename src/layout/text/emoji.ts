/** The pictures of emoji, by the keys that `emojiKey` makes. */
export interface Pictures {
  has(key: string): boolean;
  /** The SVG markup inside the 36 × 36 viewBox of a picture. */
  load(key: string): Promise<string>;
}

/**
 * The key of an emoji's picture: the code points of the sequence in hex, without U+FE0F, which people and keyboards
 * often leave out.
 */
export function emojiKey(sequence: string): string {
  return [...sequence]
    .map((char) => char.codePointAt(0)!)
    .filter((point) => point !== 0xfe0f)
    .map((point) => point.toString(16))
    .join('-');
}

/** Graphemes to draw as pictures: by default (UTS 51), because of U+FE0F, or because they are a sequence. */
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Emoji}\p{Emoji_Modifier}|\p{Regional_Indicator}{2}|\u20e3/u;
const TEXT_STYLE = /\ufe0e/;
const JOINED = /\p{Emoji}\u200d\p{Emoji}|\p{Emoji}\ufe0f?\u200d/u;
const PICTOGRAPH = /^\p{Extended_Pictographic}\ufe0f?$/u;

/**
 * The keys of the pictures for a grapheme: one for most emoji, several if a joined sequence has no picture of its own,
 * none for text. `has` is true for keys that have a picture.
 */
export function emojiPictures(grapheme: string, has: (key: string) => boolean): string[] {
  if (TEXT_STYLE.test(grapheme)) return [];
  if (!PICTURE.test(grapheme) && !JOINED.test(grapheme)) return [];
  const whole = emojiKey(grapheme);
  if (has(whole)) return [whole];
  return grapheme.split('\u200d').flatMap((part) => {
    // A figure without a picture in this skin tone is shown without the skin tone.
    const keys = [emojiKey(part), emojiKey(part.replace(/\p{Emoji_Modifier}/gu, ''))];
    return keys.find(has) ?? [];
  });
}

/** True if a character without U+FE0F may be drawn as a picture when no font has it (❤, ✈). */
export function mayBePicture(grapheme: string): boolean {
  return PICTOGRAPH.test(grapheme);
}

/** The markup inside the svg element of a picture, with ids made unique by its key. */
export function pictureMarkup(svg: string, key: string): string {
  return svg
    .slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
    .replace(/\bid="([^"]+)"/g, `id="${key}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${key}-$1)`)
    .trim();
}
