/**
 * Locks that all servers on a database share. Use them only to save work: a server that loses its database connection
 * loses its locks.
 */
export interface LockRecords {
  /**
   * Takes the lock of a name without waiting. Returns a function that releases it, or undefined if another holds it.
   * The locks of a server that dies or closes its records are released.
   */
  tryHold(name: string): Promise<(() => Promise<void>) | undefined>;
}
