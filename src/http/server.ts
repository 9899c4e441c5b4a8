import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { FlyposterError } from '../domain/errors.ts';
import { problem } from './middleware/errors.ts';
import type { ResponseCache } from './middleware/response-cache.ts';

/** Limits in ms for slow senders and idle connections, mostly far below Node's defaults. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the idle time of common load balancers, which would otherwise send a request into a closing connection.
  keepAliveTimeout: 75_000,
};
const MAX_CONNECTIONS = 4096;
const IDLE_SWEEP = 100;

export interface RunningServer {
  port: number;
  /** Stops taking connections, waits for running requests, and cuts off those that still run after `limit` ms. */
  drain(limit: number): Promise<void>;
}

export interface ServerOptions {
  app: Hono;
  /** The cache that answers requests without the application. */
  responseCache: Pick<ResponseCache, 'answer'>;
  log: Logger;
  publicUrl: string;
  port: number;
  host: string | undefined;
}

/** Starts listening. Rejects with Node's own error if the port cannot be used. */
export async function startServer({
  app,
  responseCache,
  log,
  publicUrl,
  port,
  host,
}: ServerOptions): Promise<RunningServer> {
  let draining = false;
  const listener = getRequestListener(app.fetch, {
    // The host of requests without a `Host` header (HTTP/1.0).
    hostname: new URL(publicUrl).host,
    errorHandler: (error) => {
      if (error instanceof RequestError) return problem(new FlyposterError('invalid_request'));
      log.error({ err: error }, 'a request failed outside the application');
      return problem(new FlyposterError('internal'));
    },
  });
  const server = createServer(LIMITS, (request, response) => {
    if (draining) response.setHeader('Connection', 'close');
    else if (responseCache.answer(request, response)) return;
    return listener(request, response);
  });
  server.maxConnections = MAX_CONNECTIONS;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, port, host);

  async function drain(limit: number): Promise<void> {
    draining = true;
    // Connections fall idle one by one as their requests end. Node closes only those that are idle already, and does
    // not count connections that a browser opened in advance and never used.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, IDLE_SWEEP);
    const cut = setTimeout(() => server.closeAllConnections(), limit);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    clearInterval(sweep);
    clearTimeout(cut);
  }

  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : port, drain };
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
