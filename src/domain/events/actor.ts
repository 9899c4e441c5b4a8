/** Who did something: the program keeps nothing else about visitors and makers. */
export type Actor =
  /** Whoever made a poster; later on the poster's manage token shows it. */
  | { kind: 'maker' }
  /** Somebody who looked at a poster. */
  | { kind: 'visitor' }
  /** Whoever ran a command, by the name of their account on the machine. */
  | { kind: 'command-line'; account: string }
  /** The program itself. */
  | { kind: 'system' };

export const MAKER: Actor = { kind: 'maker' };
export const VISITOR: Actor = { kind: 'visitor' };
export const SYSTEM: Actor = { kind: 'system' };

/** Who changes something, and when. */
export interface Attribution {
  actor: Actor;
  /** ISO 8601 in UTC. */
  at: string;
}

/** The attribution of what an actor does at this moment. */
export function attributionOf(actor: Actor, now: Date): Attribution {
  return { actor, at: now.toISOString() };
}
