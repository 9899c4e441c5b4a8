import { wrap } from 'comlink';
import { DICTIONARY_SCRIPT } from '../../src/layout/languages/dictionary-script.ts';
import type { EngineWorker } from './engine.worker.ts';
import type { OverlayAsk, OverlaySource } from './overlay-source.ts';

/** The settings of a layout engine. */
export interface EngineOptions {
  /** The folder of fonts and emoji, from `layoutAssetsPath`. */
  layoutAssets: string;
  /** The legal line of this installation. */
  imprint: string;
  /** Draws texts that this browser breaks into words by a dictionary of its own. */
  server: OverlaySource;
  /** Called if the engine breaks after it has started. */
  onBroken: () => void;
}

/** True if the engine can and should run here: it is a download of most of a megabyte, once. */
export function wantsEngine(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return (
    typeof Worker === 'function' &&
    typeof WebAssembly === 'object' &&
    typeof DecompressionStream === 'function' &&
    !connection?.saveData
  );
}

interface Job {
  ask: OverlayAsk;
  signal: AbortSignal;
  later: boolean;
  resolve(svg: string): void;
  reject(reason: unknown): void;
}

/**
 * Starts the engine in a worker. Resolves once it can draw the template of `first`; rejects if it cannot be started.
 */
export async function openEngineSource(
  { layoutAssets, imprint, server, onBroken }: EngineOptions,
  first: OverlayAsk,
): Promise<OverlaySource> {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  const engine = wrap<EngineWorker>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The engine did not start.')));
  });
  try {
    await Promise.race([engine.open(new URL(layoutAssets, location.href).href, imprint, first), broken]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  broken.catch(onBroken);

  /** Jobs for the worker, which gets one at a time. Those that are aborted never reach it. */
  const waiting: Job[] = [];
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    for (;;) {
      const next = waiting.findIndex(({ later }) => !later);
      const [job] = waiting.splice(Math.max(0, next), 1);
      if (!job) break;
      if (job.signal.aborted) {
        job.reject(job.signal.reason);
        continue;
      }
      await Promise.race([engine.overlay(job.ask), broken]).then(job.resolve, job.reject);
    }
    busy = false;
  }

  return {
    afar: false,
    better: ({ values }) =>
      Object.values(values).some((value) => typeof value === 'string' && DICTIONARY_SCRIPT.test(value))
        ? server
        : undefined,
    overlay: (ask, signal, { later = false } = {}) =>
      new Promise((resolve, reject) => {
        waiting.push({ ask, signal, later, resolve, reject });
        if (!busy) void work();
      }),
  };
}
