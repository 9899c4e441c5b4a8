import type { Draft } from './draft.ts';

/** What is kept of a maker that was left. */
export interface KeptDraft {
  draft: Draft;
  /** The idempotency key of the poster that it makes or made. */
  key: string;
  /** When it was kept, ms since 1970. */
  at: number;
  /** Whether that poster was made: then only the way back leads here. */
  made?: boolean;
  /** Tells the entry in the tab's history from others that have a draft for the same place. */
  entry?: string | undefined;
}

/** An unfinished poster is kept so long after the tab was closed, ms. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
const PREFIX = 'flyposter.draft.';

/**
 * Keeps a draft where it survives: beside the entry in the tab's history, for reloads and the way back, and in the
 * browser's storage, for a tab that was closed: there one for each template, and one for each poster that is remixed. In
 * a browser that refuses storage it is kept as long as the tab. `template` is the one the page was opened with. On another
 * site nothing is to be stored: with `framed` it is kept beside the entry alone.
 */
export function createDraftKeeper(template: string, remixOf: string | null, { framed = false } = {}) {
  const placeFor = (id: string) => PREFIX + (remixOf ? `remix.${remixOf}` : id);
  let place = placeFor(template);
  /** Of this entry, once it is known: on the server there is none. */
  let entry: string | undefined;

  function read(): KeptDraft | undefined {
    const here = readKept(history.state?.maker);
    if (framed) return here;
    const stored = readKept(parse(quietly(() => localStorage.getItem(place))));
    // What is put beside the entry while the page goes may come too late for it.
    const isLater = here?.entry && stored && stored.entry === here.entry && stored.at > here.at;
    return here && !isLater ? here : stored;
  }

  function keep(draft: Omit<KeptDraft, 'entry'>): void {
    entry ??= readKept(history.state?.maker)?.entry ?? Math.random().toString(36).slice(2);
    const kept: KeptDraft = { ...draft, entry };
    quietly(() => history.replaceState({ ...history.state, maker: kept }, ''));
    if (framed) return;
    if (kept.made) {
      finish();
      return;
    }
    const next = placeFor(kept.draft.template);
    // It went along to another template; where another draft lies there already, this one stays where it was.
    if (next !== place && !quietly(() => localStorage.getItem(next))) {
      finish();
      place = next;
    }
    quietly(() => localStorage.setItem(place, JSON.stringify(kept)));
  }

  function finish(): void {
    if (framed) return;
    quietly(() => localStorage.removeItem(place));
  }

  /** Throws away what was kept, here too. */
  function forget(): void {
    finish();
    quietly(() => history.replaceState({ ...history.state, maker: undefined }, ''));
  }

  return { read, keep, forget };
}

function readKept(value: unknown): KeptDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { draft, key, at, made, entry } = value as Partial<KeptDraft>;
  const whole =
    typeof key === 'string' &&
    typeof at === 'number' &&
    Date.now() - at < KEPT_FOR &&
    typeof draft?.template === 'string' &&
    typeof draft.values === 'object' &&
    draft.values !== null &&
    typeof draft.credit === 'string' &&
    Array.isArray(draft.topics);
  // A draft from before makers were asked about their photos has no answer.
  return whole
    ? { draft: { ...draft, photoReuse: draft.photoReuse ?? true }, key, at, made: made === true, entry }
    : undefined;
}

function parse(text: string | null | undefined): unknown {
  return text ? quietly(() => JSON.parse(text)) : undefined;
}

/** Storage may be full or forbidden; a maker without it still makes posters. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
