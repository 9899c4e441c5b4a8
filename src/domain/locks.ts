/** Locks that all servers on a database share. They save work and guard nothing: a server that lost its database lost them. */
export interface LockRecords {
  /**
   * Takes the lock of this name without waiting. Comes back with what gives it up, or with undefined where another holds
   * it. The lock of a server that died or closed its records is free.
   */
  tryHold(name: string): Promise<(() => Promise<void>) | undefined>;
}
