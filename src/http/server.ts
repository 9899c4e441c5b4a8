import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { FlyposterError } from '../domain/errors.ts';
import { problem } from './middleware/errors.ts';
import type { Front } from './middleware/response-cache.ts';

/** Slow senders and idle connections must not use up the server, so each has a limit well under Node's own. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the idle time of common balancers, which otherwise send a request into a connection that closes.
  keepAliveTimeout: 75_000,
};
const MAX_CONNECTIONS = 4096;
const IDLE_SWEEP = 100;

export interface RunningServer {
  port: number;
  /** Stops taking connections, waits for what runs, and cuts off what still runs after `limit` milliseconds. */
  drain(limit: number): Promise<void>;
}

export interface ServerOptions {
  app: Hono;
  /** Answers what it can without the application. */
  front?: Pick<Front, 'answer'>;
  log: Logger;
  publicUrl: string;
  port: number;
  host: string | undefined;
}

/** Listens. Rejects with Node's own error where the port cannot be had. */
export async function startServer({ app, front, log, publicUrl, port, host }: ServerOptions): Promise<RunningServer> {
  let draining = false;
  const listener = getRequestListener(app.fetch, {
    // What a request without a Host (HTTP/1.0) is for.
    hostname: new URL(publicUrl).host,
    errorHandler: (error) => {
      if (error instanceof RequestError) return problem(new FlyposterError('invalid_request'));
      log.error({ err: error }, 'a request failed outside the application');
      return problem(new FlyposterError('internal'));
    },
  });
  const server = createServer(LIMITS, (request, response) => {
    if (draining) response.setHeader('Connection', 'close');
    else if (front?.answer(request, response)) return;
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
    // Connections fall idle one by one as their requests end; Node closes only those that are idle already, and does not
    // count as idle what a browser opened in advance and never used.
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
