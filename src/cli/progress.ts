import process from 'node:process';
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../operations/progress.ts';

/** Time between two lines of progress if there is no terminal, ms. */
const PACE = 5000;

/**
 * Shows progress on stderr: a bar on a terminal, a line every five seconds elsewhere. `end` leaves the last state
 * visible.
 */
export function openProgress(): Progress & { end(): void } {
  return process.stderr.isTTY ? bars() : lines();
}

function bars(): Progress & { end(): void } {
  let bar: SingleBar | undefined;
  let current = '';
  return {
    report(step, done, total) {
      if (step !== current) {
        bar?.stop();
        current = step;
        const format =
          total === undefined ? `${step}: {value}` : `${step} [{bar}] {percentage}% | {eta_formatted} left`;
        bar = new SingleBar({ format, hideCursor: true, stream: process.stderr, fps: 5 }, Presets.legacy);
        bar.start(total ?? Math.max(done, 1), done);
        return;
      }
      if (total === undefined) bar?.setTotal(Math.max(done, 1));
      bar?.update(done);
    },
    end: () => bar?.stop(),
  };
}

function lines(): Progress & { end(): void } {
  let current = '';
  let last = '';
  let told = '';
  let toldAt = Date.now();
  const print = () => {
    if (last !== told) console.error(last);
    told = last;
    toldAt = Date.now();
  };
  return {
    report(step, done, total) {
      const percent = total === undefined ? done : `${total === 0 ? 100 : Math.floor((done / total) * 100)}%`;
      if (current !== '' && step !== current) print();
      current = step;
      last = `${step}: ${percent}`;
      if (Date.now() - toldAt >= PACE) print();
    },
    end: print,
  };
}
