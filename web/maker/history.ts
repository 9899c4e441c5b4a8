/** A state with the steps that can be undone and redone. */
export interface History<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** The thing that changed last and the time, ms: typing on in one field is one step. */
  last?: { what: string; at: number } | undefined;
}

const MOST_STEPS = 100;
/** A pause longer than this ends a step, ms. */
const PAUSE = 1200;

export const startHistory = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/**
 * Adds a change. Quick changes to the same thing (`what`) are one step; a change without `what` is always a step of its
 * own.
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
