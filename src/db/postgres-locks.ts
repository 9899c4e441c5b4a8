import { Client, type ClientConfig } from 'pg';
import type { LockRecords } from '../domain/locks.ts';
import { lockKey } from './lock-key.ts';

/**
 * Creates locks that belong to a connection of their own, so PostgreSQL releases them when this server dies. If the
 * connection breaks they are released too, and the next lock is asked for over a new one.
 */
export function createPostgresLocks(config: ClientConfig): LockRecords & { close(): Promise<void> } {
  let connecting: Promise<Client> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  /** The names held over each connection: PostgreSQL itself gives a connection the same lock again. */
  const held = new WeakMap<Client, Set<string>>();

  function connect(): Promise<Client> {
    if (closed) throw new Error('driver has already been destroyed');
    if (connecting) return connecting;
    const client = new Client(config);
    const forget = () => {
      if (connecting === attempt) connecting = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    held.set(client, new Set());
    const attempt = client.connect().then(
      () => client,
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    connecting = attempt;
    return attempt;
  }

  async function ask(client: Client, statement: string, key: string): Promise<boolean> {
    // Queries wait for each other, as a connection answers one at a time.
    const answer = last.then(() => client.query<{ done: boolean }>(statement, [key]));
    last = answer.catch(() => {});
    try {
      const { rows } = await answer;
      return rows[0]!.done;
    } catch (error) {
      // It is unknown if the lock is held now. Closing the connection releases it.
      connecting = undefined;
      client.end().catch(() => {});
      throw error;
    }
  }

  return {
    async tryHold(name) {
      const client = await connect();
      const names = held.get(client)!;
      if (names.has(name)) return undefined;
      names.add(name);
      const key = lockKey(`lock ${name}`);
      let got = false;
      try {
        got = await ask(client, 'select pg_try_advisory_lock($1::bigint) as done', key);
      } finally {
        if (!got) names.delete(name);
      }
      if (!got) return undefined;
      let released = false;
      return async () => {
        if (released) return;
        released = true;
        // If this fails the connection is closed, which releases the lock too.
        await ask(client, 'select pg_advisory_unlock($1::bigint) as done', key).catch(() => {});
        names.delete(name);
      };
    },

    async close() {
      closed = true;
      const client = await connecting?.catch(() => undefined);
      connecting = undefined;
      await client?.end().catch(() => {});
    },
  };
}
