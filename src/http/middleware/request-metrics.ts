import type { MiddlewareHandler } from 'hono';
import type { Handlers } from '../addresses/route.ts';

/** The measurements of a server: of requests, and of all else it tells Prometheus. */
export interface HttpMetrics {
  request(method: string, route: string, status: number, seconds: number): void;
  contentType: string;
  text(): Promise<string>;
}

/** Measures every request, under the pattern of the address that answered it. */
export function measureRequests(metrics: HttpMetrics): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    metrics.request(c.req.method, c.get('address').route, c.res.status, (performance.now() - started) / 1000);
  };
}

/** The measurements of the server, for Prometheus. */
export function createMetricsRoutes(metrics: HttpMetrics): Handlers<'metrics'> {
  return {
    metrics: {
      GET: async (c) => c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
    },
  };
}
