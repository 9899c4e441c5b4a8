import type { MiddlewareHandler } from 'hono';
import type { Handlers } from '../addresses/route.ts';

/** The metrics of a server. `text` returns all of them for Prometheus. */
export interface HttpMetrics {
  request(method: string, route: string, status: number, seconds: number): void;
  contentType: string;
  text(): Promise<string>;
}

/** Measures every request, labelled with the pattern of its address. */
export function measureRequests(metrics: HttpMetrics): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    metrics.request(c.req.method, c.get('address').route, c.res.status, (performance.now() - started) / 1000);
  };
}

/** Serves the metrics to Prometheus. */
export function createMetricsRoutes(metrics: HttpMetrics): Handlers<'metrics'> {
  return {
    metrics: {
      GET: async (c) => c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
    },
  };
}
