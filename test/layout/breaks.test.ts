import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/layout/languages/language.ts';
import { breakOpportunities } from '../../src/layout/text/break-opportunities.ts';
import { ALL_SLOGANS } from '../slogans/all.ts';

/** A text with a bar wherever a line may end. */
function marked(text: string): string {
  let start = 0;
  const { offsets, hyphens } = breakOpportunities(text, languageOf(text));
  return offsets
    .map((end) => {
      const part = text.slice(start, end) + (hyphens.has(end) ? '-' : '');
      start = end;
      return part;
    })
    .join('|');
}

describe('scripts without spaces break between words', () => {
  test.each([
    ['น้ำสะอาดสำหรับทุกคน', 'น้ำ|สะอาด|สำหรับ|ทุก|คน'],
    ['ค่าแรงต้องพอกิน', 'ค่าแรง|ต้อง|พอ|กิน'],
    ['ເດັກນ້ອຍຕ້ອງໄດ້ຮຽນ', 'ເດັກນ້ອຍ|ຕ້ອງ|ໄດ້|ຮຽນ'],
    ['សន្តិភាពជាសំណាង', 'សន្តិភាព|ជា|សំណាង'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test('never before a mark, nor after a vowel that goes before its consonant', () => {
    for (const { slogan } of ALL_SLOGANS) {
      for (const at of breakOpportunities(slogan, languageOf(slogan)).offsets.slice(0, -1)) {
        expect(slogan.slice(at), `${slogan} at ${at}`).not.toMatch(/^\p{M}/u);
        expect(slogan.slice(0, at), `${slogan} at ${at}`).not.toMatch(/[\u0e40-\u0e44\u0ec0-\u0ec4]$/);
      }
    }
  });
});

describe('Chinese, Japanese and Korean', () => {
  test.each([
    ['水道はみんなのもの', '水道は|みんなの|もの'],
    ['給料を上げろ！', '給料を|上げろ！'],
    ['バスを減らさないでください', 'バスを|減らさないでください'],
    ['保育園、あと100人分', '保育園、|あと|100人分'],
    ['医院24小时开门', '医院|24小时|开门'],
    ['東京から北京まで、夜行列車を', '東京から|北京まで、|夜行列車を'],
    ['우리 동네 도서관을 지켜 주세요', '우리 |동네 |도서관을 |지켜 |주세요'],
    ['버스는 10분마다', '버스는 |10분마다'],
  ])('%s breaks between phrases', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test('no line begins with a stop or ends with an opening bracket', () => {
    for (const { slogan } of ALL_SLOGANS) {
      for (const at of breakOpportunities(slogan, languageOf(slogan)).offsets.slice(0, -1)) {
        expect(slogan.slice(at), `${slogan} at ${at}`).not.toMatch(/^[、。，．！？」』）…ー々]/);
        expect(slogan.slice(0, at), `${slogan} at ${at}`).not.toMatch(/[「『（《]$/);
      }
    }
  });

  test('a phrase that is too long to stay whole breaks inside', () => {
    expect(breakOpportunities('コンクリートアスファルトプラスチック', 'ja').offsets.length).toBeGreaterThan(1);
  });
});

describe('dashes, hyphens and blanks', () => {
  test.each([
    ['Noise – at night', 'Noise – |at |night'],
    ['Школа рядом — дети дома', 'Школа |рядом — |дети |дома'],
    ['well-being for all', 'well-|being |for |all'],
    ['à 18\u00a0h', 'à |18\u00a0h'],
    ['« Pas de paix »', '« Pas |de |paix »'],
    ['What? Now!', 'What? |Now!'],
    ['Il dit « non », puis oui', 'Il |dit |« non », |puis |oui'],
    ['pas des promesses !', 'pas |des |promesses !'],
    ['£15 an hour', '£15 |an |hour'],
    ['10% more', '10% |more'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test('a line does not begin with a dash', () => {
    expect(marked('peace – now — here')).not.toMatch(/\|[–—]/);
  });
});

describe('long words', () => {
  test('stay whole up to 24 letters', () => {
    expect(breakOpportunities('Wärmepumpenverordnungen').offsets).toEqual([23]);
  });

  test.each([
    ['Mietpreisbremsenverlängerungsgesetz', 'Miet-|preis-|brem-|sen-|ver-|län-|ge-|rungs-|ge-|setz'],
    ['„FREIHEITSSTATUENVERWALTUNGSAMT!“', '„FREI-|HEITS-|STA-|TUEN-|VER-|WAL-|TUNGS-|AMT!“'],
    ['epäjärjestelmällistyttämättömyydellänsä', 'epä-|jär-|jes-|tel-|mäl-|lis-|tyt-|tä-|mät-|tö-|myy-|del-|länsä'],
    ['превысокомногорассмотрительствующий', 'пре-|вы-|со-|ком-|но-|го-|расс-|мот-|ри-|тельст-|вую-|щий'],
  ])('beyond are parted between syllables, with a hyphen: %s', (word, expected) => {
    expect(marked(word)).toBe(expected);
  });

  test.each([
    'www.verylongcampaignaddress.example/join',
    '#mietpreisbremsenverlängerungjetzt',
    'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ])('that are none have no hyphens: %s', (word) => {
    const { offsets, hyphens } = breakOpportunities(word);
    expect(offsets.length).toBeGreaterThan(2);
    expect([...hyphens]).toEqual([]);
  });

  test('break anywhere where they have no syllables, but not inside a letter', () => {
    const word = 'e\u0301'.repeat(40);
    const { offsets: breaks } = breakOpportunities(word);
    expect(breaks).toHaveLength(40);
    for (const at of breaks) expect(at % 2).toBe(0);
  });

  test('of joined letters stay whole', () => {
    expect(breakOpportunities('سلام'.repeat(10)).offsets).toEqual([40]);
    expect(breakOpportunities('शांति'.repeat(8)).offsets).toEqual([40]);
  });

  test('with an emoji family are not torn through it', () => {
    const family = '👩‍👩‍👧‍👦';
    for (const at of breakOpportunities(family.repeat(6)).offsets) expect(at % family.length).toBe(0);
  });
});

test('opportunities ascend, end with the text and never split a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
      const { offsets: breaks } = breakOpportunities(text, languageOf(text));
      expect(breaks.at(-1)).toBe(text.length);
      breaks.forEach((at, i) => {
        expect(at).toBeGreaterThan(i === 0 ? 0 : breaks[i - 1]!);
        if (at < text.length) expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
      });
    }),
    { numRuns: 1_000 },
  );
});
