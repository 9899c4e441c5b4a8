import { Hono } from 'hono';
import type { Logger } from 'pino';

/** What has to work for a server to be of use. */
export interface HealthDeps {
  records: { check(): Promise<void> };
  files: { check(): Promise<void> };
  renderer: { alive(): boolean };
  /** True once the server has been told to stop. */
  draining(): boolean;
  log: Logger;
}

/** Milliseconds a store has to answer. */
const LIMIT = 2000;

/** `/healthz`: the process runs. `/readyz`: it can do its work, so send it requests. */
export function createHealthRoutes({ records, files, renderer, draining, log }: HealthDeps): Hono {
  const app = new Hono();
  const probe = async (name: string, check: () => Promise<void>): Promise<[string, 'ok' | 'failed']> => {
    try {
      await within(LIMIT, check());
      return [name, 'ok'];
    } catch (err) {
      log.warn({ check: name, err }, 'not ready');
      return [name, 'failed'];
    }
  };

  app.get('/healthz', (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ status: 'ok' });
  });

  app.get('/readyz', async (c) => {
    const checks = Object.fromEntries(
      await Promise.all([
        probe('records', () => records.check()),
        probe('files', () => files.check()),
        probe('renderer', async () => {
          if (!renderer.alive()) throw new Error('no render process is alive');
        }),
      ]),
    );
    const ready = Object.values(checks).every((result) => result === 'ok');
    const status = draining() ? 'draining' : ready ? 'ok' : 'unavailable';
    c.header('Cache-Control', 'no-store');
    if (status !== 'ok') c.header('Retry-After', '5');
    return c.json({ status, checks }, status === 'ok' ? 200 : 503);
  });

  return app;
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
