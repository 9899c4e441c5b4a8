import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

declare module 'hono' {
  interface ContextVariableMap {
    /** Names one request in the log and in the answer to it. */
    requestId: string;
  }
}

const PROBES = new Set(['/healthz', '/readyz', '/metrics']);
const MAX_PATH = 200;

/** Logs each request once, when it is answered. Never a query: the one of a manage page is a secret. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    const id = randomUUID();
    c.set('requestId', id);
    await next();
    const { method, path } = c.req;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const entry = { id, method, path: path.slice(0, MAX_PATH), status: c.res.status, ms };
    log[PROBES.has(path) ? 'debug' : 'info'](entry, 'request');
  };
}
