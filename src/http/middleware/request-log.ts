import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

declare module 'hono' {
  interface ContextVariableMap {
    /** Id of a request, in the log and in the answer. */
    requestId: string;
  }
}

/** The most characters of a path that are logged. */
const MAX_PATH = 200;

/** Logs each request once, when it is answered, and never its query: that of a manage page is a secret. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    const id = randomUUID();
    c.set('requestId', id);
    await next();
    const { method, path } = c.req;
    const { name: address, probe } = c.get('address');
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const entry = { id, method, path: path.slice(0, MAX_PATH), address, status: c.res.status, ms };
    log[probe ? 'debug' : 'info'](entry, 'request');
  };
}
