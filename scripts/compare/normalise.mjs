/** A moment as answers write it: ISO 8601, in headers, in the texts of press packs, in PDF. */
const MOMENT =
  /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} 20\d\d \d\d:\d\d:\d\d GMT|20\d\d-\d\d-\d\d \d\d:\d\d UTC|D:20\d{12}Z/g;
const MINUTE = 60_000;

/** What is left out of every comparison. */
export const LEFT_OUT = ['the header Date', 'the time stamps of entries in a ZIP'];

/** What two versions of the same answer may differ in, and what is put there instead. */
const RULES = {
  'hashes in the names of built files': [/(\/assets\/[\w.-]+)-[\w-]{8}(\.\w+)/g, '$1$2'],
  'integrity of built files': [/ integrity="[^"]*"/g, ''],
  'revisions of templates and layout materials': [
    /("revision":"|\/layout\/(?:templates\/[\w-]+\/)?)[\w-]{8,}(?=["/])/g,
    '$1<revision>',
  ],
  'random keys of forms and ids of requests': [
    /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    '<uuid>',
  ],
};
const NOW = 'moments at which the answer was made';
const OF_THE_BODY = 'ETag and Content-Length of what was normalised';

/**
 * Takes out of answers what must differ, and remembers which rules were needed how often. Moments count as “now” after
 * `since`, in ms since 1970.
 */
export function createNormaliser(since) {
  const used = new Map();
  const use = (rule) => used.set(rule, (used.get(rule) ?? 0) + 1);
  const moment = (text) => (Date.parse(readable(text)) >= since - MINUTE ? '<now>' : text);
  const rules = [
    ...Object.entries(RULES).map(([name, [find, put]]) => [name, (text) => text.replace(find, put)]),
    [NOW, (text) => text.replace(MOMENT, moment)],
  ];

  return {
    /** Two texts without what must differ. A rule is counted where it changed texts that differed until then. */
    texts(one, other) {
      let pair = [one, other];
      for (const [name, apply] of rules) {
        const next = pair.map(apply);
        const differed = pair[0] !== pair[1];
        if (differed && (next[0] !== pair[0] || next[1] !== pair[1])) use(name);
        if (differed) pair = next;
      }
      return pair;
    },
    ofTheBody: () => use(OF_THE_BODY),
    /** The rules that were needed, with the number of answers that needed them. */
    used: () => Object.fromEntries(used),
  };
}

function readable(moment) {
  const pdf = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(moment);
  return pdf ? `${pdf.slice(1, 4).join('-')}T${pdf.slice(4).join(':')}Z` : moment;
}
