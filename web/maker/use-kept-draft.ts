import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Draft, draftOf, sameDraft } from './draft.ts';
import { createDraftKeeper, type KeptDraft } from './draft-keeper.ts';
import { emptyForm, type MakerForm } from './form.ts';
import type { MakerTemplate } from './maker-template.ts';
import type { Maker } from './use-maker.ts';

interface Options {
  kept: KeptDraft | null | undefined;
  start: { template: MakerTemplate; form: MakerForm };
  /** Whether the maker is in a frame on another site. */
  framed: boolean;
}

/** Milliseconds between what is typed and what is kept. */
const CALM = 200;

/**
 * Keeps the draft while it is written and puts back what was kept. One key goes with one draft: whoever changes what was
 * sent makes another poster, whoever sends the same again does not.
 */
export function useKeptDraft(maker: Maker, { kept, start, framed }: Options) {
  const keeper = useMemo(() => createDraftKeeper(start.template.id, start.form.remixOf, { framed }), []);
  const [restored, setRestored] = useState(false);
  const { draft } = maker;
  const empty = useRef(draftOf(start.template.id, start.form));
  const sent = useRef(kept?.key ? { draft: kept.draft, key: kept.key } : undefined);
  /** The draft whose poster was made: only the way back leads to it. */
  const made = useRef(kept?.made ? kept.draft : undefined);

  useEffect(() => {
    if (!kept || sameDraft(kept.draft, draft)) return;
    void maker.restore(kept.draft).then(
      () => setRestored(true),
      () => undefined,
    );
  }, []);

  /** The key of this draft as it was sent; '' where it was not. */
  const keyOf = (of: Draft) => (sent.current && sameDraft(sent.current.draft, of) ? sent.current.key : '');
  const key = () => {
    if (keyOf(draft) === '') sent.current = { draft, key: newKey() };
    return keyOf(draft);
  };
  const keep = () => {
    const isMade = made.current !== undefined && sameDraft(made.current, draft);
    keeper.keep({ draft, key: keyOf(draft), at: Date.now(), made: isMade });
  };

  // Not after the next paint, which a tab that is closed just after a key never sees.
  useLayoutEffect(() => {
    if (kept === undefined || (!restored && sameDraft(draft, empty.current))) return;
    const timer = setTimeout(keep, CALM);
    // A tab that is closed or left has no time to wait.
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [draft, restored]);

  return {
    /** Whether what is shown was kept from before. */
    restored,
    /** The idempotency key of the draft as it is. */
    key,
    /** Keeps the draft with its key at once, so that a tab that dies while it is sent makes no second poster. */
    keepNow: () => {
      key();
      keep();
    },
    /** The poster is made: the next one begins afresh, but the way back still leads to what was typed. */
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

/** `randomUUID` is there on secure pages only; a test server in the local network is none. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
