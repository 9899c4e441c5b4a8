/** The person or program that did something. Nothing else is stored about visitors and makers. */
export type Actor =
  /** The maker of a poster; later recognised by the poster's manage token. */
  | { kind: 'maker' }
  /** Somebody who looked at a poster. */
  | { kind: 'visitor' }
  /** A person who ran a command, with the name of their account on the machine. */
  | { kind: 'command-line'; account: string }
  /** The program itself. */
  | { kind: 'system' };

export const MAKER: Actor = { kind: 'maker' };
export const VISITOR: Actor = { kind: 'visitor' };
export const SYSTEM: Actor = { kind: 'system' };

/** The actor and the time of a change. */
export interface Attribution {
  actor: Actor;
  /** ISO 8601 in UTC. */
  at: string;
}

/** Makes the attribution of a change by an actor at this time. */
export function attributionOf(actor: Actor, now: Date): Attribution {
  return { actor, at: now.toISOString() };
}
