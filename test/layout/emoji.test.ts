import { describe, expect, test } from 'vitest';
import { emojiKey, emojiPictures, mayBePicture } from '../../src/layout/text/emoji.ts';
import { emojiFiles } from '../../src/render/emoji-files.ts';

const pictures = emojiFiles(process.cwd());
const draw = (grapheme: string) => emojiPictures(grapheme, pictures.has);

/** Every code point with a property. */
function all(property: RegExp): string[] {
  const found: string[] = [];
  for (let point = 0; point <= 0x1ffff; point++) {
    const char = String.fromCodePoint(point);
    if (property.test(char)) found.push(char);
  }
  return found;
}

const VS16 = '\ufe0f';
const ZWJ = '\u200d';
const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];
/** Node knows sets of sequences; the flag for them is newer than what the code is compiled for. */
const SETS = 'v';
const RGI = new RegExp('^\\p{RGI_Emoji}$', SETS);
/** What Emoji 17 added, which Node may know and Twemoji 16 has not drawn. */
const NEWER = /[🛘🪊🪎🫈🫍🫪🫯]|[👯🤼]\p{Emoji_Modifier}|🧑\p{Emoji_Modifier}?\u200d🩰/u;

const EMOJI = all(/^\p{Emoji}$/u).filter((char) => !/^[\d#*]$/.test(char) && !TONES.includes(char));
const BASES = all(/^\p{Emoji_Modifier_Base}$/u);
const REGIONAL = all(/^\p{Regional_Indicator}$/u);
const PEOPLE = ['👨', '👩', '🧑', '👦', '👧'];
const ZWJ_OBJECTS = EMOJI.flatMap((char) => [char, char + VS16]);

/** All candidates of a shape that Unicode recommends for general interchange. */
const recommended = (candidates: string[]) =>
  candidates.filter((candidate) => RGI.test(candidate) && !NEWER.test(candidate));

const FLAGS = recommended(REGIONAL.flatMap((first) => REGIONAL.map((second) => first + second)));
const TONED = recommended(BASES.flatMap((base) => TONES.map((tone) => base + tone)));
const SINGLE = recommended(EMOJI.flatMap((char) => [char, char + VS16]));
const KEYCAPS = recommended([...'0123456789#*'].map((char) => `${char}${VS16}\u20e3`));
const heads = (char: string) => [char, char + VS16, ...TONES.map((tone) => char + tone)];
/** A person with a tone or none, or a person at work, with hair, or moving in a direction. */
const JOINED = recommended(
  [...BASES, '🐕', '🐈', '🐻', '🐦', '👁', '🏳', '🏴', '❤', '😮', '😵', '😶', '⛓', '🍋', '🍄'].flatMap((base) =>
    heads(base).flatMap((head) => ZWJ_OBJECTS.map((thing) => head + ZWJ + thing)),
  ),
);
const FAMILIES = recommended([
  ...PEOPLE.flatMap((a) =>
    PEOPLE.flatMap((b) => [
      [a, b].join(ZWJ),
      ...PEOPLE.flatMap((c) => [[a, b, c].join(ZWJ), ...PEOPLE.map((d) => [a, b, c, d].join(ZWJ))]),
    ]),
  ),
]);
const COUPLES = recommended(
  ['👨', '👩', '🧑'].flatMap((a) =>
    ['👨', '👩', '🧑'].flatMap((b) =>
      ['', ...TONES].flatMap((first) =>
        ['', ...TONES].flatMap((second) =>
          ['❤️', '❤️‍💋', '🤝'].map((between) => `${a}${first}${ZWJ}${between}${ZWJ}${b}${second}`),
        ),
      ),
    ),
  ),
);
const HANDSHAKES = recommended(TONES.flatMap((a) => TONES.map((b) => `🫱${a}${ZWJ}🫲${b}`)));
const TAGGED = ['gbeng', 'gbsct', 'gbwls'].map(
  (region) => `🏴${[...region].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('')}\u{e007f}`,
);

describe('every recommended emoji has one picture', () => {
  test.each([
    ['single', SINGLE, 1_300],
    ['with a skin tone', TONED, 600],
    ['flag', FLAGS, 258],
    ['keycap', KEYCAPS, 12],
    ['joined', JOINED, 800],
    ['family', FAMILIES, 20],
    ['couple', COUPLES, 150],
    ['handshake', HANDSHAKES, 20],
    ['flag of a nation', TAGGED, 3],
  ])('%s', (_, sequences, least) => {
    expect(new Set(sequences).size).toBeGreaterThanOrEqual(least);
    const without = sequences.filter((sequence) => {
      const keys = draw(sequence);
      return keys.length !== 1 || keys[0] !== emojiKey(sequence) || !pictures.has(keys[0]);
    });
    expect(without).toEqual([]);
  });

  test('with U+FE0F left out where keyboards leave it out', () => {
    const without = [...JOINED, ...FAMILIES, ...COUPLES, ...KEYCAPS].filter(
      (sequence) => draw(sequence.replaceAll(VS16, '')).join() !== draw(sequence).join(),
    );
    expect(without).toEqual([]);
  });

  test('and each picture can be loaded, its ids its own', async () => {
    const sample = [...SINGLE, ...JOINED, ...FLAGS].filter((_, i) => i % 25 === 0);
    for (const sequence of sample) {
      const markup = await pictures.load(draw(sequence)[0]!);
      expect(markup, sequence).toMatch(
        /^<(?:g|path|circle|ellipse|defs|linearGradient|radialGradient|clipPath|mask|rect)/,
      );
      for (const [, id] of markup.matchAll(/\bid="([^"]+)"/g)) expect(id).toMatch(/^[0-9a-f]/);
    }
  });
});

describe('text and emoji', () => {
  test('digits, letters and plain symbols are text', () => {
    for (const text of ['1', '#', '*', 'a', '©', '™', '☮', '❤', '→', 'ㅋ', '‼']) expect(draw(text), text).toEqual([]);
  });

  test('U+FE0E asks for text, U+FE0F for a picture', () => {
    expect(draw('❤\ufe0e')).toEqual([]);
    expect(draw('🐝\ufe0e')).toEqual([]);
    expect(draw('❤\ufe0f')).toEqual(['2764']);
    expect(draw('☮\ufe0f')).toEqual(['262e']);
    expect(draw('🐝')).toEqual(['1f41d']);
  });

  test('a sequence that nobody drew falls apart into its parts', () => {
    expect(draw(`👩${ZWJ}🐝`)).toEqual(['1f469', '1f41d']);
    expect(draw(`🐝${ZWJ}❤${VS16}`)).toEqual(['1f41d', '2764']);
    expect(draw(`🧑🏽${ZWJ}🐝`)).toEqual(['1f9d1-1f3fd', '1f41d']);
  });

  test('a skin tone in which nobody drew a figure is left out', () => {
    expect(draw('🐝🏽')).toEqual(['1f41d']);
    expect(draw('👯🏽')).toEqual(['1f46f']);
  });

  test('a symbol that no font has may still be a picture', () => {
    expect(mayBePicture('❤')).toBe(true);
    expect(mayBePicture('✈')).toBe(true);
    expect(mayBePicture('a')).toBe(false);
    expect(mayBePicture('→')).toBe(false);
  });
});
