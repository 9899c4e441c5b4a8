import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Draft, draftOf, sameDraft } from './draft.ts';
import { createDraftKeeper, type KeptDraft } from './draft-keeper.ts';
import { emptyForm, type MakerForm } from './form.ts';
import type { MakerTemplate } from './maker-template.ts';
import type { Maker } from './use-maker.ts';

interface Options {
  kept: KeptDraft | null | undefined;
  start: { template: MakerTemplate; form: MakerForm };
  /** True if the maker is in a frame on another site. */
  framed: boolean;
}

/** Time between typing and keeping the draft, ms. */
const CALM = 200;

/**
 * Keeps the draft while it is written, and restores a kept one. Each draft has its own idempotency key: sending a
 * changed draft makes another poster, sending the same one again does not.
 */
export function useKeptDraft(maker: Maker, { kept, start, framed }: Options) {
  const keeper = useMemo(() => createDraftKeeper(start.template.id, start.form.remixOf, { framed }), []);
  const [restored, setRestored] = useState(false);
  const { draft } = maker;
  const empty = useRef(draftOf(start.template.id, start.form));
  const sent = useRef(kept?.key ? { draft: kept.draft, key: kept.key } : undefined);
  /** The draft whose poster was made: it is found only by going back. */
  const made = useRef(kept?.made ? kept.draft : undefined);

  useEffect(() => {
    if (!kept || sameDraft(kept.draft, draft)) return;
    void maker.restore(kept.draft).then(
      () => setRestored(true),
      () => undefined,
    );
  }, []);

  /** The key that a draft was sent with; '' if it was not sent. */
  const keyOf = (of: Draft) => (sent.current && sameDraft(sent.current.draft, of) ? sent.current.key : '');
  const key = () => {
    if (keyOf(draft) === '') sent.current = { draft, key: newKey() };
    return keyOf(draft);
  };
  const keep = () => {
    const isMade = made.current !== undefined && sameDraft(made.current, draft);
    keeper.keep({ draft, key: keyOf(draft), at: Date.now(), made: isMade });
  };

  // A layout effect: a tab that is closed just after a key press never sees the next paint.
  useLayoutEffect(() => {
    if (kept === undefined || (!restored && sameDraft(draft, empty.current))) return;
    const timer = setTimeout(keep, CALM);
    // A tab that is closed or left keeps the draft at once.
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [draft, restored]);

  return {
    /** True if a kept draft was restored. */
    restored,
    /** Returns the idempotency key of the current draft. */
    key,
    /** Keeps the draft with its key at once, so that a tab that dies while it is sent makes no second poster. */
    keepNow: () => {
      key();
      keep();
    },
    /** Marks the poster as made: the next one starts empty, but going back still shows what was typed. */
    finish: () => {
      made.current = draft;
      keep();
    },
    startAfresh: () => {
      keeper.forget();
      setRestored(false);
      empty.current = draftOf(start.template.id, { ...emptyForm(start.template), remixOf: start.form.remixOf });
      maker.startAfresh();
    },
  };
}

export type DraftKeeping = ReturnType<typeof useKeptDraft>;

/** A random key. `randomUUID` exists only on secure pages, and those of a test server in a local network are not. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
