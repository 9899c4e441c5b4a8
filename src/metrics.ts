import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { FlyposterError } from './domain/errors.ts';

/** The state of the render pool. `deaths` counts processes since the start. */
export interface RenderStats {
  waiting: number;
  processes: number;
  deaths: number;
  busy: readonly number[];
}

/** Upper bounds of the buckets of the histograms, seconds. */
const REQUEST_BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const STORE_BUCKETS = [0.0005, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 10];

export type Metrics = ReturnType<typeof createMetrics>;

/** Creates the Prometheus metrics of a server. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'flyposter_http_request_duration_seconds',
    help: 'HTTP requests that the application answered, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  /**
   * Answers from memory by route and status. A map, because counting in a Prometheus counter takes as long as the
   * answer.
   */
  const kept = new Map<string, number>();
  new Counter({
    name: 'flyposter_http_kept_answers_total',
    help: 'Requests answered from memory, without the application, by route and status.',
    labelNames: ['route', 'status'],
    registers,
    collect() {
      this.reset();
      for (const [key, count] of kept) {
        const [route = '', status = ''] = key.split(' ');
        this.inc({ route, status }, count);
      }
    },
  });
  const renders = new Histogram({
    name: 'flyposter_render_duration_seconds',
    help: 'Jobs of the render processes, the time in the queue included, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const stores = new Histogram({
    name: 'flyposter_store_duration_seconds',
    help: 'Calls of the stores, by store, call and outcome.',
    labelNames: ['store', 'call', 'outcome'],
    buckets: STORE_BUCKETS,
    registers,
  });

  /** Returns a copy of an object that measures every call of a method that returns a promise. */
  function timed<T extends object>(object: T, observe: (call: string, outcome: string, seconds: number) => void): T {
    const methods = Object.entries(object).map(([name, method]: [string, unknown]) => {
      if (typeof method !== 'function') return [name, method];
      const measured = (...args: unknown[]) => {
        const started = performance.now();
        const result: unknown = method.apply(object, args);
        if (!(result instanceof Promise)) return result;
        const done = (outcome: string) => observe(name, outcome, (performance.now() - started) / 1000);
        result.then(
          () => done('ok'),
          (error: unknown) => done(error instanceof FlyposterError ? error.code : 'error'),
        );
        return result;
      };
      return [name, measured];
    });
    return Object.fromEntries(methods) as T;
  }

  return {
    /** Measures a request. `route` is the pattern that matched, never what a person typed. */
    request(method: string, route: string, status: number, seconds: number): void {
      requests.observe({ method, route, status }, seconds);
    },
    /** Counts a request that was answered from memory. */
    kept(route: string, status: number): void {
      const key = `${route} ${status}`;
      kept.set(key, (kept.get(key) ?? 0) + 1);
    },
    timeRenderer: <T extends object>(renderer: T): T =>
      timed(renderer, (kind, outcome, seconds) => renders.observe({ kind, outcome }, seconds)),
    timeStore: <T extends object>(store: string, object: T): T =>
      timed(object, (call, outcome, seconds) => stores.observe({ store, call, outcome }, seconds)),
    /** Adds metrics of the render pool; `stats` is called whenever the metrics are read. */
    watchRenders(stats: () => RenderStats): void {
      const gauge = (name: string, help: string, value: (stats: RenderStats) => number) =>
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(value(stats()));
          },
        });
      gauge('flyposter_render_queue_length', 'Jobs that wait for a render process.', ({ waiting }) => waiting);
      gauge('flyposter_render_processes', 'Render processes that live.', ({ processes }) => processes);
      gauge('flyposter_render_busy', 'Render processes that draw.', ({ busy }) => busy.length);
      gauge('flyposter_render_deaths', 'Render processes that died or were killed, since the start.', (s) => s.deaths);
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
