import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { BY } from '../contract/attribution.ts';
import { hasExifTool, readMetadata } from '../services/exiftool.ts';
import { ask, makePoster, openTemplates, openTestHouse, PUBLIC_URL, type TestHouse } from './house.ts';
import { quarters } from './photo-files.ts';

const FILES = ['share.jpg', 'share.png', 'share.webp', 'print-a4.pdf'];
const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
/** What must come out as it went in: markup, the ends of strings in PDF, writing from the right, emoji of many parts. */
const TEXTS = {
  markup: ['</rdf:li>&<b>"Rent"', '<?xpacket end="w"?> ]]> &amp; <!-- (unclosed \\) \\n', 'O’Neil & "Sons" (Ltd\\)'],
  Arabic: ['الأرضُ لنا جميعًا', 'ملصق: «الأرضُ لنا جميعًا، فلنحمِها» — باللونين', 'ليلى حدّاد'],
  emoji: ['Out 🏳️‍🌈👩🏽‍🚀 proud', 'Two women 👩‍❤️‍👩 and a flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🦊 Fox'],
} as const;

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(undefined, openTemplates('photo-templates'));
});
beforeEach(() => house.records.settings.write(DEFAULT_SETTINGS, BY));
afterAll(() => house.close());

const make = (request: Record<string, unknown>) =>
  makePoster(house.app, { template: 'framed', values: { slogan: 'Homes' }, ...request });

async function metadataOf(id: string, file: string): Promise<Record<string, unknown>> {
  const answer = await ask(house.app, `/p/${id}/${file}`);
  expect(answer.status, file).toBe(200);
  return readMetadata(new Uint8Array(await answer.arrayBuffer()));
}

/** Only what we say in XMP, by name alone. */
function xmpOf(metadata: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(metadata).filter(([name]) => name.startsWith('XMP-'));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice('XMP-'.length), value]));
}

async function upload(): Promise<string> {
  const body = (await quarters().jpeg().toBuffer()) as unknown as BodyInit;
  const answer = await ask(house.app, '/api/photos', {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body,
  });
  return (await answer.json()).id;
}

describe.runIf(hasExifTool())('what a file says about itself', () => {
  it.each(Object.entries(TEXTS))('is everything that its page says: %s', async (_, [slogan, alt, credit]) => {
    const settings = { name: `Homes ${credit}`, imprint: `Promoted by ${alt}`, licence: `Free: ${credit}` };
    await house.records.settings.write(settings, BY);
    const values = { slogan };
    const { id, url, createdAt } = await make({ values, alt, credit, topics: ['housing', 'fair-pay'] });
    expect(url).toBe(`${PUBLIC_URL}/p/${id}`);
    const date = String(createdAt).replaceAll('-', ':').replace('T', ' ');
    const said = {
      'dc:Title': slogan,
      'dc:Description': alt,
      'dc:Creator': [credit],
      'dc:Rights': `${settings.imprint} — ${settings.licence}`,
      'dc:Subject': ['housing', 'fair-pay'],
      'dc:Identifier': url,
      'dc:Source': url,
      'xmp:CreateDate': date,
      'xmp:CreatorTool': 'Flyposter',
      'xmpRights:Marked': true,
      'xmpRights:WebStatement': url,
      'xmpRights:UsageTerms': settings.licence,
      'plus:Licensor': [{ LicensorName: settings.name, LicensorURL: url }],
      'photoshop:Credit': credit,
      'photoshop:Source': settings.name,
      'photoshop:DateCreated': date,
      'photoshop:Instructions': `User-generated content: the words are by whoever made this poster, not by ${settings.name}.`,
      'iptcCore:AltTextAccessibility': alt,
      'iptcExt:DigitalSourceType': `${SOURCE_TYPES}digitalCreation`,
    };
    for (const file of FILES) expect(xmpOf(await metadataOf(id, file)), file).toEqual(said);
  });

  it('is the licence, the poster it remixes, and that a photo is in it', async () => {
    const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/';
    await house.records.settings.write({ licence: 'CC BY 4.0', licenceUrl }, BY);
    const parent = await make({});
    const values = { slogan: 'Homes', picture: { id: await upload() } };
    const { id, url } = await make({ values, remixOf: parent.id });
    for (const file of FILES) {
      const xmp = xmpOf(await metadataOf(id, file));
      expect(xmp, file).toMatchObject({
        'dc:Relation': [parent.url],
        'dc:Rights': `${DEFAULT_SETTINGS.imprint} — CC BY 4.0`,
        'xmpRights:Marked': true,
        'xmpRights:WebStatement': licenceUrl,
        'plus:Licensor': [{ LicensorName: 'Flyposter', LicensorURL: url }],
        'cc:License': licenceUrl,
        'photoshop:Credit': 'Flyposter',
        'photoshop:Instructions': expect.stringContaining('the words and photos are by whoever made this poster'),
        'iptcExt:DigitalSourceType': `${SOURCE_TYPES}composite`,
      });
      expect(Object.keys(xmp), file).not.toContain('dc:Creator');
    }
  });

  it('claims nothing where nobody has rights', async () => {
    const licenceUrl = 'https://creativecommons.org/publicdomain/zero/1.0/';
    await house.records.settings.write({ licence: 'CC0', licenceUrl }, BY);
    const { id } = await make({});
    expect(await metadataOf(id, 'share.jpg')).toMatchObject({ 'XMP-xmpRights:Marked': false });
  });

  it('does not tell who made its content where staff do not want that', async () => {
    await house.records.settings.write({ markUserContent: 'no' }, BY);
    const { id } = await make({});
    for (const file of FILES) {
      const names = Object.keys(xmpOf(await metadataOf(id, file)));
      expect(names, file).toContain('dc:Title');
      expect(names, file).not.toContain('photoshop:Instructions');
      expect(names, file).not.toContain('iptcExt:DigitalSourceType');
    }
  });
});
