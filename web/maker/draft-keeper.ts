import type { Draft } from './draft.ts';

/** A draft kept from a maker that was left. */
export interface KeptDraft {
  draft: Draft;
  /** The idempotency key of its poster; empty if it was never sent. */
  key: string;
  /** The time it was kept, ms since 1970. */
  at: number;
  /** True if its poster was made: then only the history entry has the draft. */
  made?: boolean;
  /** Random id of the entry in the tab's history; other entries may have drafts for the same place in storage. */
  entry?: string | undefined;
}

/** Age from which a kept draft is ignored, ms. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
const PREFIX = 'flyposter.draft.';

/**
 * Keeps a draft in two places. The entry in the tab's history has it for reloads and for going back. The browser's
 * storage has it for a tab that was closed: one draft for each template, and one for each poster that is remixed. In a
 * browser that refuses storage it is kept as long as the tab. `template` is the one the page was opened with. With
 * `framed`, in a frame on another site, nothing is stored: only the history entry has the draft.
 */
export function createDraftKeeper(template: string, remixOf: string | null, { framed = false } = {}) {
  const placeFor = (id: string) => PREFIX + (remixOf ? `remix.${remixOf}` : id);
  let place = placeFor(template);
  /** The id of the history entry, set by the first `keep`. */
  let entry: string | undefined;

  function read(): KeptDraft | undefined {
    const here = readKept(history.state?.maker);
    if (framed) return here;
    const stored = readKept(parse(quietly(() => localStorage.getItem(place))));
    // A draft kept while the page is being left may reach the storage, but come too late for the history entry.
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
    // The draft changed to another template. If there is a draft in that place already, this one stays where it was.
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

  /** Deletes the draft from the storage and from the history entry. */
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

/** Runs something that may throw, as storage does if it is full or forbidden. Posters can be made without it. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
