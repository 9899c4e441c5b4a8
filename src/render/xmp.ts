import XmlBuilder from 'fast-xml-builder';
import type { Caption } from '../domain/caption.ts';
import { fitForXml } from '../domain/xml-text.ts';
import { SOURCE_TYPES } from './source-types.ts';

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  cc: 'http://creativecommons.org/ns#',
};

/** URLs of public-domain marks: such works are not marked as copyrighted. */
const PUBLIC_DOMAIN = /^https:\/\/creativecommons\.org\/publicdomain\//;

/** Longest title, in UTF-16 units: a JPEG has 65,502 bytes for the whole packet, and one emoji may take dozens. */
const MAX_TITLE = 2000;

const builder = new XmlBuilder({ ignoreAttributes: false, suppressBooleanAttributes: false });

/**
 * Writes a caption as an XMP packet (ISO 16684-1), with the fields of the IPTC Photo Metadata Standard and those in
 * which search engines look for a licence.
 */
export function xmpOf(caption: Caption): string {
  const { title, alt, credit, imprint, licence, campaign, url, remixOf, topics, createdAt, madeOf, byUsers } = caption;
  const rights = `${imprint} — ${licence.name}`;
  const description = {
    '@_rdf:about': '',
    'dc:title': inAnyLanguage(title.slice(0, MAX_TITLE)),
    'dc:description': inAnyLanguage(alt),
    ...(credit !== null && { 'dc:creator': { 'rdf:Seq': { 'rdf:li': credit } } }),
    'dc:rights': inAnyLanguage(rights),
    ...(topics.length > 0 && { 'dc:subject': { 'rdf:Bag': { 'rdf:li': topics } } }),
    'dc:identifier': url,
    'dc:source': url,
    ...(remixOf !== null && { 'dc:relation': { 'rdf:Bag': { 'rdf:li': remixOf } } }),
    'xmp:CreateDate': createdAt,
    'xmp:CreatorTool': 'Flyposter',
    'xmpRights:Marked': PUBLIC_DOMAIN.test(licence.url ?? '') ? 'False' : 'True',
    // Google reads the licence from here, and links to the licensor's page for permission to use the picture.
    'xmpRights:WebStatement': licence.url ?? url,
    'xmpRights:UsageTerms': inAnyLanguage(licence.name),
    'plus:Licensor': {
      'rdf:Seq': {
        'rdf:li': { '@_rdf:parseType': 'Resource', 'plus:LicensorName': campaign, 'plus:LicensorURL': url },
      },
    },
    ...(licence.url !== null && { 'cc:license': { '@_rdf:resource': licence.url } }),
    'photoshop:Credit': credit ?? campaign,
    'photoshop:Source': campaign,
    'photoshop:DateCreated': createdAt,
    'Iptc4xmpCore:AltTextAccessibility': inAnyLanguage(alt),
    ...(byUsers && {
      'photoshop:Instructions': `User-generated content: the ${madeOf} are by whoever made this poster, not by ${campaign}.`,
      'Iptc4xmpExt:DigitalSourceType': SOURCE_TYPES[madeOf],
    }),
  };
  const { rdf, ...others } = NAMESPACES;
  const declared = Object.fromEntries(Object.entries(others).map(([prefix, name]) => [`@_xmlns:${prefix}`, name]));
  const packet = builder.build({
    'x:xmpmeta': {
      '@_xmlns:x': 'adobe:ns:meta/',
      'rdf:RDF': { '@_xmlns:rdf': rdf, 'rdf:Description': { ...declared, ...fitForXml(description) } },
    },
  });
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${packet}<?xpacket end="r"?>`;
}

/** A language alternative (ISO 16684-1, 8.2.2.4) without a language: we do not know that of people's texts. */
function inAnyLanguage(words: string) {
  return { 'rdf:Alt': { 'rdf:li': { '@_xml:lang': 'x-default', '#text': words } } };
}
