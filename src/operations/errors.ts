/** Why a backup or a restore stopped, in a sentence for the person who asked for it. */
export class OperationProblem extends Error {
  override readonly name = 'OperationProblem';
}

/** The person asked to stop. What was done so far is whole, and the same command carries on from there. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Stopped. The same command carries on from here.');
  }
}

/** @throws Interrupted once the signal was given. */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Interrupted();
}

/** The error code of the operating system, such as `ENOENT`; undefined for every other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
