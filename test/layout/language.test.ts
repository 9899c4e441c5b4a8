import { describe, expect, test } from 'vitest';
import { languageOf, transformCase } from '../../src/layout/languages/language.ts';
import { SLOGANS } from '../slogans/all.ts';

const withCapital = () => true;
const withoutCapital = () => false;
const upper = (text: string) => transformCase(text, 'upper', withCapital);

describe('the language of a slogan', () => {
  test.each([
    ['JAPANESE', 'ja'],
    ['KOREAN', 'ko'],
    ['GREEK', 'el'],
  ] as const)('every slogan in %s is seen to be %s', (name, language) => {
    for (const slogan of SLOGANS[name]) expect(languageOf(slogan), slogan).toBe(language);
  });

  test.each([
    ['SIMPLIFIED_CHINESE', 'zh-Hans'],
    ['TRADITIONAL_CHINESE', 'zh-Hant'],
  ] as const)('slogans in %s are %s', (name, language) => {
    for (const slogan of SLOGANS[name]) expect(languageOf(slogan), slogan).toBe(language);
  });

  test.each([
    'ARABIC',
    'PERSIAN',
    'HEBREW',
    'RUSSIAN',
    'HINDI',
    'THAI',
    'ENGLISH',
    'POLISH',
    'WELSH',
    'VIETNAMESE',
  ] as const)('no slogan in %s is taken for a language that is set in its own way', (name) => {
    for (const slogan of SLOGANS[name]) expect(languageOf(slogan), slogan).toBeUndefined();
  });

  test('letters and words that only Urdu has tell it from Arabic and Persian', () => {
    for (const slogan of SLOGANS.URDU) expect(languageOf(slogan), slogan).toBe('ur');
    expect(languageOf('کتاب خانه')).toBeUndefined();
  });

  test.each([
    ['們', 'zh-Hant'],
    ['们', 'zh-Hans'],
    ['和平', 'zh-Hans'],
    ['ㄅㄆㄇ', 'zh-Hant'],
    ['カタカナ', 'ja'],
    ['戦争反対の声', 'ja'],
    ['평화 平和', 'ko'],
    ['ılık', 'tr'],
    ['İyi', 'tr'],
    ['și apă', undefined],
    ['Straße', 'de'],
    ['Strasse', undefined],
  ])('%s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('upper case', () => {
  test('keeps the dot on the Turkish i, and takes none to the ı', () => {
    expect(upper('ılık iyi şeyler')).toBe('ILIK İYİ ŞEYLER');
    expect(upper('it is')).toBe('IT IS');
  });

  test('writes ß as ẞ where the face has it and as SS where not', () => {
    expect(upper('Straßen')).toBe('STRAẞEN');
    expect(transformCase('Straßen', 'upper', withoutCapital)).toBe('STRASSEN');
  });

  test('drops the accents of Greek capitals but keeps what parts vowels', () => {
    expect(upper('Στέγη για όλους')).toBe('ΣΤΕΓΗ ΓΙΑ ΟΛΟΥΣ');
    expect(upper('Προϋπολογισμός')).toBe('ΠΡΟΫΠΟΛΟΓΙΣΜΟΣ');
    expect(upper('μάιος')).toBe('ΜΑΪΟΣ');
  });

  test('leaves scripts without case alone', () => {
    for (const text of ['سلام', 'שלום', 'शांति', '平和', 'ሰላም', 'สันติภาพ']) expect(upper(text)).toBe(text);
  });

  test('keeps Vietnamese and Polish marks', () => {
    expect(upper('Giữ lấy')).toBe('GIỮ LẤY');
    expect(upper('Żądamy ciszy źdźbło')).toBe('ŻĄDAMY CISZY ŹDŹBŁO');
  });
});

describe('lower case', () => {
  const lower = (text: string) => transformCase(text, 'lower', withCapital);

  test('goes back the same way', () => {
    expect(lower('ILIK İYİ')).toBe('ılık iyi');
    expect(lower('ΟΔΟΣ')).toBe('οδος'.replace(/σ$|ς$/, 'ς'));
    expect(lower('STRAẞE')).toBe('straße');
  });
});

test('no transform is no change', () => {
  for (const text of ['ıİß', 'Στέγη', 'ǅ']) expect(transformCase(text, 'none', withCapital)).toBe(text);
});
