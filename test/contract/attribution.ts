import type { Actor, Attribution } from '../../src/domain/events/actor.ts';

/** Who changes things where a test does not mind. */
export const ACTOR: Actor = { kind: 'command-line', account: 'tester' };
export const BY: Attribution = { actor: ACTOR, at: new Date().toISOString() };
