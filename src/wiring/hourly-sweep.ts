import type { Logger } from 'pino';
import { createSweep, type SweepDeps } from '../operations/sweep.ts';

/** Interval of sweeps, ms. */
const SWEEP_EVERY = 60 * 60 * 1000;

/** Sweeps the stores every hour until it is stopped. */
export function startHourlySweep(stores: SweepDeps, log: Logger): { stop(): void } {
  const sweep = createSweep(stores);
  const timer = setInterval(() => {
    sweep().catch((err: unknown) => log.warn({ err }, 'the sweep of orphaned files waits for the stores'));
  }, SWEEP_EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
