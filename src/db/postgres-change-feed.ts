import { Client, type ClientConfig } from 'pg';
import { type ChangeEmitter, createChangeFeed } from './change-feed.ts';
import { CHANNEL, readPayload } from './postgres-notice.ts';

/** Time between two attempts to listen again, and between two heartbeats, ms. */
const RETRY = 1000;
const HEARTBEAT = 5000;

/**
 * Creates a feed of the changes by all servers on the database. While it cannot listen, every `poll` says that
 * everything may have changed. `start` resolves when it listens or has failed to connect for now.
 */
export function createPostgresChangeFeed(
  config: ClientConfig,
): ChangeEmitter & { start(): Promise<void>; close(): Promise<void> } {
  let listening: Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  const feed = createChangeFeed(() => listening === undefined);

  async function listen(): Promise<void> {
    const client = new Client({ ...config, keepAlive: true });
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      clearInterval(heartbeat);
      if (listening === client) listening = undefined;
      client.end().catch(() => {});
      if (!closed) retry = setTimeout(() => void listen(), RETRY);
    };
    // A connection that died silently is noticed when a query gets no answer.
    const heartbeat = setInterval(() => void client.query('select 1').catch(lose), HEARTBEAT);
    heartbeat.unref();
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload = '' }) => feed.emit(readPayload(payload)));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      lose();
      return;
    }
    if (closed) return lose();
    if (lost) return;
    listening = client;
    // Changes before this moment were missed.
    feed.emit('all');
  }

  return {
    ...feed,
    start: listen,
    async close() {
      closed = true;
      clearTimeout(retry);
      const client = listening;
      listening = undefined;
      await client?.end().catch(() => {});
    },
  };
}
