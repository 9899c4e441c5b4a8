/** An error that ends a command, with a message for the person who ran it. */
export class OperationProblem extends Error {
  override readonly name = 'OperationProblem';
}

/**
 * Thrown if the person stops a command. The work done so far is complete, and the same command continues from there.
 */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Stopped. The same command carries on from here.');
  }
}

/** Stops the work if its signal is aborted. @throws Interrupted */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Interrupted();
}
