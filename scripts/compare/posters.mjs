/** Topics that posters are about. */
export const TOPICS = ['housing', 'climate', 'pay'];
const ABOUT = [[], ['housing'], ['climate', 'pay'], TOPICS];
/** Parts of a photo, in fractions of it; undefined: all of it. */
const CROPS = [
  undefined,
  { x: 0.1, y: 0.2, width: 0.5, height: 0.6 },
  { x: 0, y: 0, width: 1, height: 0.4 },
  { x: 0.6, y: 0.55, width: 0.35, height: 0.4 },
];
/** Texts that break out of markup, or change the direction of others. */
const HOSTILE = [
  '</title><script>alert(1)</script>',
  `"double" 'single' \`back\` „low“ & &amp; =1+1`,
  '\u202eقل لا\u202c 100% of \u2066us\u2069',
];
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The request for poster number `i`, the same every time, so that any number of them is spread over all templates, what can be
 * chosen in them, and all that people write.
 *
 * @param template one of `GET /api/templates`
 * @param round how many posters there are with this template before it
 * @param parent id of a poster before it, for those that are remixes
 */
export function posterRequest({ i, template, round, slogans, photos, parent }) {
  const values = template.slots.map((slot, place) => [slot.name, valueFor(slot, { i, place, round, slogans, photos })]);
  return {
    template: template.id,
    values: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    topics: ABOUT[i % ABOUT.length],
    list: i % 5 !== 4,
    ...(parent !== undefined && { remixOf: parent }),
    ...(i % 4 === 1 && { alt: `Poster ${i}: ${HOSTILE[i % HOSTILE.length]}` }),
    ...(i % 3 === 0 && { credit: i % 2 === 0 ? 'Ada Lovelace' : HOSTILE[round % HOSTILE.length] }),
    ...(i % 7 === 6 && { photoReuse: false }),
  };
}

/** The number of the poster that poster number `i` remixes: a third of all, in trees of many generations. */
export const parentOf = (i) => (i % 3 === 2 && i > 2 ? Math.floor(i / 2) : undefined);

function valueFor(slot, { i, place, round, slogans, photos }) {
  if (slot.type === 'choice') return slot.choices[(round + place) % slot.choices.length];
  if (slot.type === 'photo') {
    if ((round + place) % 4 === 0) return undefined;
    const crop = CROPS[(round + place) % CROPS.length];
    // In some posters, as the template has it.
    const effect = [undefined, ...slot.effects][round % (slot.effects.length + 1)];
    return { id: photos[(i + place) % photos.length], ...(crop && { crop }), ...(effect && { effect }) };
  }
  if (!slot.required && (round + place) % 4 === 3) return '';
  if (!slot.required && (round + place) % 4 === 0) return undefined;
  const text = fittingText(slogans, i * 7 + place * 31, slot.maxLength) ?? slot.default;
  if (slot.multiline && i % 11 === 5) return text.replace(' ', '\n');
  return i % 11 === 8 && [...letters.segment(text)].length < slot.maxLength - 1 ? text.replace(/\S+/, '*$&*') : text;
}

/** The first text from number `from` on that is short enough. */
function fittingText(texts, from, maxLength) {
  for (let i = 0; i < texts.length; i++) {
    const text = texts[(from + i) % texts.length];
    if ([...letters.segment(text)].length <= maxLength) return text;
  }
  return undefined;
}
