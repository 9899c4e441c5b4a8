import { createRequire } from 'node:module';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { satoriMarks } from '../../scripts/satori-marks.ts';
import { FORMATS } from '../../src/domain/format.ts';
import { createLayoutEngine } from '../../src/layout/engine.ts';
import type { Satori } from '../../src/layout/outlines.ts';
import type { HarfBuzz } from '../../src/layout/shaping.ts';
import { createBackdrops } from '../../src/render/backdrop.ts';
import { emojiFiles } from '../../src/render/emoji-files.ts';
import { faceLoader } from '../../src/render/font-files.ts';
import { createPipeline, type Pipeline } from '../../src/render/pipeline.ts';
import type { Pixels } from '../../src/render/pixels.ts';
import { IMPRINT, workshop } from '../services/workshop.ts';
import { differenceFromGolden, expectGolden } from './compare.ts';

const { pipeline, templates, library } = await workshop();
const require = createRequire(import.meta.url);

/** Of the share format's 1200 px. */
const WIDTH = 480;
/** A poster for every script, with the marks, conjuncts and joins that are easily set wrong. */
const POSTERS = {
  latin: 'Warm homes, clean rivers, fair pay. Now!',
  polish: 'Żądamy ciszy nad źródłem, nie ścieków',
  welsh: 'Tŷ i bob teulu, dŵr glân i’r plant',
  turkish: 'İnsanca yaşam, ılık süt, çığlıksız gece',
  vietnamese: 'Giữ lấy dòng sông quê, nước sạch cho mọi nhà',
  german: 'Größere Straßen? Mehr Züge! „Fußweg fehlt.“',
  greek: 'Προϋπολογισμός για τη γειτονιά, στέγη για όλους',
  cyrillic: 'Бережімо ґрунт і їжу: тёплый дом каждой семье',
  hebrew: 'פחות בטון, יותר עצים!',
  'hebrew-niqqud': 'הַצִּילוּ אֶת הַדְּבוֹרִים, שָׁלוֹם עַכְשָׁו',
  arabic: 'هل يصل الباص إلى قريتنا؟',
  'arabic-harakat': 'السَّكَنُ حَقٌّ لِلْجَمِيعِ، وَالطُّرُقُ آمِنَةٌ',
  persian: 'هوای تازه می‌خواهیم، درخت‌ها را نبُرید!',
  urdu: 'ہر بچے کے لیے سکول، کتابیں کھلیں گی',
  devanagari: 'मज़दूरी पूरी, शिक्षा सबका अधिकार है',
  bengali: 'কৃষ্ণচূড়া ফুটুক রাস্তায়, ন্যায্য মজুরি চাই',
  gurmukhi: 'ਰੁੱਖ ਲਾਓ, ਧਰਤੀ ਬਚਾਓ! ਕਿਤਾਬਾਂ ਪੜ੍ਹੋ',
  gujarati: 'દરેક ઘરમાં ચોખ્ખું પાણી, સારું સ્વાસ્થ્ય',
  tamil: 'மரம் வளர்ப்போம், மழை பெறுவோம்!',
  telugu: 'పిల్లలకు పుస్తకాలు, శ్రమకు తగిన వేతనం',
  kannada: 'ಎಲ್ಲರಿಗೂ ಶುದ್ಧ ನೀರು, ಶಿಕ್ಷಣ ನಮ್ಮ ಹಕ್ಕು',
  malayalam: 'അധ്വാനത്തിന് ന്യായമായ കൂലി, വിദ്യാഭ്യാസം',
  sinhala: 'ශ්‍රමයට සාධාරණ වැටුප්, අධ්‍යාපනය අපේ අයිතියයි',
  thai: 'ผู้สูงอายุอยู่อย่างมีศักดิ์ศรี น้ำสะอาดทุกที่',
  lao: 'ນ້ຳສະອາດສຳລັບທຸກຄົນ ປູກຕົ້ນໄມ້',
  khmer: 'សង្គ្រោះទន្លេមេគង្គ! ទឹកស្អាតសម្រាប់ទាំងអស់គ្នា',
  burmese: 'ငြိမ်းချမ်းရေး အခုပဲ၊ မဲပေးပါ',
  georgian: 'მშვიდობა ჩვენს ქუჩას, სამართლიანი ხელფასი',
  armenian: 'Անտառը չի՛ վաճառվում, ո՞ւր է ավտոբուսը',
  ethiopic: 'ፍትሃዊ ደመወዝ ለሠራተኞች። ንጹህ ውሃ ለሁሉም',
  'chinese-simplified': '让公交车开到村口，给孩子们更小的班级',
  'chinese-traditional': '「我們的街道，我們作主。」讓路給老樹',
  japanese: '投票に行こう。「ただいま」と言える家を、すべての人に',
  korean: '꿀벌이 사라지면 봄도 사라진다. 강은 흘러야 한다',
  mixed: 'خدمة Wi-Fi مجانية في 20 مكتبة (Peace שלום)',
  emoji: '🏳️‍🌈 👩🏽‍⚕️ 🇬🇧 1️⃣ Nurses deserve better 🐝❤️',
} as const;

/** How far a poster may be from its golden. */
const ALLOWED = { tolerance: 0.5, strong: 12 };
/** Posters that come out wrong with Satori as it is: it puts their marks on the wrong side of the letters. */
const MARKED = [
  'hebrew-niqqud',
  'arabic-harakat',
  'persian',
  'urdu',
  'bengali',
  'thai',
  'lao',
  'khmer',
  'burmese',
] as const;

async function draw(slogan: string, by = pipeline): Promise<Pixels> {
  const values = { slogan, palette: 'signal' };
  const png = await by.rendition({ template: 'shout', format: 'share', type: 'png', values, imprint: IMPRINT });
  const { data, info } = await sharp(png).resize(WIDTH).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info.height).toBe(Math.round((FORMATS.share.height * WIDTH) / FORMATS.share.width));
  return { width: info.width, height: info.height, data };
}

test.each(Object.entries(POSTERS))('%s is set as its golden shows', async (name, slogan) => {
  await expectGolden(`script-${name}`, await draw(slogan), ALLOWED);
});

/** The pipeline around Satori as it came. */
async function unmended(): Promise<Pipeline> {
  const root = process.cwd();
  const engine = createLayoutEngine({
    catalogue: library.catalogue,
    loadFace: faceLoader(library, root),
    pictures: emojiFiles(root),
    hb: (await require('harfbuzzjs')) as HarfBuzz,
    // What is required is not bundled, and so not mended.
    satori: (require('satori') as { default: Satori }).default,
  });
  return createPipeline({ templates, engine, backdrops: createBackdrops(20e6) });
}

describe('the goldens notice misplaced marks', async () => {
  const faulty = await unmended();

  test.each(MARKED)('of %s', async (name) => {
    const { mean, strong } = await differenceFromGolden(`script-${name}`, await draw(POSTERS[name], faulty));
    expect(mean > ALLOWED.tolerance || strong > ALLOWED.strong * 2, `mean ${mean}, strong ${strong}`).toBe(true);
  });
});

describe('the mending of Satori', () => {
  const file = '/app/node_modules/satori/dist/index.js';
  const transform = (code: string, id: string) => {
    const plugin = satoriMarks();
    if (typeof plugin.transform !== 'function') throw new Error('The plugin has no transform.');
    return plugin.transform.call({} as never, code, id);
  };
  const faulty = 'u=n.getPath(r+a.dx*s,c+a.dy*s)';

  test('turns the sign in the one place', () => {
    const code = 'let K=r+Y.dx*b,z=c+Y.dy*b,_=fd(u.path.commands,K,z,1);';
    expect(transform(code, file)).toMatchObject({ code: code.replace('c+Y.dy', 'c-Y.dy') });
    expect(transform(code, file.replace('index', 'standalone'))).not.toBeNull();
  });

  test('fails the build where the place is missing or found twice', () => {
    expect(() => transform(faulty, file)).toThrow('expected one place to mend');
    const code = 'let K=r+Y.dx*b,z=c+Y.dy*b,_=fd(u.path.commands,K,z,1);';
    expect(() => transform(code + code, file)).toThrow('found 2');
  });

  test('leaves other modules alone', () => {
    expect(transform(faulty, '/app/src/layout/outlines.ts')).toBeNull();
  });
});
