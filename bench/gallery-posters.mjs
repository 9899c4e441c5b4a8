// Posters as a campaign has them, the same ones every time: rows for the tables, in the order they were made.

const WORDS =
  `homes rent people now for all fair pay care our the a free schools buses climate peace jobs justice stop the
cuts save nhs nurses wages freeze bills green energy land water vote hope future together public power streets safe clean air
trains libraries parks tax wealth union strike solidarity students debt cancel housing right build keep fund fight every child
woman worker warm homes this winter no one left behind tenants landlords evictions heating food banks not bombs refugees
welcome here rivers forests farmers fishing village town city north south east west youth pensions disabled access hospitals
doctors teachers carers bread roses music theatre swimming pools playgrounds post offices ferries cycling lanes crossings
Wohnraum Miete runter Klima Frieden logement pour tous paix salaires vivienda digna sanidad pública casa lavoro pace
السكن حق للجميع بيوت 住房 家 平和 住まい บ้าน สำหรับ ทุกคน घर सबके लिए жильё мир всем 🏠 🌍`.split(/\s+/);
const SYLLABLES =
  'ba be bo da de do fa fe ga go ka ke ki la le lo ma me mi na ne no pa pe ra re ro sa se ta te to va vo'.split(' ');
export const TOPICS = Array.from({ length: 30 }, (_, i) => `topic-${i + 1}`);
export const TEMPLATES = Array.from({ length: 20 }, (_, i) => `template-${i + 1}`);
const LETTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** How many posters have the rare word. */
const RARE = 8;

/** What is searched for: in a fifth of the posters, in 3 %, in 0.3 %, and in eight. */
export const SEARCHES = {
  common: 'homes',
  two: 'fair rent',
  uncommon: 'lighthouse',
  rare: 'zeppelin',
  part: '住房',
};

/** @param {number} count */
export function* posters(count) {
  let state = 0x2545f491;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // The words at the front of a list are said most.
  const often = (list) => list[Math.floor(list.length * random() ** 2.5)];
  const name = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => often(SYLLABLES)).join('');
  const start = Date.UTC(2026, 0, 1);
  const end = start + 300 * 86_400_000;
  for (let i = 0; i < count; i++) {
    const words = Array.from({ length: 2 + Math.floor(random() * 5) }, () => (random() < 0.1 ? name() : often(WORDS)));
    if (random() < 0.03) words.push('Fair', 'Rent');
    if (random() < 0.002 || i % 1000 === 300) words.push('Lighthouse');
    // As many in any number of posters.
    if (i % Math.floor(count / RARE) === Math.floor(count / RARE / 3)) words.push('Zeppelin');
    const slogan = words.join(' ');
    const id = Array.from({ length: 11 }, () => LETTERS[Math.floor(random() * 64)]).join('');
    const template = often(TEMPLATES);
    yield {
      id,
      slogan,
      template,
      values: JSON.stringify({ slogan, paper: 'yellow' }),
      topics: [...new Set(Array.from({ length: Math.floor(random() * 4) }, () => often(TOPICS)))],
      createdAt: new Date(start + Math.floor(((end - start) * i) / count)).toISOString(),
      // Most posters are remixed never, a few very often.
      remixes: Math.min(50_000, Math.floor(0.3 / (random() + 1e-6) ** 0.9)),
    };
  }
}
