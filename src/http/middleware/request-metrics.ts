import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

/** What is measured, and how it is read. */
export interface HttpMetrics {
  request(method: string, route: string, status: number, seconds: number): void;
  contentType: string;
  text(): Promise<string>;
}

/** Measures every request by the route that answered it. */
export function measureRequests(metrics: HttpMetrics): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    metrics.request(c.req.method, routeOf(c), c.res.status, (performance.now() - started) / 1000);
  };
}

/** The pattern of the address that answered: middleware is on `*`, and the last other one is it. */
export function routeOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
}

/** `/metrics`, for Prometheus. */
export function createMetricsRoutes(metrics: HttpMetrics): Hono {
  const app = new Hono();
  app.get('/metrics', async (c) => {
    c.header('Content-Type', metrics.contentType);
    c.header('Cache-Control', 'no-store');
    return c.body(await metrics.text());
  });
  return app;
}
