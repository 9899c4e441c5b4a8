import { relative } from 'node:path';

const SLOWEST = 10;
const seconds = (ms) => `${(ms / 1000).toFixed(1).padStart(7)} s`;
const sumOf = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** How long at least one of some spans of time lasted, ms. */
function unionOf(spans) {
  let reached = 0;
  let union = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    union += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return union;
}

/**
 * A reporter for Vitest: the slowest test files, and for each folder in `test` how long its files took together (sum)
 * and how long at least one of them ran (wall). A file begins when a worker takes it: imports and hooks count.
 */
export default class Times {
  #started = new Map();
  #files = [];

  onTestModuleQueued({ moduleId }) {
    this.#started.set(moduleId, performance.now());
  }

  onTestModuleEnd({ moduleId }) {
    this.#files.push({
      name: relative(process.cwd(), moduleId),
      span: [this.#started.get(moduleId), performance.now()],
    });
  }

  onTestRunEnd() {
    const lines = this.#files
      .map(({ name, span }) => ({ name, ms: sumOf([span]) }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SLOWEST)
      .map(({ name, ms }) => `${seconds(ms)}  ${name}`);
    console.log(`\n── the slowest test files\n${lines.join('\n')}`);
    const folders = new Map();
    for (const { name, span } of this.#files) {
      const folder = name.split('/').slice(0, -1).slice(0, 2).join('/');
      folders.set(folder, [...(folders.get(folder) ?? []), span]);
    }
    const rows = [...folders].sort(([, a], [, b]) => sumOf(b) - sumOf(a));
    console.log('\n── the time of all test files\n      sum       wall  files');
    for (const [name, spans] of [...rows, ['all', this.#files.map(({ span }) => span)]])
      console.log(
        `${seconds(sumOf(spans))}${seconds(unionOf(spans)).padStart(11)}${String(spans.length).padStart(7)}  ${name}`,
      );
  }
}
