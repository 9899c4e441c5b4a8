import type { Logger } from 'pino';
import type { Handlers } from '../addresses/route.ts';

/** The parts that must work for the server to be ready. */
export interface HealthDeps {
  records: { check(): Promise<void> };
  files: { check(): Promise<void> };
  renderer: { alive(): boolean };
  /** True once the server has been told to stop. */
  draining(): boolean;
  log: Logger;
}

/** Time in ms that a store has to answer. */
const LIMIT = 2000;

/** Creates the health checks. `healthz`: the process runs. `readyz`: it can do its work and should get requests. */
export function createHealthRoutes({
  records,
  files,
  renderer,
  draining,
  log,
}: HealthDeps): Handlers<'healthz' | 'readyz'> {
  const probe = async (name: string, check: () => Promise<void>): Promise<[string, 'ok' | 'failed']> => {
    try {
      await within(LIMIT, check());
      return [name, 'ok'];
    } catch (err) {
      log.warn({ check: name, err }, 'not ready');
      return [name, 'failed'];
    }
  };

  return {
    healthz: { GET: (c) => c.json({ status: 'ok' }) },
    readyz: {
      GET: async (c) => {
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
        if (status !== 'ok') c.header('Retry-After', '5');
        return c.json({ status, checks }, status === 'ok' ? 200 : 503);
      },
    },
  };
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
