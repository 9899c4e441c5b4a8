const MINUTE = 60_000;

/** What is left out of every comparison. */
export const LEFT_OUT = ['the header Date', 'the time stamps of entries in a ZIP'];

/** What two versions of one answer may differ in: where it is, and what is put there instead. */
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
/** A moment as answers write it: ISO 8601, in headers, in the texts of press packs, in PDF. */
const MOMENT =
  /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} 20\d\d \d\d:\d\d:\d\d GMT|20\d\d-\d\d-\d\d \d\d:\d\d UTC|D:20\d{12}Z/g;
const NOW = 'moments at which something was made or answered';
const OF_THE_BODY = 'ETag and Content-Length of what was normalised';

/**
 * Takes out of answers what must differ, and counts the rules that were needed. Moments count as “now” after `since`, in ms
 * since 1970.
 */
export function createNormaliser(since) {
  const used = {};
  const use = (rule) => {
    used[rule] = (used[rule] ?? 0) + 1;
  };
  const now = (moment) => (Date.parse(readable(moment)) >= since - MINUTE ? '<now>' : moment);
  const rules = [...Object.entries(RULES), [NOW, [MOMENT, now]]];

  return {
    /** Two texts without what must differ. Only what does differ is taken out. */
    texts(...pair) {
      for (const [name, [find, put]] of rules) {
        const [one, other] = pair.map((text) => text.match(find)?.join('\n'));
        if (one === other) continue;
        use(name);
        pair = pair.map((text) => text.replace(find, put));
      }
      return pair;
    },
    ofTheBody: () => use(OF_THE_BODY),
    /** The rules that were needed, each with the number of texts that needed it. */
    used,
  };
}

/** A moment as `Date.parse` reads it. */
function readable(moment) {
  const pdf = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(moment);
  return pdf ? `${pdf.slice(1, 4).join('-')}T${pdf.slice(4).join(':')}Z` : moment;
}
