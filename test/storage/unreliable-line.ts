import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that may break. */
export interface UnreliableLine {
  /** The server's address, through this line. */
  endpoint: string;
  /** Bytes of each answer after which the line breaks; Infinity mends it. Of any request, or of those of one method. */
  breakAfter(bytes: number, times?: number, method?: string): void;
  /** How often it broke. */
  breaks(): number;
  /** Bytes of all answers so far. */
  received(): number;
  /** Open connections of clients. */
  open(): number;
  close(): Promise<void>;
}

/** Passes all bytes on to the server at `endpoint`, until it is told to break. */
export async function unreliableLine(endpoint: string): Promise<UnreliableLine> {
  const { hostname, port } = new URL(endpoint);
  const sockets = new Set<Socket>();
  let left = 0;
  let limit = Infinity;
  let only = '';
  let broken = 0;
  let received = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let passed = 0;
    let method = '';
    const end = () => {
      client.destroy();
      upstream.destroy();
      sockets.delete(client);
    };
    sockets.add(client);
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => {
      passed = 0;
      method = /^[A-Z]+(?= \/\S* HTTP\/1\.1\r\n)/.exec(bytes.toString('latin1'))?.[0] ?? method;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      passed += bytes.length;
      received += bytes.length;
      if (left === 0 || passed <= limit || !method.startsWith(only)) return void client.write(bytes);
      left--;
      broken++;
      client.end(bytes.subarray(0, Math.max(0, bytes.length - (passed - limit))), end);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    breakAfter: (bytes, times = Infinity, method = '') => {
      only = method;
      limit = bytes;
      left = times;
    },
    breaks: () => broken,
    received: () => received,
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
