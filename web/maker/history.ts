/** Steps that can be undone. */
export interface History<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** What the last change was to, and when (ms): typing on in one field is one step. */
  last?: { what: string; at: number } | undefined;
}

const MOST_STEPS = 100;
/** A pause longer than this ends a step, ms. */
const PAUSE = 1200;

export const startHistory = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/**
 * Takes a change. Changes to the same thing that follow each other closely are one step; a change to nothing in
 * particular (`what` absent) is always a step of its own.
 */
export function change<State>(history: History<State>, present: State, what?: string, at = Date.now()): History<State> {
  const { past, last } = history;
  const goesOn = what !== undefined && last?.what === what && at - last.at < PAUSE;
  return {
    past: goesOn ? past : [...past, history.present].slice(-MOST_STEPS),
    present,
    future: [],
    last: what === undefined ? undefined : { what, at },
  };
}

export function undo<State>({ past, present, future }: History<State>): History<State> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<State>({ past, present, future }: History<State>): History<State> {
  const [after, ...later] = future;
  return after === undefined ? { past, present, future } : { past: [...past, present], present: after, future: later };
}
